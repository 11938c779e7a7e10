import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskName, maskPhone } from '../../../../shared/util/mask';
import { parsePhone, zhPhone } from '../../../../shared/util/phone';

describe('parsePhone', () => {
  it.each([
    ['13812341234', '138 1234 1234'],
    ['138-1234 1234', '138 1234 1234'],
    ['１３８１２３４１２３４', '138 1234 1234'],
    ['+86 138 1234 1234', '138 1234 1234'],
    ['8613812341234', '138 1234 1234'],
    ['0086-13812341234', '138 1234 1234'],
    ['013812341234', '138 1234 1234'],
    ['010-62345678', '010 6234 5678'],
    ['(0731) 8234567', '0731 823 4567'],
    ['0571－88888888', '0571 8888 8888'],
    ['+86 10 62345678', '010 6234 5678'],
    ['0755-26123456转801', '0755 2612 3456 转 801'],
    ['400-820-8820', '400 820 8820'],
    ['+852 9123 4567', '+852 9123 4567'],
    ['00852-91234567', '+852 9123 4567'],
    ['+853 6612 3456', '+853 6612 3456'],
    ['+886 912 345 678', '+886 91234 5678'],
  ])('reads %s', (typed, shown) => {
    expect(parsePhone(typed)).not.toBeNull();
    expect(zhPhone(typed)).toBe(shown);
  });

  it.each(['', '无', '没有', '12345', '1381234123', '138123412345', '62345678', '12812341234', '138a1234123', '13812341234、13912341234', '不愿留'])(
    'finds no number in %j',
    (typed) => expect(parsePhone(typed)).toBeNull(),
  );
});

describe('masks', () => {
  it.each([
    ['王小明', '王**'],
    ['王明', '王*'],
    ['王', '王*'],
    ['欧阳㛃', '欧阳*'],
    ['欧阳', '欧*'],
    ['司马相如', '司马**'],
    ['𠮷野家康', '𠮷**'],
    ['王女士', '王**'],
    ['阿卜杜拉·买买提', '阿**'],
    ['', ''],
  ])('masks the name %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it.each([
    ['13812341234', '138 **** 1234'],
    ['0731-8234567', '0731 *** 4567'],
    ['+852 9123 4567', '+852 **** 4567'],
    ['0755-26123456转801', '0755 **** 3456'],
    ['138123', '****'],
    ['', ''],
  ])('masks the phone %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it('never reveals the middle digits of any mobile number', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9 }), fc.array(digit, { minLength: 9, maxLength: 9 }), (second, rest) => {
        const number = `1${second}${rest.join('')}`;
        expect(maskPhone(number)).toBe(`${number.slice(0, 3)} **** ${number.slice(7)}`);
      }),
    );
  });

  it('shows at most seven digits of a number at home, whatever is typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0?[0-9 -]{0,20}$/), (typed) => {
        expect(maskPhone(typed).replace(/\D/g, '').length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('shows one character of a name, or a double surname', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (name) => {
        const masked = maskName(name);
        if (name.trim() !== '') expect(masked).toMatch(/\*{1,2}$/u);
      }),
    );
  });
});
