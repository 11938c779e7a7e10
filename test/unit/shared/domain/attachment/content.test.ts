import fc from 'fast-check';
import { fileTypeFromBuffer } from 'file-type';
import { expect, test } from 'vitest';
import { keptContent } from '../../../../../shared/domain/attachment/content';
import { pictureKind, pointsOf } from '../../../../../shared/domain/returns/picture';

const bytesOf = (...parts: (string | number[])[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const kept = async (bytes: Uint8Array, named = '') => keptContent(bytes, await fileTypeFromBuffer(bytes).catch(() => undefined), named);

const exe = bytesOf('MZ', [0x90, 0, 3, 0], 'a program'.repeat(9));

test('a program is not taken in, whatever it is called', async () => {
  for (const named of ['jpg', 'pdf', 'txt', 'doc', '']) {
    expect(await kept(exe, named)).toBe('program');
    expect(await kept(bytesOf([0x7f], 'ELF', [2, 1, 1, 0], 'x'.repeat(60)), named)).toBe('program');
    expect(await kept(bytesOf('#!/bin/sh\nrm -rf ~\n'), named)).toBe('program');
  }
});

test('a file is what is in it: pictures, recordings, PDF; everything else is only listed', async () => {
  const padding = new Array<number>(64).fill(0);
  expect(await kept(bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', padding), 'mp3')).toEqual({ kind: 'picture', ext: 'jpg' });
  expect(await kept(bytesOf('GIF89a', padding))).toEqual({ kind: 'picture', ext: 'gif' });
  expect(await kept(bytesOf('ID3', [3, 0, 0, 0, 0, 0, 0], [0xff, 0xfb, 0x90, 0], padding))).toMatchObject({ kind: 'audio', ext: 'mp3' });
  expect(await kept(bytesOf('RIFF', [36, 0, 0, 0], 'WAVEfmt ', padding))).toEqual({ kind: 'audio', ext: 'wav' });
  expect(await kept(bytesOf([0, 0, 0, 24], 'ftypM4A ', padding))).toEqual({ kind: 'audio', ext: 'm4a' });
  expect(await kept(bytesOf('\n%PDF-1.4 …'), 'exe')).toEqual({ kind: 'pdf', ext: 'pdf' });
  expect(await kept(bytesOf([0, 0, 0, 24], 'ftypisom', padding))).toMatchObject({ kind: 'other' });
});

test('an ending that would run never stays: what nobody knows leaves as bin', async () => {
  for (const named of ['bat', 'ps1', 'vbs', 'js', 'hta', 'scr', 'html', 'com', '']) expect(await kept(bytesOf('whatever this is'), named)).toEqual({ kind: 'other', ext: 'bin' });
  expect(await kept(bytesOf('某人的话'), 'TXT')).toEqual({ kind: 'other', ext: 'txt' });
});

test('no bytes at all make it fail, and no ending goes beyond what an event may carry', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.string({ maxLength: 8 }), async (bytes, named) => {
      const found = await kept(bytes, named);
      if (found !== 'program') expect(found.ext).toMatch(/^[a-z0-9.]{1,12}$/);
    }),
  );
});

test('how large a picture says it is can be told without decoding it', () => {
  const gif = bytesOf('GIF89a', [0x40, 0x9c, 0x30, 0x75], new Array<number>(40).fill(0));
  expect([pictureKind(gif), pointsOf(gif, 'gif')]).toEqual(['gif', 40_000 * 30_000]);
  const bmp = Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]);
  bmp.writeInt32LE(50_000, 18);
  bmp.writeInt32LE(-20_000, 22);
  expect([pictureKind(bmp), pointsOf(bmp, 'bmp')]).toEqual(['bmp', 1_000_000_000]);
  const webp = Buffer.concat([Buffer.from('RIFF....WEBPVP8X', 'latin1'), Buffer.alloc(40)]);
  webp.writeUIntLE(15_999, 24, 3);
  webp.writeUIntLE(8_999, 27, 3);
  expect([pictureKind(webp), pointsOf(webp, 'webp')]).toEqual(['webp', 16_000 * 9_000]);
  const lossy = Buffer.concat([Buffer.from('RIFF....WEBPVP8 ', 'latin1'), Buffer.alloc(40)]);
  lossy.writeUInt16LE(640, 26);
  lossy.writeUInt16LE(480, 28);
  expect(pointsOf(lossy, 'webp')).toBe(640 * 480);
  const lossless = Buffer.concat([Buffer.from('RIFF....WEBPVP8L', 'latin1'), Buffer.alloc(40)]);
  lossless.writeUInt32LE(799 + 599 * 0x4000, 21);
  expect(pointsOf(lossless, 'webp')).toBe(800 * 600);
  expect(pictureKind(bytesOf('MZ'))).toBeNull();
});
