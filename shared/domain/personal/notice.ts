import type { Severity } from '../severity/severity';
import { monthsText, type Retention, usualRetention } from './retention';

const rights = '您可要求查阅、复制、更正或删除。';

/** What a paper about a complaint tells the customer about their data (处理个人信息告知); a severity that is not known yet names both periods. */
export function complaintNotice(severity: Severity | null, retention: Retention = usualRetention): string {
  const [usual, major] = [monthsText(retention.complaint), monthsText(retention.major)];
  const kept = severity === 'major' ? major : severity === null && usual !== major ? `${usual}（重大投诉 ${major}）` : usual;
  return `个人信息告知：以上信息由本售楼处用于受理、答复和回访本次投诉，归档后保存 ${kept}即匿名化；${rights}`;
}

/** What the paper of a sale tells them. */
export const saleNotice = '个人信息告知：以上信息由本售楼处用于核对、订立和履行购房合同，随购房档案依法保存；您可要求查阅、复制或更正。';

/** What stands on a register into which visitors are written. */
export const registerNotice = `个人信息告知：本页信息由本售楼处用于接待、答复和回访，请勿让其他客户看到；${rights}`;
