import { describe, expect, it } from 'vitest';
import { fitsRule, handlingWords, noHandling } from '../../../../../shared/domain/form/handling-words';
import { newHandling, type Handling, type Measure } from '../../../../../shared/domain/handling/state';
import { exampleFacts, exampleForm, exampleHandling } from '../../../../paper/support/example';

const on = (boxes: readonly { label: string; on: boolean }[]): string[] => boxes.filter((box) => box.on).map((box) => box.label);
const wordsOf = (changes: Partial<Handling>) => handlingWords({ ...exampleHandling, ...changes }, exampleFacts.nameOf, exampleFacts.policy);

describe('what was done, on paper', () => {
  it('stays with the pen where nothing was done', () => {
    expect(handlingWords(newHandling(true, { stage: 'measures', at: exampleFacts.printedAt, answered: 0 }), exampleFacts.nameOf, exampleFacts.policy)).toEqual(noHandling);
  });

  it('tells each step with who recorded it', () => {
    const { fields, rules, boxes } = exampleForm({ handling: exampleHandling });
    expect(fields.opinion).toBe('核对宣传册与补充协议后，建议免收使用费并书面说明。（梁启航 11-21 10:20）');
    expect(fields.decision).toBe('同意。按合同免收，三日内书面答复。（何立群 11-21 16:00）');
    expect(fields.cause).toBe('有效投诉：宣传册写明随房附赠，收房清单另行收费，责任在我方。\n承诺或宣传不符：宣传口径与收房清单未同步。');
    expect(fields.archive).toBe('处理决定：陈晨，未核对即作承诺');
    expect(rules).toEqual({
      answeredBy: '何立群',
      answeredHow: '当面',
      answeredAt: '2026-11-24 10:20',
      unit: '销售部',
      person: '梁启航',
      dueOn: '2026-12-01',
      verified: '',
      visitor: '周晓岚',
      visitedOn: '12-02',
      archiveNumber: 'GD-2026-0018',
    });
    expect([boxes.verdict, boxes.penalty, boxes.visit, boxes.visitResult].map(on)).toEqual([['基本满意'], ['书面检查', '黄牌'], ['电话'], ['满意']]);
  });

  it('shows the last word when a step was done again', () => {
    const [opinion] = exampleHandling.opinions;
    expect(wordsOf({ opinions: [opinion!, { ...opinion!, text: '改为减半。' }] }).fields.opinion).toMatch(/^改为减半。/);
  });

  it('lets measures of several owners each tell theirs', () => {
    const [first, second] = exampleHandling.measures as [Measure, Measure];
    const verified = { effective: true, text: '现场核对无误', by: 'staff-2', at: '2026-12-01T02:00:00.000Z' };
    const { fields, rules } = wordsOf({ measures: [first, { ...first, text: '通知物业。', unit: '工程部', verified }, second] });
    expect(fields.corrective).toBe('1．免收该户使用费，更正收房清单。（销售部 梁启航，2026-12-01 前完成）\n2．通知物业。（工程部 梁启航，2026-12-01 前完成，有效）验证：现场核对无误');
    expect(rules).toMatchObject({ unit: '见上', person: '见上', dueOn: '见上', verified: '' });
  });

  it('loses nothing that has no room on a rule', () => {
    const long = 'GD-2026-售楼处-一号-00000018';
    const { fields, rules } = wordsOf({ archived: { ...exampleHandling.archived!, archiveNumber: long } });
    expect(rules.archiveNumber).toBe('');
    expect(fields.archive).toContain(`归档号：${long}`);
    const [first] = exampleHandling.measures as [Measure, Measure];
    const unit = '营销中心客户服务部第二组';
    expect(wordsOf({ measures: [{ ...first, unit }] }).fields.corrective).toContain(unit);
    expect(fitsRule('person', '阿依古丽')).toBe(true);
    expect(fitsRule('person', '阿依古丽·买买提')).toBe(false);
  });

  it('ticks no result for a customer who could not be reached, and says so', () => {
    const [visit] = exampleHandling.visits;
    const { ticked, fields } = wordsOf({ visits: [{ ...visit!, outcome: 'unreachable', text: '三次未接' }] });
    expect(ticked).toMatchObject({ visit: ['电话'], visitResult: [] });
    expect(fields.archive).toContain('回访：联系不上，三次未接');
    expect(wordsOf({ penalty: { ...exampleHandling.penalty!, choice: [], person: null, reason: '客户误解' } }).ticked.penalty).toEqual(['不处罚']);
  });
});
