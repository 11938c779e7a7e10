/** Why a unit may be kept from sale. There is none for a customer: what was only promised by word of mouth is no reservation. */
export const holdReasons = ['company', 'mortgaged', 'repair', 'show', 'dispute'] as const;

/** Why a unit is kept from sale. */
export type HoldReason = (typeof holdReasons)[number];

/** What desk and paper call it. */
export const holdLabel: Readonly<Record<HoldReason, string>> = {
  company: '公司统一保留',
  mortgaged: '抵押或查封',
  repair: '工程整改',
  show: '样板房',
  dispute: '争议未了',
};

const forSomebody = /口头|预留|预定|先留|留给|帮.{0,6}留|客户.{0,4}(?:留|定)|给.{1,8}留|占房|内定|熟人|关系户/;

/** Why a note to a hold is refused; null when it may stand. */
export function holdNoteFault(note: string | null): string | null {
  if (note === null || !forSomebody.test(note)) return null;
  return '口头预留无效，不能登记为保留。客户要定房，请填房号管理单，签字后认购。';
}
