import { expect, it } from 'vitest';
import { dressFor, noOfficeDress, officeDressSchema, plainDress, sizesFor } from '../../../../../shared/domain/paper/dress';

it('an office that chose nothing prints plain sheets', () => {
  expect(dressFor(noOfficeDress, 'CLB', 'Laser')).toEqual(plainDress);
});

it('adds the binding edge to what the printer is off, and never uses another printer’s', () => {
  const office = { ...noOfficeDress, numberPrefix: 'KS', wideBinding: true, offsets: { Laser: { x: -1.5, y: 0.4 } } };
  expect(dressFor(office, 'CLB', 'Laser')).toMatchObject({ x: 1.5, y: 0.4, paperNumber: 'KS-CLB' });
  expect(dressFor(office, null, 'toString')).toMatchObject({ x: 3, y: 0, paperNumber: '' });
});

it('refuses logos that are too large or no picture, and offsets off the sheet', () => {
  for (const wrong of [{ logo: `data:image/png;base64,${'A'.repeat(200_000)}` }, { logo: 'data:text/html,<b>' }, { offsets: { Laser: { x: 9, y: 0 } } }]) {
    expect(officeDressSchema.safeParse({ ...noOfficeDress, ...wrong }).success).toBe(false);
  }
});

it('large text never becomes smaller than usual', () => {
  expect(sizesFor([10.5, 9, 8], true)).toEqual([12, 10.5]);
  expect(sizesFor([9, 8], true)).toEqual([9, 8]);
});
