import { useState } from 'react';
import { withOwnPrinter } from '../../../../shared/domain/paper/printer';
import { paperTitle } from '../../../../shared/domain/paper/registry';
import type { Settings } from '../../../../shared/ipc/office';
import { Button } from '../../../components/button';
import { Busy } from '../../../components/busy';
import { SelectField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { toast } from '../../../lib/toasts';
import { usePrinters } from '../api/use-printers';
import { useSettings } from '../api/use-settings';

const copyChoices = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((value) => ({ value, label: `${value} 份` }));

/** Where paper comes out, and how many sheets. */
export function PrinterSection() {
  const { settings, saving, refusal, save } = useSettings();
  return (
    <section className="settings-section" aria-labelledby="settings-printer">
      <h2 id="settings-printer">打印机</h2>
      {settings.data === undefined ? <Busy /> : <PrinterForm key={JSON.stringify(settings.data)} stored={settings.data} saving={saving} save={save} />}
      {refusal !== null && <Notice>{refusal.message}</Notice>}
    </section>
  );
}

interface PrinterFormProps {
  readonly stored: Settings;
  readonly saving: boolean;
  readonly save: (next: Settings, after: () => void) => void;
}

function PrinterForm({ stored, saving, save }: PrinterFormProps) {
  const printers = usePrinters();
  const [printer, setPrinter] = useState(stored.printer ?? '');
  const [copies, setCopies] = useState(String(stored.copies));
  const known = (printers.data ?? []).map(({ name, label, isDefault }) => ({ value: name, label: isDefault ? `${label}（系统默认）` : label }));
  const gone = printer !== '' && printers.data !== undefined && !known.some(({ value }) => value === printer);
  const choices = [{ value: '', label: '打印时再选' }, ...known, ...(gone ? [{ value: printer, label: `${printer}（未连接）` }] : [])];
  const changed = printer !== (stored.printer ?? '') || copies !== String(stored.copies);
  return (
    <>
      <form
        className="settings-row"
        aria-label="打印机设置"
        onSubmit={(event) => {
          event.preventDefault();
          save({ ...stored, printer: printer === '' ? null : printer, copies: Number(copies) }, () => toast('打印机设置已保存。'));
        }}
      >
        <SelectField label="打印到" value={printer} choices={choices} onChange={setPrinter} />
        <SelectField label="每次份数" value={copies} choices={copyChoices} onChange={setCopies} />
        <Button type="submit" busy={saving} disabled={!changed}>
          保存
        </Button>
        <Button onClick={() => void printers.refetch()} busy={printers.isFetching}>
          重新查找
        </Button>
      </form>
      <OwnPrinters stored={stored} saving={saving} save={save} />
      {printers.error !== null && <Notice>{printers.error.message}</Notice>}
      {printers.data?.length === 0 && <p className="muted">没有找到打印机。请接好打印机并在系统中添加，再按“重新查找”。</p>}
    </>
  );
}

/** Papers that come out of a printer of their own, each of which can go back to the desk's. */
function OwnPrinters({ stored, saving, save }: PrinterFormProps) {
  const own = Object.entries(stored.papers ?? {});
  if (own.length === 0) return null;
  return (
    <ul className="settings-own" aria-label="有自己打印机的表单">
      {own.map(([paper, printer]) => (
        <li key={paper}>
          <span>
            《{paperTitle(paper)}》打到 {printer}
          </span>
          <Button busy={saving} onClick={() => save(withOwnPrinter(stored, paper, null), () => toast(`《${paperTitle(paper)}》改回和其他表一样。`))}>
            改回
          </Button>
        </li>
      ))}
    </ul>
  );
}
