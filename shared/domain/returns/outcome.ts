/** What came of a scanned page: filed, filed as one more of a page that is back, filed although the record is at a later version, known already, or waiting for a person. */
export const outcomes = ['filed', 'again', 'old', 'known', 'waiting'] as const;

/** What came of a scanned page. */
export type Outcome = (typeof outcomes)[number];

/** Why a page waits for a person: there is no code of ours on it, there are several, or its number is not to be found. */
export const waitReasons = ['no-code', 'several', 'no-record', 'no-print'] as const;

/** Why a page waits. */
export type WaitReason = (typeof waitReasons)[number];

/** The same in words. */
export const waitWords: Readonly<Record<WaitReason, string>> = {
  'no-code': '没有认出本程序的二维码',
  several: '一页上有几张表的二维码',
  'no-record': '没有找到二维码上的编号，或者不归您看',
  'no-print': '二维码上的版本没有打印过',
};
