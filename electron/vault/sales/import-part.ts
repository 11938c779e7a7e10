import { randomUUID } from 'node:crypto';
import type { Change } from '../../../shared/domain/sales/ledger';
import type { ImportRow } from '../../../shared/domain/sales/import-row';
import type { TableFault } from '../../../shared/domain/table/columns';
import { importFault, planRow } from '../../../shared/domain/sales/plan-import';
import { keepsLedger } from '../../../shared/domain/sales/people';
import type { SealedChange } from '../../../shared/vault/clerk';
import type { SalesAnswers } from '../../../shared/vault/sales';
import type { Asks, Held } from '../held';
import type { Keeping } from './keeping';
import { Overlay } from './overlay';
import type { Looking } from './views';

/** A file on its way into the ledger: nothing of it is recorded before all of it is. */
interface Importing {
  readonly id: string;
  readonly overlay: Overlay;
  readonly changes: Change[];
  readonly sealed: SealedChange[];
  readonly faults: TableFault[];
  readonly touched: Set<string>;
  readonly counts: { added: number; changed: number; same: number };
  failed: number;
}

/** What the import part needs of the rest of the ledger. */
export interface ImportPorts {
  readonly held: Held;
  readonly keeping: () => Keeping;
  readonly looking: () => Promise<Looking | null>;
  /** One after the other with every other act. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly forgetAll: () => void;
}

const faultsTold = 200;
const changedMeanwhile = '导入的时候资料被别人改过，整个文件都没有导入。请再试一次。';

type ImportAsk = 'sales-import' | 'sales-import-go' | 'sales-imports' | 'sales-undo';

/** Imports: line by line against the ledger and the lines before, then all of it at once or nothing. */
export function importPart({ held, keeping, looking, inTurn, forgetAll }: ImportPorts): Asks<ImportAsk> {
  let importing: Importing | null = null;

  const take = (now: Importing, rows: readonly ImportRow[], who: Looking) => {
    const help = { newId: randomUUID, customerBy: (name: string, phone: string | null) => now.overlay.customerBy(name, phone) };
    for (const row of rows) {
      const planned = planRow(now.overlay, row, who.by, who.now, help);
      if (!planned.ok) {
        now.failed += 1;
        if (now.faults.length < faultsTold) now.faults.push({ line: row.line, ...planned.error });
        continue;
      }
      const twice = planned.value.changes.some(({ record, kind }) => kind === 'unit' && now.touched.has(record));
      if (twice) {
        now.failed += 1;
        if (now.faults.length < faultsTold) now.faults.push({ line: row.line, column: '房号', message: '文件里这套房写了两次，内容不一样' });
        continue;
      }
      for (const { record } of planned.value.changes) now.touched.add(record);
      now.counts[planned.value.what] += 1;
      const { changes, sealed } = keeping().seal(planned.value.changes, now.overlay);
      now.overlay.put(changes);
      now.changes.push(...changes);
      now.sealed.push(...sealed);
    }
  };
  const record = async (who: Looking, changes: readonly Change[], sealed: readonly SealedChange[], of?: string): Promise<string | null> => {
    if (await held.clerk('record', { by: who.by.id, changes: sealed, ...(of !== undefined && { import: of }) })) {
      keeping().take(changes);
      return null;
    }
    forgetAll();
    return changedMeanwhile;
  };

  return {
    'sales-import': async ({ id, rows }): Promise<SalesAnswers['sales-import'] | undefined> => {
      const who = await looking();
      if (who === null) return undefined;
      await keeping().begin().all;
      if (importing?.id !== id) importing = { id, overlay: new Overlay(keeping().book), changes: [], sealed: [], faults: [], touched: new Set(), counts: { added: 0, changed: 0, same: 0 }, failed: 0 };
      const why = rows[0] === undefined ? null : importFault(who.by, rows[0].kind);
      if (why !== null) return { why, faults: [], failed: rows.length, added: 0, changed: 0, same: 0 };
      take(importing, rows, who);
      return { why: null, faults: importing.faults, failed: importing.failed, ...importing.counts };
    },
    'sales-import-go': ({ id }) =>
      inTurn(async () => {
        const who = await looking();
        if (who === null) return undefined;
        const now = importing;
        importing = null;
        if (now?.id !== id || now.failed > 0) return { why: '这个文件还有错误，没有导入。' };
        return { why: now.changes.length === 0 ? null : await record(who, now.changes, now.sealed, id) };
      }),
    'sales-imports': async () => ((await looking()) === null ? undefined : held.clerk('imports', null)),
    'sales-undo': ({ import: of }) =>
      inTurn(async () => {
        const who = await looking();
        if (who === null) return undefined;
        if (!keepsLedger(who.by)) return { why: '导入由售楼主管、销管部或以上的同事撤销。' };
        await keeping().begin().all;
        const imported = await held.clerk('imported', { import: of });
        const ids = new Set(imported.map(({ record: id }) => id));
        const { book } = keeping();
        // A customer who is new with the file and bought or was offered something since has to stay as well.
        const used = (id: string) => [...book.about('deal', id), ...book.about('sheet', id)].some((one) => !ids.has(one.id));
        const moved = imported.filter(({ record: id, version, kind, name }) => book.record(id)?.version !== version || (kind === 'customer' && name === null && used(id))).length;
        if (imported.length === 0 || moved > 0) return { why: `这次导入的资料里有 ${moved} 条后来又改过，不能整批撤销，什么也没有改动。` };
        const changes = imported.flatMap(({ record: id, kind, version, name, box }): Change[] => {
          if (kind === 'token') return [];
          const before = name === null || box === null ? null : keeping().open(name, box);
          return [{ record: id, kind, version: version + 1, content: before }];
        });
        return { why: await record(who, changes, keeping().seal(changes).sealed) };
      }),
  };
}
