import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SealedLine } from '../../../../shared/vault/line';
import { packed, unpacked } from '../../../../shared/vault/pack';

const phone = '13912340001';

/** Both ends of a line, and everything that whoever carries it sees. */
function laid(change: (bytes: Uint8Array, at: number) => Uint8Array | null = (bytes) => bytes) {
  const carried: Uint8Array[] = [];
  const heard = { page: [] as unknown[], vault: [] as unknown[] };
  const late: (() => void)[] = [];
  const carry = (to: () => SealedLine) => (bytes: Uint8Array) => {
    const given = change(bytes, carried.push(bytes.slice()) - 1);
    if (given !== null) late.push(() => to().take(given));
  };
  const page: SealedLine = new SealedLine('page', carry(() => vault), (value) => heard.page.push(value));
  const vault: SealedLine = new SealedLine('vault', carry(() => page), (value) => heard.vault.push(value));
  const deliver = async () => {
    for (let next = late.shift(); next !== undefined; next = late.shift()) {
      next();
      await Promise.resolve();
    }
  };
  return { page, vault, carried, heard, deliver };
}

describe('a line between a page and the vault', () => {
  it('brings what is said to the other end, in order, whenever it is said; whoever carries it sees none of it', async () => {
    const { page, vault, carried, heard, deliver } = laid();
    const box = new Uint8Array([1, 2, 3]);
    // Said before the other end has told its key.
    const said = [page.say({ id: 1, phone, box }), page.say({ id: 2, none: null })];
    await deliver();
    await Promise.all([...said, vault.say({ id: 1, value: { phone } })]);
    await deliver();
    expect(heard.vault).toEqual([{ id: 1, phone, box }, { id: 2, none: null }]);
    expect(heard.page).toEqual([{ id: 1, value: { phone } }]);
    expect(carried).toHaveLength(5);
    for (const way of ['utf8', 'utf16le', 'base64'] as const)
      for (const bytes of carried) expect(Buffer.from(bytes).includes(Buffer.from(phone, way))).toBe(false);
  });

  it('says the same twice in different bytes, and on another line in others again', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const { page, carried, deliver } = laid();
      const said = [page.say(phone), page.say(phone)];
      await deliver();
      await Promise.all(said);
      for (const bytes of carried) seen.add(Buffer.from(bytes).toString('hex'));
    }
    expect(seen.size).toBe(12);
  });

  it.each([
    ['changed', (bytes: Uint8Array) => bytes.map((byte, at) => (at === 5 ? byte ^ 1 : byte))],
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, 10)],
    ['said by nobody', () => new Uint8Array(40)],
  ])('takes nothing that was %s on its way', async (_how, change) => {
    const { page, heard, deliver } = laid((bytes, at) => (at < 2 ? bytes : change(bytes)));
    const said = page.say(phone);
    await expect(deliver().then(() => said).then(deliver)).rejects.toThrow();
    expect(heard.vault).toEqual([]);
  });

  it('takes nothing twice and nothing after what is missing', async () => {
    const { page, vault, carried, heard, deliver } = laid((bytes, at) => (at === 2 ? null : bytes));
    const said = [page.say('left out'), page.say('after')];
    await expect(deliver().then(() => Promise.all(said)).then(deliver)).rejects.toThrow();
    expect(heard.vault).toEqual([]);
    expect(() => vault.take(carried[2])).toThrow();
    expect(() => page.take({ id: 1 })).toThrow();
  });
});

describe('packing', () => {
  it('brings back any plain data, bytes in it too', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.uint8Array({ maxLength: 40 }));
    const plain = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), tie('value'), { noNullPrototype: true })),
    })).value;
    fc.assert(fc.property(plain, (value) => void expect(unpacked(packed(value))).toEqual(value)));
    expect(unpacked(packed([Buffer.from('用纸'), { left: undefined }]))).toEqual([new Uint8Array(Buffer.from('用纸')), {}]);
  });
});
