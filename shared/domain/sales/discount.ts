import { roleLabel, type Role } from '../staff/role';

/** The whole price: discounts are written in ten-thousandths of it, 9850 is 98.5 折. */
export const wholePrice = 10_000;

/** The lowest share of the list price that each role may grant; a role that is not there grants nothing. */
export type DiscountLimits = Readonly<Partial<Record<Role, number>>>;

/** What a new ledger begins with: the office's choice, to be changed by whoever leads it. */
export const usualLimits: DiscountLimits = {
  receptionist: 10_000,
  supervisor: 9_900,
  'sales-management': 9_700,
  'deputy-general-manager': 9_500,
  'general-manager': 9_300,
  'project-manager': 9_500,
};

/** The price in fen after a discount, rounded down to the yuan: nobody is ever asked for more than was said. */
export function priceOf(listPrice: number, discount: number): number {
  // Split, so that no step leaves the whole numbers that can be told apart.
  const yuan = Math.floor(listPrice / 100);
  return Math.floor((yuan * discount) / wholePrice) * 100;
}

/** Whether a role may grant a discount by itself. */
export function mayGrant(limits: DiscountLimits, role: Role, discount: number): boolean {
  return discount <= wholePrice && discount >= (limits[role] ?? wholePrice);
}

/** The roles that may grant it, the least first. */
export function grantersOf(limits: DiscountLimits, discount: number): Role[] {
  return (Object.keys(limits) as Role[]).filter((role) => mayGrant(limits, role, discount)).sort((one, other) => (limits[other] ?? 0) - (limits[one] ?? 0));
}

/** A discount as people say it, such as 98.5 折. */
export function discountText(discount: number): string {
  return discount === wholePrice ? '不打折' : `${(discount / 100).toFixed(2).replace(/\.?0+$/, '')} 折`;
}

/** Why a discount cannot be offered at all; null when somebody may grant it. */
export function discountFault(limits: DiscountLimits, discount: number): string | null {
  if (!Number.isInteger(discount) || discount <= 0 || discount > wholePrice) return '折扣要在 0 到 100 之间，例如 98.5 表示九八五折。';
  const lowest = Math.min(...Object.values(limits), wholePrice);
  if (discount < lowest) return `折扣低于公司允许的最低折扣（${discountText(lowest)}），谁也不能批准。`;
  return null;
}

/** Who has to approve what one may not grant alone, as a sentence says it. */
export function approversText(limits: DiscountLimits, discount: number): string {
  return grantersOf(limits, discount).map((role) => roleLabel[role]).join('、');
}
