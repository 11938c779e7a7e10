import { describe, expect, it } from 'vitest';
import { openKeys, type KeyPair } from '../../../electron/vault/keys';
import { Envelopes } from '../../../electron/vault/sales/envelope';
import { createVault } from '../../../electron/vault/vault';
import { readySodium } from '../../../electron/sodium/sodium';
import { putBox } from '../../../electron/db/repositories/identity-boxes';
import { bytesOf } from '../../../electron/db/bytes';
import { recordMade, type VaultWorker } from '../../../electron/services/vault';
import { vaultKeys } from '../../../electron/services/vault-keys';
import { changeRefusal, keepKeys, keyNumber, refuseForeignKey, type AskedChange } from '../../../electron/services/vault-keys';
import { putSalesBoxes } from '../../../electron/db/repositories/sales';
import { resealLedger, resealOlder, toReseal } from '../../../electron/services/vault-rotation';
import { contentOf, nameOf, salted } from '../../../shared/vault/content';
import type { KeyFile } from '../../../shared/vault/key-file';
import type { VaultAnswers, VaultAsk, VaultNews, VaultRequests } from '../../../shared/vault/messages';
import { sealTo } from '../../../shared/vault/seal';
import { readyDesk } from '../support/desk';

const passcode = '望江里-守门-2026';
const records = 230;

/** A store with records, a vault in this process and what main does for it. */
async function office() {
  const { context, people } = await readyDesk();
  const sodium = await readySodium();
  const actor = people.supervisor;
  let file: KeyFile | null = null;
  let asked: AskedChange | null = null;
  const done = new Map<number, (value: unknown) => void>();
  const vault = createVault(sodium, (news: VaultNews) => {
    if (news.type === 'made') file = news.file;
    if (news.type === 'done') done.get(news.id)?.(news.value);
    if (news.type !== 'request') return;
    const input = news.input as VaultRequests['keep']['input'];
    void keepKeys(context, asked, input.file, input.change).then((value) => vault.order({ type: 'answer', id: news.id, value }));
  });
  const ask = <A extends VaultAsk>(one: A) => vault.ask(one) as Promise<VaultAnswers[A['type']] | undefined>;
  let last = 0;
  const worker: VaultWorker = {
    work: (kind, input) =>
      new Promise((resolve) => {
        done.set((last += 1), resolve as (value: unknown) => void);
        vault.order({ type: 'work', id: last, kind, input });
      }),
  };
  const sheet = await ask({ type: 'make', passcodes: [{ keyholder: actor.staffId, passcode }] });
  const groups = sheet?.recovery.split('-') ?? [];
  await ask({ type: 'prove', groups: (sheet?.groups ?? []).map((at) => groups[at] ?? '') });
  await recordMade(context, actor, file!);
  const seal = (name: string) => {
    const content = contentOf({ name, phone: null, unit: null, contract: null });
    return { digest: nameOf(content), box: Buffer.from(sealTo(sodium.from_hex(file!.publicKey), content)) };
  };
  await context.store.uow(async ({ db }) => {
    for (let nth = 0; nth < records; nth += 1) await putBox(db, { ...seal(`客户${nth}`), created_at: context.clock(), complaint: null, sealed: 1, indexed: 1 });
  });
  const allow = (change: AskedChange['change'], by: string | null = actor.staffId) => {
    asked = { actor, by, change };
    vault.order({ type: 'allow', what: 'try' });
  };
  return { context, sodium, actor, ask, worker, seal, allow, recovery: sheet?.recovery ?? '', keys: async () => (await vaultKeys(context))!.file };
}

describe('rotation of the vault keys', () => {
  it('cut off in the middle nothing is lost, and at the next opening it ends with every record under the new key', async () => {
    const { context, sodium, actor, ask, worker, seal, allow, keys, recovery } = await office();
    allow({ kind: 'rotate' });
    expect(await ask({ type: 'rotate', by: { keyholder: actor.staffId, passcode } })).toBe('done');
    const file = await keys();
    expect(keyNumber(file)).toBe(2);
    await refuseForeignKey(context, file);
    await expect(refuseForeignKey(context, { ...file, publicKey: '0'.repeat(64) })).rejects.toThrow('数据文件已损坏');
    // A window that had not heard of it yet seals one more to the old key.
    const late = seal('晚到的客户');
    await context.store.uow(({ db }) => putBox(db, { ...late, created_at: context.clock(), complaint: null, sealed: 1, indexed: 0 }));
    let steps = 0;
    await resealOlder(context, worker, 2, () => (steps += 1) <= 1, () => undefined);
    expect(await toReseal(context, 2)).toBe(records + 1 - 100);
    const opened = await allBoxes();
    expect(opened.filter((name) => name === null)).toEqual([]);
    await resealOlder(context, worker, 2, () => true, () => undefined);
    expect(await toReseal(context, 2)).toBe(0);
    expect(new Set(await allBoxes()).size).toBe(records + 1);
    const rows = await context.store.read((db) => db.selectFrom('identity_box').select(['sealed']).distinct().execute());
    expect(rows.map(({ sealed }) => sealed)).toEqual([2]);
    // Only the new key opens them now: the vault is asked to seal them again and finds nothing to do.
    const boxes = await context.store.read((db) => db.selectFrom('identity_box').select('box').execute());
    expect((await worker.work('reseal', boxes.map(({ box }) => bytesOf(box))))?.filter((one) => one !== null)).toEqual([]);
    // The sheet, which nobody typed at the rotation, opens the new key.
    expect(openKeys(sodium, file, null, recovery)).toMatchObject({ pair: { publicKey: sodium.from_hex(file.publicKey) } });

    async function allBoxes(): Promise<(string | null)[]> {
      const found = await context.store.read((db) => db.selectFrom('identity_box').select(['digest', 'box']).execute());
      const names: (string | null)[] = [];
      for (let at = 0; at < found.length; at += 100) {
        const part = found.slice(at, at + 100).map(({ digest, box }) => ({ digest, box: bytesOf(box) }));
        names.push(...((await ask({ type: 'masked', boxes: part })) ?? []).map(({ digest, person }) => (person === null ? null : digest)));
      }
      return names;
    }
  }, 120_000);

  it('the sales ledger follows: cut off in the middle it goes on, and then only the new key opens its records', async () => {
    const { context, sodium, actor, ask, worker, allow, keys, recovery } = await office();
    const before = openKeys(sodium, await keys(), null, recovery);
    if (typeof before === 'string') throw new Error(before);
    const content = (nth: number) => salted({ kind: 'customer', name: `客户${nth}` });
    const envelopes = new Envelopes(sodium);
    const boxes = Array.from({ length: 130 }, (_, nth) => ({ name: nameOf(content(nth)), box: Buffer.from(envelopes.seal(before.pair.publicKey, content(nth))) }));
    await context.store.uow(({ db }) => putSalesBoxes(db, boxes));
    allow({ kind: 'rotate' });
    expect(await ask({ type: 'rotate', by: { keyholder: actor.staffId, passcode } })).toBe('done');
    expect(await toReseal(context, 2)).toBe(records + 130);
    const opens = async (pair: KeyPair) => {
      const kept = await context.store.read((db) => db.selectFrom('sales_box').select('box').execute());
      return kept.filter(({ box }) => new Envelopes(sodium).open(pair, bytesOf(box)) !== null).length;
    };
    const after = openKeys(sodium, await keys(), null, recovery);
    if (typeof after === 'string') throw new Error(after);
    let steps = 0;
    await resealLedger(context, worker, 2, () => (steps += 1) <= 1, () => undefined);
    expect(await opens(before.pair)).toBe(30);
    expect(await opens(after.pair)).toBe(130);
    await resealLedger(context, worker, 2, () => true, () => undefined);
    expect(await opens(before.pair)).toBe(0);
    expect(await opens({ publicKey: after.pair.publicKey, privateKey: after.pair.privateKey })).toBe(130);
    expect(await toReseal(context, 2)).toBe(records);
  }, 120_000);

  it('main keeps no change of keys that nobody asked for, and no other public key without a rotation', async () => {
    const { context, actor, ask, allow, keys } = await office();
    const before = await keys();
    const asked: AskedChange = { actor, by: actor.staffId, change: { kind: 'sheet' } };
    expect(await keepKeys(context, null, before, { kind: 'remove', keyholder: actor.staffId })).toBe(false);
    expect(await keepKeys(context, asked, before, { kind: 'rotate' })).toBe(false);
    expect(await keepKeys(context, asked, { ...before, publicKey: '0'.repeat(64) }, { kind: 'sheet' })).toBe(false);
    allow({ kind: 'sheet' });
    expect(await ask({ type: 'change', by: { keyholder: actor.staffId, passcode: '不是这个口令' }, change: { kind: 'sheet' }, passcode: null })).toBe('wrong');
    expect(await keys()).toEqual(before);
    expect(await changeRefusal(context, asked)).toBe('only-the-manager');
  }, 120_000);
});
