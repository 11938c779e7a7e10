/** Where a unit stands between the first offer and the hand-over, in the order of a sale. */
export const unitStatuses = ['available', 'held', 'subscribed', 'contracted', 'handed-over', 'returned'] as const;

/** Where a unit stands. */
export type UnitStatus = (typeof unitStatuses)[number];

/** What desk and paper call it. */
export const statusLabel: Readonly<Record<UnitStatus, string>> = {
  available: '可售',
  held: '保留',
  subscribed: '认购',
  contracted: '签约',
  'handed-over': '交房',
  returned: '退房',
};

/** What follows what. A unit that was returned goes on sale again only by somebody's decision. */
const next: Readonly<Record<UnitStatus, readonly UnitStatus[]>> = {
  available: ['held', 'subscribed'],
  held: ['available'],
  subscribed: ['contracted', 'returned'],
  contracted: ['handed-over', 'returned'],
  'handed-over': ['returned'],
  returned: ['available'],
};

/** Whether a unit may go from one status to another. */
export function mayFollow(from: UnitStatus, to: UnitStatus): boolean {
  return next[from].includes(to);
}

/** Whether somebody has bought it: it has a deal that stands. */
export function isSold(status: UnitStatus): boolean {
  return status === 'subscribed' || status === 'contracted' || status === 'handed-over';
}
