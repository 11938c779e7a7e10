import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { UnitLine } from '../../../../shared/vault/sales';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Notice } from '../../../components/notice';
import { Segmented } from '../../../components/segmented';
import { useKeys } from '../../../lib/keys';
import { useGrid } from '../api/ledger';
import { everything, narrowed, type Narrowing, totalsOf } from '../model/grid';
import { areaText, moneyText } from '../model/texts';
import { unitAsked } from '../model/unit-acts';
import { AskedDialog } from './asked-dialog';
import { ExampleUnits } from './example-units';
import { CustomersView } from './customers-view';
import { ExportDialog } from './export-dialog';
import { FilterBar } from './filter-bar';
import { ImportDialog } from './import-dialog';
import { TermsDialog } from './terms-dialog';
import { UnitCard } from './unit-card';
import { UnitGrid } from './unit-grid';

interface OpenLedgerProps {
  readonly project: string;
  /** An office to try things in. */
  readonly demo: boolean;
  readonly customer: string | null;
  readonly onCustomer: (id: string | null) => void;
  readonly complaintLink: (id: string) => string;
}

/** The ledger while it is open: the grid of units, or the customers. */
export function OpenLedger({ project, demo, customer, onCustomer, complaintLink }: OpenLedgerProps) {
  const { data, error, refetch } = useGrid();
  const [adding, setAdding] = useState<string | null>(null);
  const [terms, setTerms] = useState(false);
  const [importing, setImporting] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const showing = customer === null ? 'units' : 'customers';
  const mayKeep = data?.mayKeep === true;
  const add = () => setAdding(crypto.randomUUID());
  useKeys('销售资料', [
    { keys: 'C', label: showing === 'units' ? '客户' : '销控', run: () => onCustomer(showing === 'units' ? 'all' : null) },
    ...(mayKeep ? [{ keys: 'A', label: '录入一套房', run: add }] : []),
    { keys: 'I', label: '导入', run: () => setImporting(true) },
    ...(mayKeep ? [{ keys: 'O', label: '导出', run: () => setExporting(true) }] : []),
    { keys: 'T', label: '折扣权限', run: () => setTerms(true) },
  ]);
  if (error !== null) return <Notice action={<Button onClick={() => void refetch()}>再试一次</Button>}>{error.message}</Notice>;
  if (data === undefined) return <Busy label="正在打开销售资料…" />;
  return (
    <main className="sales" aria-label="销售资料">
      <header className="sales-head">
        <h1>销售资料</h1>
        <Segmented
          label="看什么"
          value={showing}
          options={[
            { value: 'units', label: `销控 ${data.units.length}` },
            { value: 'customers', label: `客户 ${data.customers}`, keys: 'C' },
          ]}
          onChange={(value) => onCustomer(value === 'units' ? null : 'all')}
        />
        <div className="sales-head-actions">
          <Button keys="I" onClick={() => setImporting(true)}>
            导入
          </Button>
          {mayKeep && (
            <Button keys="O" onClick={() => setExporting(true)}>
              导出
            </Button>
          )}
          <Button keys="T" onClick={() => setTerms(true)}>
            折扣权限
          </Button>
          {mayKeep && (
            <Button keys="A" onClick={add}>
              录入一套房
            </Button>
          )}
        </div>
      </header>
      {data.unreadable > 0 && <Notice>有 {data.unreadable} 条资料打不开，可能文件被改动过。其余的都在，请先不要改动电脑里的文件，联系管理员用备份核对。</Notice>}
      {customer !== null ? (
        <CustomersView opened={customer === 'all' ? null : customer} onOpen={onCustomer} onUnit={(unit) => (setChosen(unit), onCustomer(null))} complaintLink={complaintLink} />
      ) : data.units.length === 0 ? (
        <EmptyState
          title="还没有房源"
          action={
            mayKeep && (
              <Button kind="go" keys="I" onClick={() => setImporting(true)}>
                从 Excel 或 CSV 导入
              </Button>
            )
          }
        >
          {demo && mayKeep && <ExampleUnits project={project} />}
          <p>这里按楼栋、楼层、房号排出每一套房和它的状态：可售、保留、认购、签约、交房、退房。</p>
          {!mayKeep && <p>房源由售楼主管、销管部或以上的同事录入。</p>}
        </EmptyState>
      ) : (
        <Units units={data.units} chosen={chosen} onChoose={setChosen} onCustomer={onCustomer} />
      )}
      {adding !== null && (
        <AskedDialog
          asked={unitAsked(null, data.units.at(-1)?.project ?? project, adding)}
          onClose={(done) => {
            if (done) setChosen(adding);
            setAdding(null);
          }}
        />
      )}
      {importing && <ImportDialog project={data.units.at(-1)?.project ?? project} mayKeep={mayKeep} onClose={() => setImporting(false)} />}
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
      {terms && <TermsDialog mayLead={data.mayLead} onClose={() => setTerms(false)} />}
    </main>
  );
}

interface UnitsProps {
  readonly units: readonly UnitLine[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onCustomer: (id: string) => void;
}

function Units({ units, chosen, onChoose, onCustomer }: UnitsProps) {
  const [narrowing, setNarrowing] = useState<Narrowing>(everything);
  const search = useRef<HTMLInputElement>(null);
  // Typing goes first: thousands of units are laid out anew a moment later.
  const settled = useDeferredValue(narrowing);
  const shown = useMemo(() => narrowed(units, settled), [units, settled]);
  const totals = useMemo(() => totalsOf(shown), [shown]);
  const card = useDeferredValue(chosen);
  return (
    <>
      <FilterBar units={units} narrowing={narrowing} search={search} onNarrow={setNarrowing} />
      <div className="sales-body">
        <div className="sales-left">
          {shown.length === 0 ? <p className="muted sales-none">没有这样的房源。按 0 全部显示。</p> : <UnitGrid units={shown} chosen={chosen} onChoose={onChoose} />}
          <p className="sales-totals" role="status">
            共 {totals.count} 套 · {areaText(totals.area)} · 标价合计 {moneyText(totals.listPrice)}
          </p>
        </div>
        <aside className="sales-right" data-scrolls tabIndex={-1}>
          {card === null ? <p className="muted">用方向键选一套房，这里会显示它的情况和可以做的事。</p> : <UnitCard id={card} onCustomer={onCustomer} />}
        </aside>
      </div>
    </>
  );
}
