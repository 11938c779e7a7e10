import { describe, expect, it } from 'vitest';
import { playbookOf, playbooks } from '../../../../../shared/domain/incident/playbooks';
import { suggestPlaybooks } from '../../../../../shared/domain/incident/suggest';

const ids = (facts: string, demand: string | null = null) => suggestPlaybooks(facts, demand).map(({ playbook }) => playbook.id);

describe('R-S01-INCIDENT: the eight playbooks', () => {
  it('are those of the source in its order, each with steps, prohibitions, papers and words', () => {
    expect(playbooks.map(({ rule }) => rule)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `R-S01-INCIDENT-${n}`));
    for (const { id, steps, never, papers, cues } of playbooks) {
      expect(steps.length, id).toBeGreaterThanOrEqual(4);
      // One digit key each.
      expect(steps.length, id).toBeLessThanOrEqual(9);
      expect(new Set(steps.map((step) => step.id)).size, id).toBe(steps.length);
      expect(never.length, id).toBeGreaterThanOrEqual(3);
      expect(papers.length, id).toBeGreaterThan(0);
      expect(cues.length, id).toBeGreaterThan(0);
    }
  });

  it('R-S01-INCIDENT-1: a unit control sheet signed by the project manager or a named person', () => {
    const { papers, steps } = playbooks[0]!;
    expect(papers[0]!.name).toBe('房号管理单');
    expect(steps.find(({ id }) => id === 'confirm')!.text).toMatch(/项目经理或指定的专人.*签字/);
  });

  it('R-S01-INCIDENT-6: people first, then the scene, and the emergency numbers with it', () => {
    const { steps, numbers } = playbooks[5]!;
    expect(numbers).toBe(true);
    const at = (id: string) => steps.findIndex((step) => step.id === id);
    expect(at('rescue')).toBe(0);
    expect(at('scene')).toBeGreaterThan(at('rescue'));
  });

  it('R-S01-INCIDENT-7: no sales data under any pressure, nothing signed, nothing hidden', () => {
    const words = playbooks[6]!.never.join('');
    for (const must of ['销售数据', '签字', '不隐藏', '没有项目经理同意']) expect(words).toContain(must);
  });
});

describe('S4.5: the plan for a group complaint', () => {
  it('has the four phases, the eight steps of the source, one digit key each, and the general manager at its head', () => {
    const plan = playbookOf('group-complaint')!;
    expect(plan.phases!.map(({ name }) => name)).toEqual(['潜伏', '萌发', '爆发', '灾难']);
    expect(plan.steps).toHaveLength(8);
    expect(plan.steps[0]!.text).toContain('总经理');
    expect(plan.steps.map(({ text }) => text).join('')).toContain('共同说明');
  });
});

describe('what the words call for', () => {
  it.each([
    ['sold-twice', '我认购的这套房，今天来签约才发现又卖给了别人。'],
    ['sold-twice', '签约时发现折扣算错了，总价多出三万。'],
    ['costs-unknown', '签约才知道还要交维修基金，从来没说过。'],
    ['costs-unknown', '我想换付款方式，改成商业贷款。'],
    ['wrong-promise', '置业顾问当初说前面不会盖房，现在却打围挡要建高楼。'],
    ['data-leak', '我的电话被泄露了，天天有装修公司打电话来推销。'],
    ['group-at-office', '今天几十户业主一起来到售楼处讨说法，还拉了横幅。'],
    ['safety', '样板间吊顶掉下来，我父亲被砸伤，已经送医院。'],
    ['inspection', '税务局的人上门检查，要求提供销售台账。'],
    ['belongings-lost', '看房时放在沙发上的手提包不见了。'],
  ])('R-S01-INCIDENT: suggests %s', (id, facts) => {
    expect(ids(facts)).toContain(id);
  });

  it.each(['担心电梯以后会不会把人关在里面。', '阳台推拉门关不严，下雨会渗水。', '洗手间的烘手机坏了，也没有纸巾。', '目前没有人受伤，请尽快修好台阶。', ''])(
    'suggests nothing for: %s',
    (facts) => expect(ids(facts)).toEqual([]),
  );

  it('puts danger to people first and never more than two', () => {
    const facts = '我的手机丢了，房号又卖重了，客户资料泄露，现场有人受伤。';
    expect(ids(facts)).toHaveLength(2);
    expect(ids(facts)[0]).toBe('safety');
  });

  it('hears the demand too, and quotes the words', () => {
    const [first] = suggestPlaybooks('来访。', '我的钱包被偷了，帮我找。');
    expect(first).toMatchObject({ playbook: { id: 'belongings-lost' }, quote: '钱包被偷' });
  });
});
