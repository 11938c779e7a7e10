import type { Role } from '../staff/role';

/** What can be changed about who may open the vault, without sealing anything anew. */
export type KeyChange =
  | { readonly kind: 'add'; readonly keyholder: string }
  | { readonly kind: 'remove'; readonly keyholder: string }
  | { readonly kind: 'passcode'; readonly keyholder: string }
  | { readonly kind: 'sheet' };

/** Somebody among the staff, as far as this rule asks. */
export interface Holder {
  readonly id: string;
  readonly role: Role;
}

/** Why a change of keys is refused. */
export const keyRefusals = ['only-the-manager', 'already-holds', 'does-not-hold', 'a-manager-must-stay', 'not-for-this-role'] as const;

/** Why a change of keys is refused. */
export type KeyRefusal = (typeof keyRefusals)[number];

/**
 * Whether somebody who proves themselves by a passcode, or by the recovery sheet (null), may make a change; null when
 * so. Everybody changes their own passcode; the rest is the project manager's, or whoever holds the sheet. One project
 * manager always remains, or the inspection lock could not be opened again.
 */
export function keyRefusal(change: KeyChange, by: Holder | null, holders: readonly Holder[], person: Holder | null): KeyRefusal | null {
  const leads = by === null || by.role === 'project-manager';
  if (change.kind === 'sheet') return leads ? null : 'only-the-manager';
  if (change.kind === 'passcode' && by?.id === change.keyholder) return null;
  if (!leads) return 'only-the-manager';
  const holds = holders.some(({ id }) => id === change.keyholder);
  if (change.kind === 'add') return person === null || person.role === 'administrator' ? 'not-for-this-role' : holds ? 'already-holds' : null;
  if (!holds) return 'does-not-hold';
  // Nobody sets a passcode for somebody else; whoever forgot theirs is given it anew with the sheet in hand.
  if (change.kind === 'passcode') return by === null ? null : 'only-the-manager';
  return holders.some(({ id, role }) => role === 'project-manager' && id !== change.keyholder) ? null : 'a-manager-must-stay';
}

/** Why a change was refused, as a person reads it. */
export const keyRefusalWords: Readonly<Record<KeyRefusal, string>> = {
  'only-the-manager': '要由项目经理输自己的口令，或用恢复单。没有改动。',
  'already-holds': '这位同事已经持钥，没有改动。',
  'does-not-hold': '这位同事没有持钥，没有改动。',
  'a-manager-must-stay': '至少要有一位项目经理持钥，没有改动。请先添加另一位。',
  'not-for-this-role': '这个岗位不能持钥，没有改动。',
};
