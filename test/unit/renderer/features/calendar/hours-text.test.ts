import { describe, expect, it } from 'vitest';
import { hoursText, readHours } from '../../../../../renderer/features/calendar/model/hours-text';
import { likeMonday, readWorkHours, typedHours } from '../../../../../renderer/features/calendar/model/typed-hours';
import { plainHours } from '../../../../../shared/domain/calendar/hours';

describe('hours as people write them', () => {
  it.each([
    ['9:00-12:00 13:30-18:00', '9:00-12:00 13:30-18:00'],
    ['９：００－１８：００', '9:00-18:00'],
    ['9点到12点，13点半到18点', '9:00-12:00 13:30-18:00'],
    ['0900 - 1730', '9:00-17:30'],
    ['休', ''],
    ['  ', ''],
  ])('%s', (typed, text) => {
    const day = readHours(typed);
    expect(day).not.toBeNull();
    expect(hoursText(day ?? [])).toBe(text);
  });

  it.each(['九点到六点', '9:00', '9-12-18', '25:00-26:00', '9:00-12:60', '1-2 3-4 5-6 7-8 9-10'])('cannot read %s', (typed) => {
    expect(readHours(typed)).toBeNull();
  });
});

it('each field that cannot be read is named; the others are Monday’s on request, days off stay off', () => {
  const typed = typedHours(plainHours('18:00'));
  const wrong = { ...typed, office: { ...typed.office, days: typed.office.days.map((day, at) => (at === 6 ? '晚上' : day)) } };
  expect(readWorkHours(wrong)).toEqual({ faults: [{ place: 'office.days[6]', message: expect.stringContaining('售楼处周六看不懂') }] });
  const changed = { ...typed, departments: { ...typed.departments, days: typed.departments.days.map((day, at) => (at === 1 ? '8:30-17:30' : day)) } };
  const read = readWorkHours(likeMonday(changed, 'departments'));
  expect('hours' in read && read.hours.departments.days.map(hoursText)).toEqual(['', ...Array<string>(5).fill('8:30-17:30'), '']);
});
