import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseManifest, type BackupManifest } from '../../../../../shared/domain/backup/backup';
import { backupWarning } from '../../../../../shared/domain/backup/warning';

const manifest: BackupManifest = {
  format: 1, site: 's', line: 'l', project: '云栖里', deskName: null, takenAt: '2026-11-22T08:30:00.000Z', reason: 'hour', version: '0.1.0',
  storeVersion: 11, events: 3, head: 'a'.repeat(64), lastAt: null, complaints: 1, size: 4096, sha256: 'b'.repeat(64), papers: 0, plain: true,
};

it('reads back what a backup says of itself', () => {
  expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
});

it('takes nothing else for one, whatever stands in the file', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(manifest)), fc.oneof(fc.constant(undefined), fc.constant({}), fc.constant(-1), fc.constant('x'.repeat(65))), (key, value) => {
      const bent = { ...manifest, [key]: value };
      const read = parseManifest(JSON.stringify(bent));
      // A text may stand where any text may.
      if (read !== null) expect(['site', 'line', 'project', 'deskName', 'version']).toContain(key);
    }),
  );
  for (const text of ['', '{', 'null', '[]', '"x"', '{"format":2}']) expect(parseManifest(text)).toBeNull();
});

it('warns of the second place first, after a day, and of none that was chosen today', () => {
  const [today, longAgo, now] = ['2026-11-22T01:00:00.000Z', '2026-11-20T01:00:00.000Z', '2026-11-22T08:30:00.000Z'];
  expect(backupWarning({ hereAt: today, second: null }, longAgo, now)).toBeNull();
  expect(backupWarning({ hereAt: null, second: null }, today, now)).toBeNull();
  expect(backupWarning({ hereAt: null, second: null }, longAgo, now)).toEqual({ where: 'here', lastAt: null });
  expect(backupWarning({ hereAt: today, second: { since: today, lastAt: null } }, longAgo, now)).toBeNull();
  expect(backupWarning({ hereAt: longAgo, second: { since: longAgo, lastAt: longAgo } }, longAgo, now)).toEqual({ where: 'second', lastAt: longAgo });
  expect(backupWarning({ hereAt: today, second: { since: longAgo, lastAt: null } }, longAgo, now)).toEqual({ where: 'second', lastAt: null });
});
