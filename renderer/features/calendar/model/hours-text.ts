import type { WeekHours } from '../../../../shared/domain/calendar/hours';

type Day = WeekHours['days'][number];

/** A day's hours as people write them, such as 9:00-12:00 13:30-18:00; empty for a day off. */
export function hoursText(day: Day): string {
  return day.map(({ from, to }) => `${from.replace(/^0/, '')}-${to.replace(/^0/, '')}`).join(' ');
}

/** The hours that somebody wrote; null when they cannot be read. Nothing, 休 and 休息 are a day off. */
export function readHours(text: string): Day | null {
  const plain = text.normalize('NFKC').replace(/点半/g, ':30').replace(/点/g, ':00').replace(/[到至—–~]/g, '-').replace(/\s*-\s*/g, '-').trim();
  if (plain === '' || plain === '休' || plain === '休息') return [];
  const day: { from: string; to: string }[] = [];
  for (const part of plain.split(/[\s,，、;；]+/).filter((one) => one !== '')) {
    const [from, to, more] = part.split('-').map(readTime);
    if (from === undefined || from === null || to === undefined || to === null || more !== undefined) return null;
    day.push({ from, to });
  }
  return day.length <= 4 ? day : null;
}

function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (found === null) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? '0')];
  return hours > 23 || minutes > 59 ? null : `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
