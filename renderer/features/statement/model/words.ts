import { paperTitle } from '../../../../shared/domain/paper/registry';
import type { StatementKind } from '../../../../shared/domain/statement/kind';
import { parseDay } from '../../../../shared/util/local-time';
import { zhDate } from '../../../../shared/util/zh-date';

/** A report by its name and days. */
export function statementWords({ kind, from, to }: { readonly kind: StatementKind; readonly from: string; readonly to: string }): string {
  return `${paperTitle(kind)} ${from} 至 ${to}`;
}

/** By when a report is to be there. */
export function dueWords({ dueOn, late }: { readonly dueOn: string; readonly late: boolean }): string {
  return late ? `应在 ${zhDate(parseDay(dueOn))}前签发，已过期` : `请在 ${zhDate(parseDay(dueOn))}前签发`;
}
