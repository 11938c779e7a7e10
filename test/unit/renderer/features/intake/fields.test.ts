import { describe, expect, it } from 'vitest';
import { fromDraft, toDraft, toFields } from '../../../../../renderer/features/intake/model/fields';
import { emptyForm, type IntakeForm } from '../../../../../renderer/features/intake/model/intake-form';
import { draftFields } from '../../../../../shared/ipc/draft';
import { intakeFields } from '../../../../../shared/ipc/intake';

const now = '2026-11-22T06:05:00.000Z';
const full: IntakeForm = {
  channel: 'phone',
  received: '11-20 周五 10:12',
  phone: '139 1234 5678',
  name: '𠮷田㐂',
  unit: '3栋2单元1804',
  contract: 'YX-2025-0318',
  department: '销售部',
  person: '',
  facts: '第一句。👨‍👩‍👧‍👦 来过三次\n第二行',
  demand: '书面答复',
  criteria: ['promise'],
  severity: 'major',
  onTheSpot: '已致歉',
  promised: '11-25 周三 18:00',
  settled: false,
  sealed: null,
};

describe('toFields', () => {
  it('gives the contract what it asks for', () => {
    expect(intakeFields.parse(toFields(full, now))).toEqual(toFields(full, now));
    expect(toFields(full, now)).toMatchObject({
      receivedAt: '2026-11-20T02:12:00.000Z',
      promisedAt: '2026-11-25T10:00:00.000Z',
      identity: { name: '𠮷田㐂', phone: '139 1234 5678' },
      about: { department: '销售部', person: null },
    });
  });

  it('sends blank fields as nothing and now as nothing', () => {
    const fields = toFields({ ...emptyForm, name: '  ' }, now);
    expect(intakeFields.safeParse(fields).success).toBe(true);
    expect(fields.identity.name).toBeNull();
    expect(fields.receivedAt).toBeNull();
    expect(fields.facts).toBe('');
  });
});

describe('fromDraft', () => {
  it('brings back what was typed', () => {
    expect(fromDraft(toFields(full, now), now, now)).toEqual(full);
    expect(fromDraft(toFields(emptyForm, now), now, now)).toEqual(emptyForm);
  });

  it('brings back times nobody could read, letter by letter, also a day later', () => {
    const said = { ...full, received: '饭点前后', promised: '下周三下班前吧' };
    const draft = draftFields.parse(toDraft(said, now));
    expect(draft).toMatchObject({ receivedAt: null, promisedAt: null });
    expect(fromDraft(draft, now, now)).toEqual(said);
    expect(fromDraft(draft, now, '2026-11-23T06:05:00.000Z')).toEqual(said);
  });

  it('keeps a day told by its distance as the day that was meant', () => {
    const draft = toDraft({ ...full, received: '昨天 16:40', promised: '明天下午3点' }, now);
    const back = fromDraft(draft, now, '2026-11-23T06:05:00.000Z');
    expect(back).toMatchObject({ received: '11-21 周六 16:40', promised: '11-23 周一 15:00' });
  });

  it('takes a conversation that was broken off as received when it was', () => {
    const yesterday = '2026-11-21T02:30:12.345Z';
    const back = fromDraft(toFields({ ...full, received: '' }, now), yesterday, now);
    expect(back.received).toBe('11-21 周六 10:30');
    expect(toFields(back, now).receivedAt).toBe('2026-11-21T02:30:00.000Z');
  });
});
