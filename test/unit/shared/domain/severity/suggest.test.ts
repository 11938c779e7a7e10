import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeSeverity } from '../../../../../shared/domain/severity/propose';
import { suggestCriteria } from '../../../../../shared/domain/severity/suggest';
import { salesOffice } from '../../../../../shared/policies/sales-office';

const found = (facts: string, demand: string | null = null) => suggestCriteria(facts, demand, salesOffice);
const ids = (facts: string) => found(facts).map(({ criterion }) => criterion);

describe('criteria suggested by the words of a customer', () => {
  it.each<[string, string[]]>([
    ['签认购书时说好送的地下储藏室，现在说没有给。', ['promise-unfulfilled']],
    ['交付的户型和样板间不一样，客厅少了一个窗。', ['promise-unfulfilled']],
    ['你们没有按合同约定的时间交房，已经晚了四个月。', ['promise-unfulfilled']],
    ['逾期交房半年，违约金也没人提。', ['promise-unfulfilled']],
    ['房产证拖了两年，每次打电话都说再等等。', ['promise-unfulfilled', 'raised-repeatedly']],
    ['优惠券答应开盘当天抵两万，结果签约时又不认账。', ['promise-unfulfilled']],
    ['口头答应保留的 9 栋 803，昨天被卖给别人了。', ['sales-fault']],
    ['置业顾问小刘态度很差，问两句就不耐烦。', ['sales-fault']],
    ['销售员误导我说这里划片重点小学，签约后才知道不是。', ['sales-fault']],
    ['首付款算错了，多收了我六千块。', ['sales-fault']],
    ['等了四十分钟没人接待，前台一直在聊天。', ['sales-fault']],
    ['交了诚意金没选房，三个星期了还不退。', ['sales-fault']],
    ['我的手机号被你们泄露给装修公司，一天接二十个电话。', ['sales-fault']],
    ['同一套房一房两卖，要求说明。', ['sales-fault']],
    ['洽谈区空调太冷，小孩冻感冒了。', ['facility-inconvenience']],
    ['洗手间没有纸，地面很滑。', ['facility-inconvenience']],
    ['售楼处门口停车不便，看房车也坏了。', ['facility-inconvenience']],
    ['看样板房时老人被门口的台阶绊倒，送医院缝了五针。', ['personal-injury']],
    ['沙盘旁的玻璃掉下来划伤了孩子的手，流血不止。', ['personal-injury']],
    ['带看工地时我爸的腿骨折了。', ['personal-injury']],
    ['因为网签拖延，贷款利率上浮，造成损失十二万元。', ['serious-loss']],
    ['给我造成了重大经济损失。', ['serious-loss']],
    ['我已经多次反映，一直没有人解决。', ['raised-repeatedly']],
    ['这是第三次来投诉了。', ['raised-repeatedly']],
    ['跑了四趟，都说经理不在。', ['raised-repeatedly']],
    ['主管排班不公，好客户都分给他带的人。', ['internal-supervision']],
    ['售楼员之间抢客，主管偏袒一方，不处理。', ['internal-supervision']],
    ['请问公积金贷款需要哪些资料？', ['inquiry']],
    ['想了解一下二期什么时候开盘。', ['inquiry']],
    ['小区门口的公交站什么时候开通，路灯也不亮。', ['not-ours']],
    ['我们同层 6 户都渗水。', ['group-five-households']],
    ['再不给说法，我就找电视台曝光。', ['media-or-authority']],
    ['已经向住建局投诉了你们。', ['media-or-authority']],
  ])('%s', (facts, expected) => expect(ids(facts)).toEqual(expected));

  it.each<[string, string]>([
    ['样板房吊灯掉下来，没有人受伤。', 'personal-injury'],
    ['地砖松动，孩子差点摔倒受伤。', 'personal-injury'],
    ['现在都打骨折价了，我买贵了。', 'personal-injury'],
    ['护栏太低，容易摔伤，有隐患。', 'personal-injury'],
    ['再拖下去可能造成重大经济损失。', 'serious-loss'],
    ['希望处理好，避免重大损失。', 'serious-loss'],
    ['如果不按合同交房，我要退房。', 'promise-unfulfilled'],
    ['担心会逾期交房，想问问进度。', 'promise-unfulfilled'],
    ['销售没有承诺过学位，我也清楚，只是觉得没有做好说明。', 'promise-unfulfilled'],
    ['我来看房来过三次，都是小陈接待，很满意。', 'raised-repeatedly'],
    ['不想再次投诉。', 'raised-repeatedly'],
    ['广告公司的自媒体推广太多。', 'media-or-authority'],
    ['我要买 90 平的三户型。', 'group-five-households'],
    ['请问这件事什么时候能解决？', 'inquiry'],
    ['物业说你们承诺过免费停车。', 'not-ours'],
    ['物业管理分工不合理。', 'internal-supervision'],
  ])('%s — not %s', (facts, criterion) => expect(ids(facts)).not.toContain(criterion));

  it('names the sentence and quotes the words, in the demand too', () => {
    expect(found('昨天来过。置业顾问态度很差。')).toEqual([
      { criterion: 'sales-fault', field: 'facts', sentence: 2, quote: '置业顾问态度很差' },
    ]);
    expect(found('合同的事。', '你们违反约定，退钱。')).toMatchObject([{ field: 'demand', sentence: 1, quote: '违反约定' }]);
  });

  it('counts sentences as a reader does', () => {
    expect(found('您好！！\n\n…… 第一件事。第三次来投诉！')[0]).toMatchObject({ sentence: 3 });
  });

  it('puts together only what stands in one sentence', () => {
    expect(ids('你们承诺过新风。隔壁楼盘没有兑现。')).not.toContain('promise-unfulfilled');
  });

  it('suggests a class only where there is no circumstance', () => {
    expect(ids('请问承诺的新风没有兑现是怎么回事？')).toEqual(['promise-unfulfilled']);
  });

  it('answers every text, and quotes it truly', () => {
    const words = salesOffice.criteria.flatMap(({ cues }) => cues.flatMap(({ say }) => say.flat()));
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 4 }), fc.constantFrom('。', '，', '\n', '没有')), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        const facts = parts.join('');
        const suggestions = found(facts);
        for (const { quote, sentence } of suggestions) {
          expect(facts).toContain(quote);
          expect(sentence).toBeGreaterThan(0);
        }
        proposeSeverity(suggestions.map(({ criterion }) => criterion), salesOffice, suggestions);
      }),
    );
  });
});
