import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SalesAct } from '../../../../shared/domain/sales/act';
import { CallError } from '../../../bridge/call-error';
import { call } from '../../../bridge/call';
import { ask } from '../../../bridge/query';
import { askVault } from '../../../bridge/vault';
import { errorMessages } from '../../../../shared/ipc/wire';
import type { VaultAnswers, VaultAsk } from '../../../../shared/vault/messages';

type SalesAsk = Extract<VaultAsk, { type: `sales-${string}` }>;

/** Asks the ledger; fails as locked where it refuses. */
export async function askLedger<A extends SalesAsk>(asked: A): Promise<VaultAnswers[A['type']]> {
  const answer = await askVault(asked);
  if (answer === undefined) throw new CallError('LOCKED', errorMessages.LOCKED);
  return answer;
}

function asking<A extends SalesAsk>(asked: A) {
  return queryOptions<VaultAnswers[A['type']], CallError>({ queryKey: ['sales', asked], queryFn: () => askLedger(asked) });
}

/** Every unit, as the grid draws it. */
export const useGrid = () => useQuery(asking({ type: 'sales-grid' }));

/** A unit with everything about it. */
export const useUnit = (unit: string) => useQuery({ ...asking({ type: 'sales-unit', unit }), placeholderData: (before) => before });

/** Customers meant by what was typed. */
export const useCustomers = (text: string) => useQuery({ ...asking({ type: 'sales-customers', text }), placeholderData: (before) => before });

/** A customer with everything about them, masked. */
export const useCustomer = (customer: string) => useQuery(asking({ type: 'sales-customer', customer }));

/** What became of a record, the newest first. */
export const useHistory = (record: string) => useQuery(asking({ type: 'sales-history', record }));

/** Who may grant and sign what. */
export const useTerms = () => useQuery(asking({ type: 'sales-terms' }));

/** The staff, by whose names consultants and signers are shown. */
export function useStaff() {
  return useQuery(ask('staff.list', {})).data ?? [];
}

/** The names of the staff by their ids. */
export function useNames(): (id: string) => string {
  const staff = useStaff();
  return (id) => staff.find((one) => one.id === id)?.name ?? '已离岗同事';
}

/** Does something in the ledger; the sentence of a refusal, null when it was done. What is on screen is asked for again. */
export function useLedgerAct(): (act: SalesAct) => Promise<string | null> {
  const client = useQueryClient();
  return async (act) => {
    const { why } = await askLedger({ type: 'sales-act', act });
    await client.invalidateQueries({ queryKey: ['sales'] });
    return why;
  };
}

/** A customer as they are, once main wrote down who asked and why. */
export async function showCustomer(customer: string, reason: string) {
  await call('sales.show', { record: customer, reason });
  return askLedger({ type: 'sales-whole', customer });
}
