import { describe, expect, it } from 'vitest';
import { keyRefusal, type Holder } from '../../../../../shared/domain/vault/key-change';

const manager: Holder = { id: 'm', role: 'project-manager' };
const second: Holder = { id: 'm2', role: 'project-manager' };
const supervisor: Holder = { id: 's', role: 'supervisor' };
const desk: Holder = { id: 'd', role: 'receptionist' };
const admin: Holder = { id: 'a', role: 'administrator' };

describe('who may change who opens the vault', () => {
  it('the project manager or whoever holds the sheet adds and removes; nobody else does', () => {
    for (const by of [manager, null]) {
      expect(keyRefusal({ kind: 'add', keyholder: 'd' }, by, [manager, supervisor], desk)).toBeNull();
      expect(keyRefusal({ kind: 'remove', keyholder: 's' }, by, [manager, supervisor], supervisor)).toBeNull();
      expect(keyRefusal({ kind: 'sheet' }, by, [manager], null)).toBeNull();
    }
    for (const change of [{ kind: 'add', keyholder: 'd' }, { kind: 'remove', keyholder: 'm' }, { kind: 'sheet' }] as const) {
      expect(keyRefusal(change, supervisor, [manager, supervisor], desk)).toBe('only-the-manager');
    }
  });

  it('everybody changes their own passcode; somebody else only with the sheet in hand', () => {
    const change = { kind: 'passcode', keyholder: 's' } as const;
    expect(keyRefusal(change, supervisor, [manager, supervisor], supervisor)).toBeNull();
    expect(keyRefusal(change, manager, [manager, supervisor], supervisor)).toBe('only-the-manager');
    expect(keyRefusal(change, null, [manager, supervisor], supervisor)).toBeNull();
    expect(keyRefusal(change, null, [manager], supervisor)).toBe('does-not-hold');
  });

  it('a project manager always remains, nobody holds twice, and the administrator never holds', () => {
    expect(keyRefusal({ kind: 'remove', keyholder: 'm' }, manager, [manager, supervisor], manager)).toBe('a-manager-must-stay');
    expect(keyRefusal({ kind: 'remove', keyholder: 'm' }, manager, [manager, second], manager)).toBeNull();
    expect(keyRefusal({ kind: 'add', keyholder: 's' }, manager, [manager, supervisor], supervisor)).toBe('already-holds');
    expect(keyRefusal({ kind: 'add', keyholder: 'a' }, manager, [manager], admin)).toBe('not-for-this-role');
    expect(keyRefusal({ kind: 'add', keyholder: 'gone' }, manager, [manager], null)).toBe('not-for-this-role');
  });
});
