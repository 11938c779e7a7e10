import type { Identity } from '../complaint/event';
import { personFields, withPerson } from '../form/person';
import { isComplaintForm, type PaperModel } from './model';
import type { Sheet } from './sheet';

/** A sheet whose places for who complains are filled in; null for somebody who left nothing of themselves. */
export function withPersonOn(sheet: Sheet, identity: Identity | null): Sheet {
  const fields = personFields(identity);
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.person === null ? cell : { ...cell, text: fields[cell.person] })) })),
  };
}

/** Any paper whose places for who complains are filled in. */
export function withPersonOnPaper(model: PaperModel, identity: Identity): PaperModel {
  return isComplaintForm(model) ? withPerson(model, identity) : withPersonOn(model, identity);
}
