import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passcodeFault } from '../../../../../shared/domain/vault/passcode';
import { readRecovery, recoveryBytes, recoveryGroups, recoveryText } from '../../../../../shared/domain/vault/recovery';
import { nextTryAt } from '../../../../../shared/domain/vault/tries';

const now = '2026-11-22T02:00:00.000Z';
const plus = (ms: number) => new Date(Date.parse(now) + ms).toISOString();

describe('waiting after wrong tries', () => {
  it('three are free, then it takes longer and longer', () => {
    const waits = Array.from({ length: 12 }, (_, count) => {
      const at = nextTryAt({ count, lastAt: now }, now);
      return at === null ? 0 : Date.parse(at) - Date.parse(now);
    });
    expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
    expect(waits[3]).toBe(5_000);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBe(15 * 60_000);
  });

  it('ends when its time has come, and a clock set back a year does not make it a year', () => {
    expect(nextTryAt({ count: 4, lastAt: now }, plus(15_000))).toBeNull();
    expect(nextTryAt({ count: 4, lastAt: now }, plus(14_999))).toBe(plus(15_000));
    expect(nextTryAt({ count: 4, lastAt: plus(365 * 86_400_000) }, now)).toBe(plus(15_000));
  });
});

describe('the recovery sheet', () => {
  it('is eight groups of four that read back as they were, however they are typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: recoveryBytes, maxLength: recoveryBytes }), (bytes) => {
        const text = recoveryText(bytes);
        expect(recoveryGroups(text).map(({ length }) => length)).toEqual(Array(8).fill(4));
        expect(readRecovery(text)).toBe(text);
        expect(readRecovery(` ${text.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`)).toBe(text);
      }),
    );
  });

  it('two sheets are never the same text for different bytes', () => {
    const one = new Uint8Array(recoveryBytes);
    const other = new Uint8Array(recoveryBytes);
    other[recoveryBytes - 1] = 1;
    expect(recoveryText(one)).not.toBe(recoveryText(other));
  });

  it('anything shorter, longer or with other letters is none', () => {
    for (const typed of ['', '7K2M', '0000-0000-0000-0000-0000-0000-0000-000U', '0'.repeat(33)]) expect(readRecovery(typed)).toBeNull();
  });
});

describe('a passcode', () => {
  it.each(['', '1234567', '11111111', '12345678', 'abcdefgh', '顾承安12345'])('%s will not do', (passcode) => {
    expect(passcodeFault(passcode, '顾承安')).not.toBeNull();
  });
  it.each(['望江里-守门-2026', 'k7!m2 qx', '春江潮水连海平花'])('%s will', (passcode) => {
    expect(passcodeFault(passcode, '顾承安')).toBeNull();
  });
});
