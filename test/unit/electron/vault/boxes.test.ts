import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { likenessOf, openBox } from '../../../../electron/vault/boxes';
import type { KeyPair } from '../../../../electron/vault/keys';
import { readySodium, type Sodium } from '../../../../electron/sodium/sodium';
import { contentOf, nameOf } from '../../../../shared/vault/content';
import { sealTo } from '../../../../shared/vault/seal';

let sodium: Sodium;
let pair: KeyPair;
let other: KeyPair;
const person = { name: '欧阳试', phone: '13900001234', unit: '3栋1804', contract: null };

beforeAll(async () => {
  sodium = await readySodium();
  [pair, other] = [sodium.crypto_box_keypair(), sodium.crypto_box_keypair()];
});

function sealed(who = person) {
  const content = contentOf(who);
  return { digest: nameOf(content), box: sealTo(pair.publicKey, content) };
}

describe('sealed records', () => {
  it("the window's boxes are libsodium's own", () => {
    const text = fc.option(fc.string({ minLength: 1, maxLength: 60 }).filter((one) => one.trim() !== ''));
    fc.assert(
      fc.property(fc.record({ name: text, phone: text, unit: text, contract: text }), (who) => {
        const content = contentOf(who);
        const named = { digest: nameOf(content), box: sealTo(pair.publicKey, content) };
        expect(openBox(sodium, pair, named)).toEqual(who);
        expect(openBox(sodium, pair, { ...named, box: sodium.crypto_box_seal(content, pair.publicKey) })).toEqual(who);
      }),
      { numRuns: 30 },
    );
  });

  it('a record keeps its name when it is sealed again, to this key or another', () => {
    const content = contentOf(person);
    const digest = nameOf(content);
    expect(openBox(sodium, pair, { digest, box: sealTo(pair.publicKey, content) })).toEqual(person);
    expect(openBox(sodium, other, { digest, box: sealTo(other.publicKey, content) })).toEqual(person);
  });

  it('one and the same person has another name each time, so a name cannot be guessed', () => {
    expect(nameOf(contentOf(person))).not.toBe(nameOf(contentOf(person)));
  });

  it("any flipped bit, another project's key and a box under another name open nothing", () => {
    const { digest, box } = sealed();
    fc.assert(
      fc.property(fc.nat(box.length * 8 - 1), (bit) => {
        const flipped = box.slice();
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        expect(openBox(sodium, pair, { digest, box: flipped })).toBeNull();
      }),
      { numRuns: 60 },
    );
    expect(openBox(sodium, other, { digest, box })).toBeNull();
    expect(openBox(sodium, pair, { digest: sealed().digest, box })).toBeNull();
    expect(openBox(sodium, pair, { digest, box: new Uint8Array(10) })).toBeNull();
  });

  it('tells equal phones and units however they are written, and differently under another key', () => {
    const [phone, unit] = likenessOf(sodium, pair, person);
    expect(likenessOf(sodium, pair, { phone: '139 0000 1234', unit: '3-1804' })).toEqual([phone, unit]);
    expect(likenessOf(sodium, other, person).map(({ token }) => token)).not.toContain(phone?.token);
    expect(likenessOf(sodium, pair, { phone: null, unit: null })).toEqual([]);
  });
});
