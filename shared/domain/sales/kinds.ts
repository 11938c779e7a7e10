/** The kinds of records of the ledger. */
export const recordKinds = ['unit', 'customer', 'sheet', 'deal', 'terms', 'token'] as const;

/** A kind of record of the ledger. */
export type RecordKind = (typeof recordKinds)[number];

/** There is one record of the office's terms, and it has one id, so that two can never be made. */
export const termsId = '00000000-0000-4000-8000-000000000001';

/** The same for the key of the units' tokens. */
export const tokenId = '00000000-0000-4000-8000-000000000002';
