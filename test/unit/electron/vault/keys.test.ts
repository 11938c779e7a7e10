import { beforeAll, describe, expect, it } from 'vitest';
import { calibrate, makeKeys, openKeys } from '../../../../electron/vault/keys';
import { readySodium, type Sodium } from '../../../../electron/sodium/sodium';
import { keyFileSchema, leastCost, type KeyFile, type KeyWrap } from '../../../../shared/vault/key-file';

let sodium: Sodium;
let made: ReturnType<typeof makeKeys>;
const people = [
  { keyholder: 'manager', passcode: '望江里-守门-2026' },
  { keyholder: 'deputy', passcode: '春江潮水连海平花' },
];

beforeAll(async () => {
  sodium = await readySodium();
  made = makeKeys(sodium, people, leastCost);
});

const withWrap = (change: (wrap: KeyWrap) => KeyWrap): KeyFile => ({ ...made.file, wraps: made.file.wraps.map((wrap) => (wrap.keyholder === 'manager' ? change(wrap) : wrap)) });
const opened = (file: KeyFile, keyholder: string | null, typed: string) => {
  const keys = openKeys(sodium, file, keyholder, typed);
  return typeof keys === 'string' ? keys : keys.pair.privateKey;
};
const otherEnd = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

describe('the keys of the vault', () => {
  it('open with each passcode, and with the recovery sheet however it is typed', () => {
    for (const { keyholder, passcode } of people) expect(opened(made.file, keyholder, passcode)).toEqual(made.pair.privateKey);
    expect(opened(made.file, null, made.recovery.toLowerCase())).toEqual(made.pair.privateKey);
  });

  it('do not open with a wrong passcode, that of another keyholder, or a wrong sheet', () => {
    expect(openKeys(sodium, made.file, 'manager', '望江里-守门-2027')).toBe('wrong');
    expect(openKeys(sodium, made.file, 'manager', '春江潮水连海平花')).toBe('wrong');
    expect(openKeys(sodium, made.file, 'stranger', '望江里-守门-2026')).toBe('wrong');
    expect(openKeys(sodium, made.file, null, '0000-0000-0000-0000-0000-0000-0000-0000')).toBe('wrong');
  });

  it.each<[string, (wrap: KeyWrap) => KeyWrap]>([
    ['a cost that was raised', (wrap) => ({ ...wrap, passes: wrap.passes + 1 })],
    ['a cost below the least', (wrap) => ({ ...wrap, passes: 1, bytes: 8_192 })],
    ['another salt', (wrap) => ({ ...wrap, salt: otherEnd(wrap.salt) })],
    ['another nonce', (wrap) => ({ ...wrap, nonce: otherEnd(wrap.nonce) })],
    ['a box with a flipped bit', (wrap) => ({ ...wrap, box: otherEnd(wrap.box) })],
  ])('do not open with %s', (_, change) => {
    expect(openKeys(sodium, withWrap(change), 'manager', people[0]!.passcode)).toBe('wrong');
  });

  it("do not open under another project's public key", () => {
    const other = makeKeys(sodium, [people[0]!], leastCost).file;
    expect(openKeys(sodium, { ...made.file, publicKey: other.publicKey }, 'manager', people[0]!.passcode)).toBe('changed');
    expect(openKeys(sodium, { ...made.file, wraps: [...made.file.wraps, { ...other.wraps[0]!, keyholder: 'stranger' }] }, 'manager', people[0]!.passcode)).toBe('changed');
    expect(openKeys(sodium, { ...made.file, wraps: made.file.wraps.filter(({ keyholder }) => keyholder !== 'deputy') }, 'manager', people[0]!.passcode)).toBe('changed');
    expect(openKeys(sodium, { ...made.file, seal: null }, 'manager', people[0]!.passcode)).toBe('changed');
  });

  it('are kept in a file that says neither passcode nor sheet, and cheaper ones are no key file', () => {
    const text = JSON.stringify(made.file);
    for (const secret of [...people.map(({ passcode }) => passcode), made.recovery]) expect(text).not.toContain(secret);
    expect(keyFileSchema.safeParse(made.file).success).toBe(true);
    expect(keyFileSchema.safeParse(withWrap((wrap) => ({ ...wrap, passes: 2 }))).success).toBe(false);
    expect(keyFileSchema.safeParse({ ...made.file, format: 3 }).success).toBe(false);
  });

  it('cost about a second, never less than the least and never more than one can wait for', () => {
    const clock = (took: number) => {
      let at = 0;
      return () => (at += took) - took;
    };
    expect(calibrate(sodium, clock(250)).passes).toBe(12);
    expect(calibrate(sodium, clock(5_000))).toEqual(leastCost);
    expect(calibrate(sodium, clock(1)).passes).toBe(60);
  });
});
