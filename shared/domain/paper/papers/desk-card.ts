import { type CardKey, cardKeys } from '../../card/keys';
import { keysText } from '../../card/key-text';
import { always, type Playbook } from '../../incident/playbook';
import type { Severity } from '../../severity/severity';
import { cell, row, tall } from '../build';
import type { SheetRow } from '../sheet';

const across = 4;
const rowMm = 4.8;
/** So wide is a key with what it does, and the key alone; a long one takes more. */
const pairMm = 43;
const keyMm = 19;
const longKeyMm = 25;
/** So many characters have room on one line beside an incident. */
const lineLength = 37;

/** 值班卡: the keys of every day and what comes first in each incident, on one page for the desk. */
export function deskCard(severityNames: Readonly<Record<Severity, string>>, playbooks: readonly Playbook[]): SheetRow[] {
  return [
    ...cardKeys(severityNames).flatMap(({ title, keys }, at) => [head(`keys-${at}`, title), ...keyRows(`keys-${at}`, keys)]),
    head('incidents', `预案：先告知项目经理，再按步骤做。${always[0]}`),
    ...playbooks.map(({ id, title, steps, never }) =>
      row(9.8, cell(`incident-${id}`, title, `先：${fitting(steps.map(({ text }) => text))}\n不能：${fitting(never)}`, { labelMm: 36 }))),
    tall(6.5, 1, cell('manager', '项目经理', ''), cell('police', '派出所', ''), cell('hospital', '医院', ''), cell('insurer', '物业、保险', '')),
  ];
}

/** The first of some sentences that have room, at least one. */
function fitting([first = '', ...more]: readonly string[]): string {
  let said = first;
  for (const sentence of more) {
    if (said.length + sentence.length > lineLength) break;
    said += sentence;
  }
  return said;
}

function head(id: string, title: string): SheetRow {
  return row(rowMm, cell(`${id}-title`, title, null, { labelMm: 0 }));
}

/** So many keys beside each other; what is missing in the last row stays empty. */
function keyRows(id: string, keys: readonly CardKey[]): SheetRow[] {
  const rows: SheetRow[] = [];
  for (let from = 0; from < keys.length; from += across) {
    const cells = Array.from({ length: across }, (_, at) => {
      const found = keys[from + at];
      const keyed = found === undefined ? '' : keysText(found[0]);
      const labelMm = keyed.length > 10 ? longKeyMm : keyMm;
      return cell(`${id}-${from + at}`, keyed, found?.[1] ?? '', { labelMm, share: pairMm - labelMm });
    });
    rows.push(row(rowMm, ...cells));
  }
  return rows;
}
