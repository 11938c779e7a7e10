import type { Day } from './months';

/** The sign on a day that is out of the ordinary: a word, so that nothing hangs on colour. */
export const daySign: Readonly<Record<Day['why'], string>> = {
  weekday: '',
  weekend: '',
  holiday: '休',
  'moved-workday': '班',
  'office-rest': '店',
};

/** What a day out of the ordinary is, such as 国庆节放假; empty for all others. */
export function dayWords({ why, name }: Day): string {
  if (why === 'holiday') return `${name ?? ''}放假`;
  if (why === 'moved-workday') return `${name ?? ''}调休上班`;
  return why === 'office-rest' ? `售楼处休息：${name ?? ''}` : '';
}
