import { beforeAll, describe, expect, it, vi } from 'vitest';
import { changedFile, rotatedFile } from '../../../../electron/vault/key-change';
import { makeKeys, openKeys, type KeyPair } from '../../../../electron/vault/keys';
import { closeWrap, derive, sendNext } from '../../../../electron/vault/wraps';
import { openBox } from '../../../../electron/vault/boxes';
import { readySodium, type Sodium } from '../../../../electron/sodium/sodium';
import { contentOf, nameOf } from '../../../../shared/vault/content';
import { keyFileSchema, leastCost, type KeyFile } from '../../../../shared/vault/key-file';
import { sealTo } from '../../../../shared/vault/seal';

// Each derivation costs what it must, and a busy computer takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let sodium: Sodium;
let made: ReturnType<typeof makeKeys>;
const manager = { keyholder: 'manager', passcode: '望江里-守门-2026' };
const deputy = { keyholder: 'deputy', passcode: '春江潮水连海平花' };
const person = { name: '欧阳试', phone: '13900001234', unit: '3栋1804', contract: null };

beforeAll(async () => {
  sodium = await readySodium();
  made = makeKeys(sodium, [manager, deputy], leastCost);
});

function pairOf(file: KeyFile, keyholder: string | null, typed: string): KeyPair | string {
  const opened = openKeys(sodium, file, keyholder, typed);
  return typeof opened === 'string' ? opened : opened.pair;
}
const privateOf = (file: KeyFile, keyholder: string | null, typed: string) => {
  const pair = pairOf(file, keyholder, typed);
  return typeof pair === 'string' ? pair : sodium.to_hex(pair.privateKey);
};
const hex = (pair: KeyPair) => sodium.to_hex(pair.privateKey);

describe('changing who may open', () => {
  it('adds, removes and changes a passcode: each opens the same keys, the old passcode and the removed keyholder do not', () => {
    const added = changedFile(sodium, made.file, made.pair, { kind: 'add', keyholder: 'third' }, '明月松间照清泉石', leastCost);
    expect(privateOf(added, 'third', '明月松间照清泉石')).toBe(hex(made.pair));
    expect(privateOf(added, 'manager', manager.passcode)).toBe(hex(made.pair));
    const changed = changedFile(sodium, added, made.pair, { kind: 'passcode', keyholder: 'deputy' }, '空山新雨后天气晚', leastCost);
    expect(privateOf(changed, 'deputy', deputy.passcode)).toBe('wrong');
    expect(privateOf(changed, 'deputy', '空山新雨后天气晚')).toBe(hex(made.pair));
    const removed = changedFile(sodium, changed, made.pair, { kind: 'remove', keyholder: 'deputy' }, '', leastCost);
    expect(privateOf(removed, 'deputy', '空山新雨后天气晚')).toBe('wrong');
    // A wrap from before, put back by somebody who only has the disk, is noticed by everybody else.
    expect(privateOf({ ...removed, wraps: [...removed.wraps, made.file.wraps[1]!] }, 'manager', manager.passcode)).toBe('changed');
    expect(keyFileSchema.safeParse(removed).success).toBe(true);
  });

  it('a new sheet opens and the old one does not', () => {
    const recovery = '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ';
    const file = changedFile(sodium, made.file, made.pair, { kind: 'sheet' }, recovery, leastCost);
    expect(privateOf(file, null, recovery)).toBe(hex(made.pair));
    expect(privateOf(file, null, made.recovery)).toBe('wrong');
  });

  it('a new passcode never costs a thief less than one that is there', () => {
    const dear = changedFile(sodium, made.file, made.pair, { kind: 'add', keyholder: 'third' }, 'x', { passes: 5, bytes: leastCost.bytes });
    const next = changedFile(sodium, dear, made.pair, { kind: 'passcode', keyholder: 'deputy' }, '空山新雨后天气晚', leastCost);
    expect(next.wraps.find(({ keyholder }) => keyholder === 'deputy')?.passes).toBe(5);
  });
});

describe('rotating the keys', () => {
  it('every passcode and the sheet open the new keys, twice over, and what was sealed before still opens', () => {
    const content = contentOf(person);
    const old = { digest: nameOf(content), box: sealTo(made.pair.publicKey, content) };
    const once = rotatedFile(sodium, made.file, made.pair);
    const twice = rotatedFile(sodium, once.file, once.pair);
    expect(new Set([hex(made.pair), hex(once.pair), hex(twice.pair)]).size).toBe(3);
    for (const [keyholder, typed] of [['manager', manager.passcode], ['deputy', deputy.passcode], [null, made.recovery]] as const) {
      const pair = pairOf(twice.file, keyholder, typed);
      if (typeof pair === 'string') throw new Error(pair);
      expect(hex(pair)).toBe(hex(twice.pair));
      expect(openBox(sodium, pair, old)).toEqual(person);
    }
    expect(openBox(sodium, { publicKey: twice.pair.publicKey, privateKey: twice.pair.privateKey }, old)).toBeNull();
    expect(keyFileSchema.safeParse(twice.file).success).toBe(true);
  });

  it('opening after a rotation brings the wrap up to date, by which the passcode opens without a hop', () => {
    const { file, pair } = rotatedFile(sodium, made.file, made.pair);
    const opened = openKeys(sodium, file, 'manager', manager.passcode);
    if (typeof opened === 'string' || opened.renewed === null) throw new Error('not renewed');
    expect(opened.renewed.wraps.map(({ keyholder, hops }) => [keyholder, hops.length])).toEqual([['manager', 0], ['deputy', 1], [null, 1]]);
    expect(privateOf(opened.renewed, 'manager', manager.passcode)).toBe(hex(pair));
  });

  it('keys that somebody without the private one puts in their place are noticed, whoever opens', () => {
    const theirs = sodium.crypto_box_keypair();
    const forged = { ...made.file, publicKey: sodium.to_hex(theirs.publicKey), wraps: made.file.wraps.map((wrap) => sendNext(sodium, wrap, theirs.privateKey, theirs.privateKey)) };
    expect(privateOf(forged, 'manager', manager.passcode)).toBe('changed');
    expect(privateOf(forged, null, made.recovery)).toBe('changed');
    expect(privateOf({ ...made.file, retired: [{ publicKey: sodium.to_hex(theirs.publicKey), box: 'AAAA' }] }, 'manager', manager.passcode)).toBe('changed');
  });
});

describe('a file of the first format', () => {
  it('opens, becomes one of the second at opening, and only then takes part in a rotation', () => {
    const salt = sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES);
    const key = derive(sodium, manager.passcode, salt, leastCost);
    const publicKey = sodium.to_hex(made.pair.publicKey);
    const about = JSON.stringify(['complaint-desk vault 1', publicKey, 'manager', leastCost.passes, leastCost.bytes, sodium.to_base64(salt)]);
    const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    const box = sodium.to_base64(sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(made.pair.privateKey, about, null, nonce, key));
    const wrap = { keyholder: 'manager', ...leastCost, salt: sodium.to_base64(salt), nonce: sodium.to_base64(nonce), box };
    const file = keyFileSchema.parse({ format: 1, publicKey, wraps: [wrap, { ...wrap, keyholder: null }] });
    const opened = openKeys(sodium, file, 'manager', manager.passcode);
    if (typeof opened === 'string') throw new Error(opened);
    expect(hex(opened.pair)).toBe(hex(made.pair));
    expect(() => rotatedFile(sodium, file, made.pair)).toThrow();
    const next = opened.renewed?.wraps.find(({ keyholder }) => keyholder === 'manager');
    expect(next?.own).not.toBeNull();
    expect(privateOf(opened.renewed!, 'manager', manager.passcode)).toBe(hex(made.pair));
    // A wrap of the second format cannot be passed off in a file without a seal.
    const own = sodium.crypto_box_keypair();
    const second = closeWrap(sodium, { ...wrap, own: sodium.to_hex(own.publicKey), under: publicKey }, { own: own.privateKey, privateKey: made.pair.privateKey }, key);
    expect(privateOf({ ...file, wraps: [second, file.wraps[1]!] }, 'manager', manager.passcode)).toBe('changed');
  });
});
