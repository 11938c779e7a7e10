import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { placeOn, readPlace } from '../../../../electron/app/window-place';

const one = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 984 };
const place = (x: number, y: number, width = 1366, height = 768) => ({ bounds: { x, y, width, height }, maximized: false });

test('a window comes back where it stood, on a second screen too', () => {
  expect(placeOn([one], place(200, 100))).toEqual(place(200, 100));
  expect(placeOn([one, right], place(2000, 50, 1000, 700))).toEqual(place(2000, 50, 1000, 700));
  expect(placeOn([one, right], { ...place(10, 10), maximized: true })?.maximized).toBe(true);
});

test('it does not come back on a screen that is gone, nor with its top edge out of reach', () => {
  expect(placeOn([one], place(2000, 50))).toBeNull();
  expect(placeOn([one], place(100, -300))).toBeNull();
  expect(placeOn([one], place(100, 1030))).toBeNull();
  expect(placeOn([one], place(1900, 50))).toBeNull();
  // As wide as two screens of which one is left: made as wide as that one, hardly anything of it would be there.
  expect(placeOn([one], place(-1801, 0, 1921, 1))).toBeNull();
  expect(placeOn([], place(0, 0))).toBeNull();
  expect(placeOn([one], null)).toBeNull();
});

test('wherever it stood, what comes back can be taken hold of on some screen and is no larger than it', () => {
  const number = fc.integer({ min: -5_000, max: 5_000 });
  const size = fc.integer({ min: 1, max: 6_000 });
  fc.assert(
    fc.property(number, number, size, size, (x, y, width, height) => {
      const found = placeOn([one, right], place(x, y, width, height));
      if (found === null) return true;
      const { bounds } = found;
      return [one, right].some((screen) => bounds.y >= screen.y && bounds.y + 32 <= screen.y + screen.height && bounds.x + bounds.width >= screen.x + Math.min(120, bounds.width) && bounds.x <= screen.x + screen.width - Math.min(120, bounds.width) && bounds.height <= screen.height);
    }),
  );
});

test('a file that says something else is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-place-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(readPlace(folder)).toBeNull();
  for (const text of ['', '{}', '[1]', '{"bounds":{"x":1,"y":2,"width":"9","height":5}}', '{"bounds":{"x":1,"y":2,"width":0,"height":5}}']) {
    writeFileSync(join(folder, 'window.json'), text);
    expect(readPlace(folder)).toBeNull();
  }
  writeFileSync(join(folder, 'window.json'), JSON.stringify(place(1, 2)));
  expect(readPlace(folder)).toEqual(place(1, 2));
});
