import { type ReactNode, useState } from 'react';
import type { CustomerLine } from '../../../../shared/vault/sales';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/field';
import { useSettled } from '../../../lib/settled';
import { useCustomers } from '../api/ledger';
import type { Asked } from '../model/asked';
import { customerAsked } from '../model/customer-acts';

interface CustomerFieldProps {
  readonly fault: string | undefined;
  readonly onChoose: (customer: string) => void;
  /** The dialog in which a new one is written down. */
  readonly dialog: (asked: Asked, onClose: (done: boolean) => void) => ReactNode;
}

const offered = 5;

/** Chooses a customer by name, initials, phone tail or unit, or writes a new one down. */
export function CustomerField({ fault, onChoose, dialog }: CustomerFieldProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState<string | null>(null);
  const found = useCustomers(useSettled(typed, 120)).data?.found ?? [];
  const choose = (customer: string) => {
    setChosen(customer);
    onChoose(customer);
  };
  return (
    <div className="sales-customer-field">
      <TextField label="客户" autoFocus fault={fault} hint="姓名、拼音首字母、电话尾号或房号" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <ul aria-label="客户">
        {found.slice(0, offered).map((customer) => (
          <li key={customer.id}>
            <button type="button" className="sales-choice" aria-pressed={customer.id === chosen} onClick={() => choose(customer.id)}>
              <CustomerText customer={customer} />
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={() => setAdding(crypto.randomUUID())}>{found.length === 0 ? '没有这位客户，登记一位' : '登记新客户'}</Button>
      {adding !== null &&
        dialog(customerAsked(adding, null, /^[\d-]*$/.test(typed) ? '' : typed), (done) => {
          setAdding(null);
          if (done) choose(adding);
        })}
      {chosen !== null && !found.slice(0, offered).some(({ id }) => id === chosen) && <p className="field-hint">已选好客户。</p>}
    </div>
  );
}

/** A customer in one line. */
export function CustomerText({ customer }: { readonly customer: CustomerLine }) {
  return (
    <>
      <b>{customer.name}</b>
      <span className="muted">{[customer.phone, ...customer.units].filter((part) => part !== null).join(' · ')}</span>
    </>
  );
}
