import { beforeAll, describe, expect, it } from 'vitest';
import { openHeld } from '../../../../electron/vault/held-wraps';
import { makeKeys, openKeys } from '../../../../electron/vault/keys';
import { readySodium, type Sodium } from '../../../../electron/sodium/sodium';
import { keyFileSchema, leastCost } from '../../../../shared/vault/key-file';
import { giveBackWraps, holdWraps } from '../../../../shared/vault/held';

let sodium: Sodium;
let made: ReturnType<typeof makeKeys>;
const manager = { keyholder: 'manager', passcode: '望江里-守门-2026' };
const deputy = { keyholder: 'deputy', passcode: '春江潮水连海平花' };

beforeAll(async () => {
  sodium = await readySodium();
  made = makeKeys(sodium, [manager, deputy], leastCost);
});

describe('the wraps that are put away for an inspection', () => {
  it("leave the project manager's passcode as the only way to the key, recovery sheet included", () => {
    const file = holdWraps(made.file, [manager.keyholder]);
    expect(keyFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(openKeys(sodium, file, deputy.keyholder, deputy.passcode)).toBe('wrong');
    expect(openKeys(sodium, file, null, made.recovery)).toBe('wrong');
    expect(openKeys(sodium, file, manager.keyholder, manager.passcode)).toMatchObject({ pair: { privateKey: made.pair.privateKey } });
    // Whoever has the file alone finds none of the wraps in it.
    for (const { box, salt } of made.file.wraps.filter(({ keyholder }) => keyholder !== manager.keyholder)) {
      expect(JSON.stringify(file)).not.toContain(box);
      expect(JSON.stringify(file)).not.toContain(salt);
    }
  });

  it('come back with that key, and with no other', () => {
    const file = holdWraps(made.file, [manager.keyholder]);
    const away = openHeld(sodium, made.pair, file);
    const back = giveBackWraps(file, away ?? []);
    expect(back.held).toBeUndefined();
    expect(back.wraps).toHaveLength(made.file.wraps.length);
    expect(openKeys(sodium, back, deputy.keyholder, deputy.passcode)).toMatchObject({ pair: { privateKey: made.pair.privateKey } });
    expect(openKeys(sodium, back, null, made.recovery)).toMatchObject({ pair: { privateKey: made.pair.privateKey } });
    const { publicKey, privateKey } = sodium.crypto_box_keypair();
    expect(openHeld(sodium, { publicKey, privateKey }, file)).toBeUndefined();
  });

  it('stay where they are when nobody could open again, and are put away once only', () => {
    expect(holdWraps(made.file, [])).toEqual(made.file);
    expect(holdWraps(made.file, ['somebody else'])).toEqual(made.file);
    const file = holdWraps(made.file, [manager.keyholder]);
    expect(holdWraps(file, [manager.keyholder])).toEqual(file);
  });

  it('are nothing when a bit of the box was flipped', () => {
    const file = holdWraps(made.file, [manager.keyholder]);
    const held = (file.held ?? '').replace(/^./, (first) => (first === '0' ? '1' : '0'));
    expect(openHeld(sodium, made.pair, { ...file, held })).toBeUndefined();
    // The keeper still opens, and the file is made whole without them.
    const opened = openKeys(sodium, { ...file, held }, manager.keyholder, manager.passcode);
    if (typeof opened === 'string' || opened.renewed === null) throw new Error('not opened');
    expect(openKeys(sodium, opened.renewed, manager.keyholder, manager.passcode)).toMatchObject({ pair: { privateKey: made.pair.privateKey } });
  });
});
