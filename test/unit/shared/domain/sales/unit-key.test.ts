import { describe, expect, it } from 'vitest';
import { ledgerKey, unitName } from '../../../../../shared/domain/sales/unit-key';
import { priceOf } from '../../../../../shared/domain/sales/discount';
import { customerFault } from '../../../../../shared/domain/sales/person';

const unit = (building: string, room: string, entrance: string | null = null) => ({ project: '云栖花园', building, entrance, room });

describe('a unit', () => {
  it.each([
    [unit('3栋', '1804'), unit('三号楼', '1804室')],
    [unit('3', '1804'), unit('03幢', '1804')],
    [unit('十二栋', '0101'), unit('12栋', '101')],
    [unit('A座', '101', '1单元'), unit('a', '101', '一')],
  ])('is one however it is written: %o', (one, other) => expect(ledgerKey(one)).toBe(ledgerKey(other)));

  it.each([
    [unit('梅苑', '1804'), unit('兰苑', '1804')],
    [unit('3栋', '1804'), unit('3栋', '1804', '1单元')],
    [unit('1栋', '1101'), unit('11栋', '101')],
  ])('is not another one: %o', (one, other) => expect(ledgerKey(one)).not.toBe(ledgerKey(other)));

  it('is named as people say it', () => {
    expect(unitName(unit('3栋', '1804', '2单元'))).toBe('3栋2单元1804');
    expect(unitName(unit('3', '1804', '2'))).toBe('3-2-1804');
  });
});

describe('a price', () => {
  it.each([
    [185_000_000, 9_850, 182_225_000],
    [185_000_099, 10_000, 185_000_000],
    [100, 9_999, 0],
    [999_999_999_900, 9_999, 999_899_999_900],
  ])('%i at %i is %i', (list, discount, price) => expect(priceOf(list, discount)).toBe(price));
});

describe('a customer', () => {
  it.each([
    ['11010519491231002X', null],
    ['110105194912310021', '证件'],
    ['HK1234567', null],
    ['不知道', '证件'],
  ])('has an identity number that may be one: %s', (idNumber, says) => {
    const fault = customerFault({ name: '王小明', phone: null, idNumber });
    if (says === null) expect(fault).toBeNull();
    else expect(fault).toContain(says);
  });
});
