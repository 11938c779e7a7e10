import type { Policy } from '../domain/policy/schema';
import { salesOffice } from './sales-office';

/** 售楼部, version 2: 重大 and 重要 are closed only with the signed 《客户投诉意见处理表》 (R-S02-FLOW: it goes to sales management signed). */
export const salesOfficeSigned: Policy = {
  ...salesOffice,
  version: 2,
  closing: { ...salesOffice.closing, signedSheet: ['major', 'important'] },
};
