import { useRef, useState } from 'react';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { TextField } from '../../../components/field';
import { useKeys } from '../../../lib/keys';
import { useSettled } from '../../../lib/settled';
import { useCustomers } from '../api/ledger';
import { customerAsked } from '../model/customer-acts';
import { AskedDialog } from './asked-dialog';
import { CustomerCard } from './customer-card';
import { CustomerText } from './customer-field';

interface CustomersViewProps {
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  readonly onUnit: (id: string) => void;
  readonly complaintLink: (id: string) => string;
}

/** The customers of the ledger: found by name, initials, phone tail or unit, shown masked. */
export function CustomersView({ opened, onOpen, onUnit, complaintLink }: CustomersViewProps) {
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const text = useSettled(typed, 80);
  const { data } = useCustomers(text);
  const found = data?.found ?? [];
  const at = found.findIndex(({ id }) => id === opened);
  const step = (by: number) => {
    const next = found[Math.max(0, Math.min(found.length - 1, at + by))];
    if (next !== undefined) onOpen(next.id);
  };
  const add = () => setAdding(crypto.randomUUID());
  useKeys('客户', [
    { keys: ['J', 'ArrowDown'], label: '下一位', run: () => step(1) },
    { keys: ['K', 'ArrowUp'], label: '上一位', run: () => step(-1) },
    { keys: '/', label: '查客户', run: () => search.current?.focus() },
    { keys: 'N', label: '登记客户', run: add },
  ]);
  return (
    <div className="sales-body">
      <div className="sales-left sales-customers">
        <div className="sales-search">
          <TextField
            bare
            label="查客户"
            ref={search}
            autoFocus
            placeholder="姓名、拼音首字母、电话尾号或房号  /"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
              event.preventDefault();
              step(event.key === 'ArrowDown' ? 1 : -1);
            }}
          />
          <Button keys="N" onClick={add}>
            登记客户
          </Button>
        </div>
        {data === undefined ? (
          <Busy />
        ) : data.total === 0 && text === '' ? (
          <EmptyState title="还没有客户">
            <p>看房、报房号时登记客户。名单里姓名和电话只显示一部分，要看全部会记下原因。</p>
          </EmptyState>
        ) : (
          <>
            <ul className="sales-list" aria-label="客户">
              {found.map((customer) => (
                <li key={customer.id}>
                  <button type="button" className="sales-choice" aria-current={customer.id === opened} onClick={() => onOpen(customer.id)}>
                    <CustomerText customer={customer} />
                  </button>
                </li>
              ))}
            </ul>
            <p className="sales-totals" role="status">
              {data.total > found.length ? `共 ${data.total} 位，先显示 ${found.length} 位，请再输几个字` : `共 ${data.total} 位`}
            </p>
          </>
        )}
      </div>
      <aside className="sales-right" data-scrolls tabIndex={-1}>
        {opened === null ? <p className="muted">选一位客户，这里会显示成交和房号管理单。</p> : <CustomerCard key={opened} id={opened} onUnit={onUnit} complaintLink={complaintLink} />}
      </aside>
      {adding !== null && (
        <AskedDialog
          asked={customerAsked(adding, null, /\d/.test(typed) ? '' : typed)}
          onClose={(done) => {
            if (done) onOpen(adding);
            setAdding(null);
          }}
        />
      )}
    </div>
  );
}
