/** Where a control sheet stands. */
export const sheetStates = ['offered', 'checked', 'confirmed', 'signed', 'used', 'withdrawn'] as const;

/** Where a control sheet stands. */
export type SheetState = (typeof sheetStates)[number];

/** What desk and paper call it. */
export const sheetLabel: Readonly<Record<SheetState, string>> = {
  offered: '已报房号',
  checked: '已核对',
  confirmed: '已确认',
  signed: '已签字',
  used: '已认购',
  withdrawn: '已撤回',
};

/** The steps of a sheet that somebody takes after it was offered. */
export type SheetStep = 'check' | 'confirm' | 'sign';

/** What each step follows and leads to, and its word. */
export const sheetSteps: Readonly<Record<SheetStep, { readonly from: SheetState; readonly to: SheetState; readonly label: string }>> = {
  check: { from: 'offered', to: 'checked', label: '核对' },
  confirm: { from: 'checked', to: 'confirmed', label: '确认折扣和价格' },
  sign: { from: 'confirmed', to: 'signed', label: '签字' },
};

/** The step that a sheet waits for; null when it waits for none. */
export function nextStep(state: SheetState): SheetStep | null {
  return (Object.keys(sheetSteps) as SheetStep[]).find((step) => sheetSteps[step].from === state) ?? null;
}

/** Whether a sheet still claims its unit. */
export function isUnderWay(state: SheetState): boolean {
  return state !== 'used' && state !== 'withdrawn';
}
