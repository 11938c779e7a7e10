import { useQuery } from '@tanstack/react-query';
import { zhShortDateTime } from '../../../../shared/util/zh-date';
import { call } from '../../../bridge/call';
import { askLedger } from '../api/ledger';

/** Every complaint that came from a customer's phone or from a unit that they bought. */
export function CustomerComplaints({ customer, complaintLink }: { readonly customer: string; readonly complaintLink: (id: string) => string }) {
  const { data: rows = [] } = useQuery({
    queryKey: ['sales', 'complaints', customer],
    staleTime: 0,
    queryFn: async () => {
      const marks = await askLedger({ type: 'sales-tokens', customer });
      return marks.length === 0 ? [] : call('sales.complaints', { tokens: marks.map(({ token }) => token) });
    },
  });
  return (
    <section className="sales-history" aria-label="投诉">
      <h3>投诉 {rows.length > 0 && rows.length}</h3>
      {rows.length === 0 ? (
        <p className="muted">这位客户的电话和房号没有投诉过。</p>
      ) : (
        <ol>
          {rows.map(({ id, number, title, receivedAt, pending, closedAt }) => (
            <li key={id}>
              <a className="sales-link" href={complaintLink(id)}>
                {number} {title}
              </a>
              <span className="muted">
                {closedAt === null ? pending : '已办结'} · {zhShortDateTime(receivedAt)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
