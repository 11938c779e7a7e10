import { type Party, parties, type WorkHours } from '../../../../shared/domain/calendar/hours';
import { hoursText, readHours } from './hours-text';
import { partyLabel, weekdays } from './week';

/** Hours of work as they stand in the fields: for each party a text for each day, Sunday first. */
export type TypedHours = Readonly<Record<Party, { readonly days: readonly string[]; readonly onHolidays: boolean }>>;

/** What the fields begin with. */
export function typedHours(hours: WorkHours): TypedHours {
  const week = (party: Party) => ({ days: hours[party].days.map(hoursText), onHolidays: hours[party].onHolidays });
  return { office: week('office'), departments: week('departments') };
}

/** The fields with one day of one party written anew. */
export function withDay(typed: TypedHours, party: Party, at: number, text: string): TypedHours {
  const days = typed[party].days.map((day, nth) => (nth === at ? text : day));
  return { ...typed, [party]: { ...typed[party], days } };
}

/** Monday's hours for every other day that is worked. */
export function likeMonday(typed: TypedHours, party: Party): TypedHours {
  const monday = typed[party].days[1] ?? '';
  const days = typed[party].days.map((day) => (readHours(day)?.length === 0 ? day : monday));
  return { ...typed, [party]: { ...typed[party], days } };
}

/** The hours that the fields say, or what in them cannot be read. */
export function readWorkHours(typed: TypedHours): { readonly hours: WorkHours } | { readonly faults: readonly { place: string; message: string }[] } {
  const faults = parties.flatMap((party) =>
    weekdays.flatMap(({ at, label }) =>
      readHours(typed[party].days[at] ?? '') === null ? [{ place: `${party}.days[${at}]`, message: `${partyLabel[party]}${label}看不懂。请写成 9:00-12:00 13:30-18:00，不上班就空着。` }] : [],
    ),
  );
  if (faults.length > 0) return { faults };
  const week = (party: Party) => ({ days: typed[party].days.map((day) => [...(readHours(day) ?? [])]), onHolidays: typed[party].onHolidays });
  return { hours: { office: week('office'), departments: week('departments') } };
}
