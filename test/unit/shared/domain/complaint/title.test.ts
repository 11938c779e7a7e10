import fc from 'fast-check';
import { expect, it } from 'vitest';
import { titleOf } from '../../../../../shared/domain/complaint/title';
import { graphemes } from '../../../../../shared/util/graphemes';

it.each([
  ['精装承诺新风系统未兑现，第三次来访。请处理。', '精装承诺新风系统未兑现，第三次来访'],
  ['您好！我要投诉空调太冷。', '我要投诉空调太冷'],
  ['尊敬的领导：您好，\n二期的门坏了', '二期的门坏了'],
  ['你们服务态度不好。我等了一小时。', '你们服务态度不好'],
  ['我要投诉项目经理。他骂人。', '我要投诉项目经理'],
  ['  多行\n文字', '多行'],
  ['！！！', '！！！'],
  ['您好', '您好'],
  ['𠮷㐂家的门锁坏了👨‍👩‍👧。', '𠮷㐂家的门锁坏了👨‍👩‍👧'],
])('%j is called %j', (facts, title) => expect(titleOf(facts)).toBe(title));

it('cuts a long sentence at a clause, and one without clauses in the middle', () => {
  const long = `认购时承诺精装含新风系统并写进了合同附件，${'后来改为毛坯'.repeat(8)}`;
  expect(titleOf(long)).toBe('认购时承诺精装含新风系统并写进了合同附件');
  expect(titleOf('一'.repeat(50))).toBe(`${'一'.repeat(39)}…`);
});

it('is never blank and never longer than forty characters', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((facts) => facts.trim() !== '');
  fc.assert(
    fc.property(text, (facts) => {
      const title = titleOf(facts);
      expect(title).not.toBe('');
      expect(graphemes(title).length).toBeLessThanOrEqual(40);
      expect(title).not.toContain('\n');
    }),
  );
});
