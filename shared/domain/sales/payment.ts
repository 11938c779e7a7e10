/** How a customer pays. */
export const payments = ['full', 'instalments', 'commercial-loan', 'provident-fund', 'combined-loan'] as const;

/** How a customer pays. */
export type Payment = (typeof payments)[number];

/** What desk and paper call it. */
export const paymentLabel: Readonly<Record<Payment, string>> = {
  full: '一次性付款',
  instalments: '分期付款',
  'commercial-loan': '商业贷款',
  'provident-fund': '公积金贷款',
  'combined-loan': '组合贷款',
};

/** Whether a bank or the fund pays a part. */
export function hasLoan(payment: Payment): boolean {
  return payment !== 'full' && payment !== 'instalments';
}

/** The papers that a customer signs and the office keeps. */
export const paperKinds = ['purchase-notice', 'plan-confirmation', 'plan-change', 'subscription', 'contract'] as const;

/** A paper that a customer signs. */
export type PaperKind = (typeof paperKinds)[number];

/** What desk and paper call it. */
export const paperLabel: Readonly<Record<PaperKind, string>> = {
  'purchase-notice': '购房须知',
  'plan-confirmation': '置业计划确认书',
  'plan-change': '变更确认书',
  subscription: '认购书',
  contract: '买卖合同',
};
