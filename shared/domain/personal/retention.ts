/** What is kept for how long. */
export const retentionClasses = ['complaint', 'major', 'draft', 'scan'] as const;

/** One class of what is kept. */
export type RetentionClass = (typeof retentionClasses)[number];

/** For how many months each class is kept. */
export type Retention = Readonly<Record<RetentionClass, number>>;

/** What each class is, and from when its time runs. */
export const retentionLabel: Readonly<Record<RetentionClass, { readonly name: string; readonly from: string }>> = {
  complaint: { name: '投诉里的客户资料', from: '归档起' },
  major: { name: '重大投诉里的客户资料', from: '归档起' },
  draft: { name: '没登记完的草稿里的客户资料', from: '最后一次填写起' },
  scan: { name: '搁置的扫描件', from: '收到起' },
};

/** Three years is how long a claim may be brought to court; what is left unfinished has no purpose for longer than a season. */
export const usualRetention: Retention = { complaint: 36, major: 60, draft: 3, scan: 3 };

/** The longest period that an office may set. */
export const longestMonths = 600;

/** A number of months as a person says it. */
export function monthsText(months: number): string {
  if (months % 12 === 0) return `${String(months / 12)} 年`;
  return months < 12 ? `${String(months)} 个月` : `${String(Math.floor(months / 12))} 年 ${String(months % 12)} 个月`;
}

/** Why a period cannot be set; null when it can. */
export function retentionFault(months: number): string | null {
  return Number.isInteger(months) && months >= 1 && months <= longestMonths ? null : `请填 1 到 ${String(longestMonths)} 之间的整月数。`;
}

/** The periods as they are kept, the same whatever order they come in. */
export function retentionText({ complaint, major, draft, scan }: Retention): string {
  return JSON.stringify({ complaint, major, draft, scan });
}
