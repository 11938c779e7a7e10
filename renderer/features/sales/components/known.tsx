import { useQuery } from '@tanstack/react-query';
import { statusLabel } from '../../../../shared/domain/sales/status';
import { paymentLabel } from '../../../../shared/domain/sales/payment';
import type { KnownView } from '../../../../shared/vault/sales';
import { call } from '../../../bridge/call';
import { useVault } from '../../../bridge/vault-state';
import { useSettled } from '../../../lib/settled';
import { askLedger } from '../api/ledger';
import { moneyText, statusShape } from '../model/texts';
import './known.css';

type Link = (customer: string) => string;

/** At the side of the intake page: the customer, the unit and the deals behind the phone and unit that are being typed. */
export function IntakeKnown({ phone, unit, customerLink }: { readonly phone: string | null; readonly unit: string | null; readonly customerLink: Link }) {
  const said = useSettled(JSON.stringify([phone, unit]), 350);
  const { data } = useQuery({
    queryKey: ['sales', 'known', said],
    queryFn: () => {
      const [number, room] = JSON.parse(said) as [string | null, string | null];
      return askLedger({ type: 'sales-known', phone: number, unit: room });
    },
    gcTime: 0,
  });
  if (data === undefined || isNothing(data)) return null;
  return (
    <section aria-label="册上的客户">
      <h2 className="side-title">册上的客户</h2>
      <Known known={data} said={unit} customerLink={customerLink} />
    </section>
  );
}

/** Beside a complaint: the customer, unit and deal that it is about; while the ledger is locked the link shows as locked. */
export function ComplaintLedger({ digest, customerLink }: { readonly digest: string; readonly customerLink: Link }) {
  const open = useVault() === 'unlocked';
  const { data } = useQuery({
    queryKey: ['sales', 'of', digest],
    enabled: open,
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => {
      const [box] = await call('vault.boxes', { digests: [digest] });
      return box === undefined ? null : askLedger({ type: 'sales-of', box });
    },
  });
  if (!open) return <p className="known muted">销售资料已锁定：客户、房源和成交解锁后自动对上。</p>;
  if (data === undefined || data === null || isNothing(data)) return null;
  return (
    <section className="known" aria-label="册上的客户">
      <Known known={data} said={null} customerLink={customerLink} />
    </section>
  );
}

function Known({ known: { customers, unit, unitUnknown, deals }, said, customerLink }: { readonly known: KnownView; readonly said: string | null; readonly customerLink: Link }) {
  return (
    <ul className="known-list">
      {customers.map((customer) => (
        <li key={customer.id} data-sealed={customer.id}>
          <a href={customerLink(customer.id)}>
            {customer.name} {customer.phone}
          </a>
          <span className="muted"> {customer.units.join('、')}</span>
        </li>
      ))}
      {unit !== null && (
        <li>
          {unit.name} <i aria-hidden="true">{statusShape[unit.status]}</i> {statusLabel[unit.status]}
        </li>
      )}
      {deals.map((deal) => (
        <li key={deal.id} className="muted" data-sealed={deal.id}>
          {deal.unit?.name}：{moneyText(deal.price)}，{paymentLabel[deal.payment]}，{deal.contractedOn === null ? `认购 ${deal.subscribedOn}` : `签约 ${deal.contractedOn}`}
        </li>
      ))}
      {unitUnknown && <li role="status">{said === null ? '册上没有这个房号。' : `册上没有“${said}”，请再问一遍房号；照样可以登记。`}</li>}
    </ul>
  );
}

function isNothing({ customers, unit, unitUnknown, deals }: KnownView): boolean {
  return customers.length === 0 && unit === null && !unitUnknown && deals.length === 0;
}
