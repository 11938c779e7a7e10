import { useQuery } from '@tanstack/react-query';
import type { Identity } from '../../../../shared/domain/complaint/event';
import { type RegisterHelp, type RegisterNote, readRegisterRow } from '../../../../shared/domain/register/read-row';
import type { RegisterRow } from '../../../../shared/domain/register/row';
import type { TableFault } from '../../../../shared/domain/table/columns';
import type { Input } from '../../../../shared/ipc/contract';
import { call } from '../../../bridge/call';
import { ask } from '../../../bridge/query';
import { sealed } from '../../../bridge/vault';
import type { TableLine } from '../../../lib/table/table-text';

/** A register as it was read: what would come in, or what is wrong with it. */
export interface CheckedRegister {
  readonly rows: readonly { readonly row: RegisterRow; readonly person: Identity }[];
  readonly open: number;
  readonly faults: readonly TableFault[];
  readonly failed: number;
  readonly notes: Readonly<Partial<Record<RegisterNote, number>>>;
}

const faultsKept = 200;
const atOnce = 250;
/** Sealing is slow, so the window is let draw and hear more often. */
const sealedAtOnce = 20;

/** Lets the window draw and hear in between. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Looks at every line; nothing is recorded. Null when it was stopped. */
export async function checkRegister(lines: readonly TableLine[], help: RegisterHelp, onProgress: (share: number) => void, stopped: () => boolean): Promise<CheckedRegister | null> {
  const rows: { readonly row: RegisterRow; readonly person: Identity }[] = [];
  const faults: TableFault[] = [];
  const notes: Partial<Record<RegisterNote, number>> = {};
  const numbers = new Map<string, number>();
  let [failed, open] = [0, 0];
  for (const [at, line] of lines.entries()) {
    if (at % atOnce === 0) {
      onProgress(at / lines.length);
      await breathe();
      if (stopped()) return null;
    }
    const { read, faults: wrong, notes: noted } = readRegisterRow(line, help);
    const found = [...wrong];
    const number = read?.row.number ?? null;
    const first = number === null ? undefined : numbers.get(number);
    if (first !== undefined) found.push({ line: line.line, column: '原编号', message: `和第 ${first} 行的编号相同` });
    if (number !== null && first === undefined) numbers.set(number, line.line);
    if (found.length > 0 || read === null) {
      failed += 1;
      if (faults.length < faultsKept) faults.push(...found);
      continue;
    }
    for (const note of noted) notes[note] = (notes[note] ?? 0) + 1;
    if (read.row.closedAt === null) open += 1;
    rows.push(read);
  }
  return { rows, open, faults, failed, notes };
}

/** Seals who complained, line by line, and hands the lines over, to be recorded at once later; false when it was stopped. */
export async function holdRegister(id: string, rows: CheckedRegister['rows'], onProgress: (share: number) => void, stopped: () => boolean): Promise<boolean> {
  let parts: Input<'register.hold'>['parts'] = [];
  for (const [at, { row, person }] of rows.entries()) {
    if (at % sealedAtOnce === 0) {
      onProgress(at / rows.length);
      await breathe();
      if (stopped()) return false;
    }
    parts.push({ row, ...(await sealed(person, `${id} ${String(row.line)}`)) });
    if (parts.length < atOnce && at < rows.length - 1) continue;
    await call('register.hold', { id, parts });
    parts = [];
  }
  return true;
}

const lookEveryMs = 300;

/** How far recording is, while it goes on. */
export function useRecording(active: boolean) {
  return useQuery({ ...ask('register.progress', {}), enabled: active, refetchInterval: lookEveryMs, gcTime: 0 }).data ?? null;
}

/** The last imports, the newest first. */
export const useRegisters = () => useQuery(ask('register.imports', {}));

/** Who is of the office, by id. */
export function useNames(): (id: string) => string {
  const { data = [] } = useQuery(ask('staff.everyone', {}));
  return (id) => data.find((one) => one.id === id)?.name ?? '';
}
