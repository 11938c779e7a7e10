import { describe, expect, it } from 'vitest';
import { actOf, unreadFields } from '../../../../../renderer/features/complaint/model/act';
import { actFields } from '../../../../../renderer/features/complaint/model/act-fields';
import { actionNames } from '../../../../../shared/domain/handling/catalogue';
import { actInput } from '../../../../../shared/domain/handling/input';
import { severityLabel } from '../../../../../shared/domain/severity/severity';
import type { ComplaintDetail } from '../../../../../shared/ipc/complaint';

const now = '2026-11-20T02:30:00.000Z';

const complaint = {
  number: 'TS-01-202611-0042',
  severity: 'important',
  severityNames: severityLabel,
  handler: 'sales-management',
  about: { department: '工程部', person: '王五' },
  criteria: [],
  handling: {
    department: null, answers: [], judgement: null, amount: null, cause: null, penalty: null, proposal: { severity: 'minor', reason: '轻', who: '何立群', at: now },
    measures: [
      { kind: 'corrective', text: '更换', unit: '工程部', owner: '陈师傅', dueOn: '2026-12-10', who: '梁启航', at: now, toVerify: false, verified: null },
      { kind: 'preventive', text: '巡检', unit: '工程部', owner: '陈师傅', dueOn: '2026-12-10', who: '梁启航', at: now, toVerify: true, verified: null },
    ],
  },
  choices: { handlers: ['sales-management', 'deputy-general-manager'], penalties: [{ set: ['黄牌', '通报批评', '书面检查'], label: '黄牌、通报批评、书面检查' }], causes: [{ id: 'execution', label: '未按规定执行' }], classes: [{ id: 'direct', label: '直接咨询' }], validity: { valid: '有效', invalid: '无效' }, visitExemptions: ['匿名'], pauseGrounds: ['客户同意'], raise: ['major'], lower: ['minor'] },
} as unknown as ComplaintDetail;

const start = (action: (typeof actionNames)[number]['id']) => Object.fromEntries(actFields(action, complaint).map((field) => [field.name, field.start]));

describe('actOf', () => {
  it.each(actionNames.map(({ id }) => [id] as const))('makes a message of %s that the contract knows, by the names of its fields', (action) => {
    const typed = { ...start(action), dueOn: '12-10', promisedAt: '明天下午3点' };
    const act = actOf(action, typed, complaint, now);
    expect(actInput.safeParse(act)).toMatchObject({ success: true });
    const asked = actFields(action, complaint).map(({ name }) => name);
    for (const name of asked) expect(Object.keys(act)).toContain(name);
  });

  it('sends the finding with the opinion only while none was made', () => {
    expect(actOf('opinion', { text: '修' }, complaint, now)).toMatchObject({ valid: null });
    expect(actOf('opinion', { text: '修', valid: 'no', explanation: '外来' }, complaint, now)).toMatchObject({ valid: false, explanation: '外来' });
  });

  it('names nobody when nobody is punished, and no outcome where no visit is owed', () => {
    expect(actOf('penalty', { choice: '', person: '王五', reason: '无' }, complaint, now)).toMatchObject({ choice: [], person: '' });
    expect(actOf('penalty', { choice: '0', person: '王五', reason: '' }, complaint, now)).toMatchObject({ choice: ['黄牌', '通报批评', '书面检查'], person: '王五' });
    expect(actOf('visit', { how: 'exempt', outcome: 'satisfied', text: '匿名' }, complaint, now)).toMatchObject({ outcome: null });
  });

  it('offers only measures that may be verified, and days as people say them', () => {
    expect(start('verify')['measure']).toBe('2');
    expect(actOf('measure', { ...start('measure'), dueOn: '7天后' }, complaint, now)).toMatchObject({ dueOn: '2026-11-27', unit: '工程部', owner: '陈师傅' });
  });
});

describe('unreadFields', () => {
  it('asks for a time that is owed, and lets one be empty that means now', () => {
    expect(unreadFields(actFields('promise', complaint), { promisedAt: '' }, now)).toMatchObject([{ place: 'promisedAt', message: '请填写承诺答复时间。' }]);
    expect(unreadFields(actFields('promise', complaint), { promisedAt: '改天' }, now)).toHaveLength(1);
    expect(unreadFields(actFields('measure', complaint), { dueOn: '改天' }, now)[0]?.message).toContain('日期');
    expect(unreadFields(actFields('answer', complaint), { answeredAt: '' }, now)).toEqual([]);
  });
});

it('every action has a key of its own, none of those of the list and the pane', () => {
  const keys = actionNames.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const taken of ['J', 'K', 'E', 'V', 'X', 'B']) expect(keys).not.toContain(taken);
});
