import { describe, expect, it } from 'vitest';
import type { ComplaintDetail } from '../../../../../shared/ipc/complaint';
import type { ActField } from '../../../../../renderer/features/complaint/model/act-fields';
import { recalled } from '../../../../../renderer/features/complaint/model/act-typed';
import { changesIn, filledFrom, isUntouched, keepingOf, recalledCorrection } from '../../../../../renderer/features/complaint/model/correction-typed';

const then = '2026-11-20T02:00:00.000Z';
const now = '2026-11-23T02:00:00.000Z';
const field = (name: string, kind: ActField['kind'], start = ''): ActField => ({ name, label: name, kind, start });

describe('a step typed before', () => {
  it('means the same times as when they were typed, and keeps what cannot be read as it was', () => {
    const body = JSON.stringify({ typed: { at: '明天下午3点', on: '后天', odd: '等通知', text: '明天下午3点' }, revision: 4, now: then });
    const fields = [field('at', 'time-ahead'), field('on', 'day'), field('odd', 'time-ahead'), field('text', 'area')];
    expect(recalled(body, fields, { typed: {}, revision: 9, now })).toEqual({
      typed: { at: '11-21 周六 15:00', on: '2026-11-22', odd: '等通知', text: '明天下午3点' },
      revision: 4,
      now,
    });
  });

  it('starts a field that it does not know as the dialog does, and leaves out one that is gone', () => {
    const body = JSON.stringify({ typed: { gone: '旧' }, revision: 1, now: then });
    expect(recalled(body, [field('fresh', 'line', '工程部')], { typed: {}, revision: 1, now }).typed).toEqual({ fresh: '工程部' });
  });
});

describe('a correction typed before', () => {
  const complaint = {
    channel: 'walk-in', receivedAt: then, about: { department: null, person: null }, facts: '灯坏了', demand: null,
    criteria: [], severity: 'minor', onTheSpot: null, promisedAt: null, version: 2,
  } as unknown as ComplaintDetail;
  const person = { start: { name: '王', phone: '', unit: '', contract: '' }, typed: { name: '王', phone: '13900005678', unit: '', contract: '' } };

  it('is kept with who complained apart, and changes the same when it comes back', () => {
    const filled = { ...filledFrom(complaint), reason: '记错', person };
    const { body, person: kept, ready } = keepingOf(filled);
    expect(JSON.stringify(body)).not.toMatch(/13900005678|王/);
    expect(ready).toBe(true);
    const back = recalledCorrection({ body: JSON.stringify(body), identity: kept ?? null, sealed: null, ready: true, updatedAt: then }, complaint);
    expect(changesIn(back)).toEqual(changesIn(filled));
    expect(back).toMatchObject({ reason: '记错', version: 2 });
  });

  it('comes back sealed where there is a vault, and is sent as it is', () => {
    const box = { digest: 'a'.repeat(64), box: new Uint8Array(48) };
    const { person: _, ...body } = { ...filledFrom(complaint), reason: '', person };
    const back = recalledCorrection({ body: JSON.stringify(body), identity: null, sealed: box, ready: true, updatedAt: then }, complaint);
    expect(changesIn(back)).toEqual({ identity: { name: null, phone: null, unit: null, contract: null }, sealed: box });
    expect(isUntouched(back)).toBe(false);
    expect(keepingOf(back)).toMatchObject({ sealed: box, ready: true });
  });
});
