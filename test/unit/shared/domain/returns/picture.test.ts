import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointLimit, pointsOf, scanKind } from '../../../../../shared/domain/returns/picture';

const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};
const jpeg = (width: number, height: number): Uint8Array =>
  new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 8, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 0]);

test('a file is what its first bytes say, whatever it is called', () => {
  expect(scanKind(png(1, 1))).toBe('png');
  expect(scanKind(jpeg(1, 1))).toBe('jpeg');
  expect(scanKind(new TextEncoder().encode('\n%PDF-1.7 …'))).toBe('pdf');
  for (const other of ['MZ\u0090', 'GIF89a', '<html>', 'PK', '']) expect(scanKind(new TextEncoder().encode(other))).toBeNull();
});

test('how large a picture would become is known without decoding it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 65_535 }), fc.integer({ min: 1, max: 65_535 }), (width, height) => {
      expect(pointsOf(png(width, height), 'png')).toBe(width * height);
      expect(pointsOf(jpeg(width, height), 'jpeg')).toBe(width * height);
    }),
  );
  expect(pointsOf(png(50_000, 50_000), 'png')!).toBeGreaterThan(pointLimit);
});

test('no bytes make it fail or go on for ever', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('png' as const, 'jpeg' as const), (bytes, kind) => {
      const points = pointsOf(new Uint8Array([...(kind === 'png' ? [] : [0xff, 0xd8]), ...bytes]), kind);
      expect(points === null || points >= 0).toBe(true);
    }),
  );
});
