import { describe, expect, it } from 'vitest';
import { formModelSchema } from '../../../../../shared/domain/form/model';
import { COMPLAINT_FORM } from '../../../../../shared/domain/form/title';
import { salesOffice } from '../../../../../shared/policies/sales-office';
import { exampleBlank, exampleForm } from '../../../../paper/support/example';

const ticked = (boxes: readonly { label: string; on: boolean }[]): string[] => boxes.filter((box) => box.on).map((box) => box.label);

describe('a filled form', () => {
  it('says everything in words of the office', () => {
    const form = exampleForm();
    expect(formModelSchema.parse(form)).toEqual(form);
    expect(form).toMatchObject({
      blank: false,
      number: 'TS-01-202611-0042',
      receivedAt: '2026年11月20日 周五 10:12',
      promisedAt: '2026年11月25日 周三 18:00 前',
      printedAt: '打印 2026-11-20 10:15',
      copy: '第 1 次打印',
      version: '第 1 版',
      code: 'KST1:TS-01-202611-0042:V1:CLB',
    });
    expect(form.fields).toMatchObject({
      project: '云栖花园',
      desk: '一号售楼处',
      receiver: '周晓岚',
      complainant: '欧阳㛃',
      phone: '139 0000 1111',
      unit: '3栋2单元1804',
      contract: 'YX-2025-0318',
      about: '销售部 陈晨',
      earlier: '2 次，最近\nTS-01-202609-0011',
      criterion: '依据：承诺或合同未兑现；客户多次提出未解决',
    });
  });

  it('ticks what the desk knows and leaves the rest to the pen', () => {
    const { boxes } = exampleForm({ channel: 'letter', severity: 'minor', settled: true });
    expect(ticked(boxes.channel)).toEqual(['来信']);
    expect(ticked(boxes.severity)).toEqual(['轻微']);
    expect(ticked(boxes.settled)).toEqual(['客户当场满意']);
    expect([boxes.verdict, boxes.penalty, boxes.visit, boxes.visitResult].flatMap(ticked)).toEqual([]);
  });

  it('asks whoever decides: the deputy general manager for 重大, sales management for 重要, nobody else', () => {
    expect(exampleForm({ severity: 'major' }).decisions).toEqual(['deputy-general-manager']);
    expect(exampleForm({ severity: 'important' }).decisions).toEqual(['sales-management']);
    expect(exampleForm({ severity: 'minor' }).decisions).toEqual([]);
    expect(exampleForm({ severity: 'internal' }).decisions).toEqual([]);
  });

  it('offers every penalty of the policy once, and none', () => {
    expect(exampleForm().boxes.penalty.map(({ label }) => label)).toEqual(['警告', '书面检查', '黄牌', '通报批评', '红牌', '黑牌', '不处罚']);
  });

  it('does without what nobody said', () => {
    const form = exampleForm(
      { demand: null, onTheSpot: null, promisedAt: null, about: { department: null, person: null }, criteria: [] },
      { identity: null, earlier: null },
    );
    expect(form.fields).toMatchObject({ complainant: '匿名', phone: '', unit: '', contract: '', demand: '', onTheSpot: '', about: '', earlier: '', criterion: '' });
    expect(form.promisedAt).toBe('');
  });

  it('tells first complaints from later ones', () => {
    expect(exampleForm({}, { earlier: { count: 0, lastNumber: null } }).fields.earlier).toBe('无');
    expect(exampleForm({}, { earlier: { count: 1, lastNumber: null } }).fields.earlier).toBe('1 次');
  });

  it('is recorded under the id the policy gives it', () => {
    expect(salesOffice.forms.map(({ id }) => id)).toContain(COMPLAINT_FORM);
  });
});

describe('the blank form', () => {
  it('has every box, both decisions and no number', () => {
    const form = exampleBlank();
    expect(formModelSchema.parse(form)).toEqual(form);
    expect(form).toMatchObject({ blank: true, number: '', code: null, version: '空白表', decisions: ['sales-management', 'deputy-general-manager'] });
    expect(Object.values(form.boxes).flatMap(ticked)).toEqual([]);
    expect(form.boxes.channel).toHaveLength(5);
    expect(form.boxes.severity).toHaveLength(4);
  });
});
