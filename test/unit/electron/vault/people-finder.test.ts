import { describe, expect, it } from 'vitest';
import { PeopleFinder } from '../../../../electron/vault/people-finder';

const person = (name: string | null, phone: string | null) => ({ name, phone, unit: null, contract: null });

function finder(): PeopleFinder {
  const made = new PeopleFinder();
  made.note('1', person('司徒验乙', '139 1234 0002'), false);
  made.note('2', person('欧阳试甲', '13912340001'), false);
  made.note('3', person('小司徒', null), false);
  made.note('4', person(null, '01088880002'), false);
  made.note('5', person('司徒丙', null), false);
  return made;
}

describe('finding who complained', () => {
  it.each([
    ['a part of the name, those whose name begins so before the others, the newest first', '司徒', ['5', '1', '3']],
    ['the initials of its pinyin, whole before begun', 'oysj', ['2']],
    ['the initials with a surname of several readings', 'st', ['5', '1']],
    ['the end of a phone number, however it was written', '0002', ['4', '1']],
    ['full-width digits', '０００１', ['2']],
    ['nobody', '诸葛', []],
  ])('by %s', (_how, typed, ids) => expect(finder().find(typed)).toEqual(ids));

  it('a correction counts at once, and what was read before it does not come back', () => {
    const made = finder();
    made.note('1', person('诸葛明', '13900001111'), true);
    made.note('1', person('司徒验乙', '13912340002'), false);
    expect(made.find('司徒')).toEqual(['5', '3']);
    expect(made.find('1111')).toEqual(['1']);
    made.note('1', person(null, null), true);
    expect(made.find('1111')).toEqual([]);
  });
});
