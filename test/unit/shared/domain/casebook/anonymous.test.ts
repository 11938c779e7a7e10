import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namesIn, withoutNames, type Somebody } from '../../../../../shared/domain/casebook/anonymous';
import { cleanLesson, lessonFaults } from '../../../../../shared/domain/casebook/check';

const somebody: Somebody = {
  identity: { name: '王小明', phone: '13800001234', unit: '3栋2单元1201', contract: 'YXL-2026-0815' },
  people: ['梁启航', '周晓岚', '外包保洁小组'],
};
const sure = (text: string): readonly string[] => namesIn(text, somebody).filter(({ doubtful }) => !doubtful).map(({ words }) => words);

it.each([
  ['王小明来访说，梁启航答应过。', ['王小明', '梁启航']],
  ['电话 138 0000 1234，座机 0571-88886666。', ['138 0000 1234', '0571-88886666']],
  ['打 １３９１２３４５６７８ 没人接，遮过的 138****1234 也不行。', ['１３９１２３４５６７８', '138****1234']],
  ['身份证 33010219900101123X', ['33010219900101123X']],
  ['3-2-1201 漏水，3栋2单元1201、三栋二单元一二零一、5幢804室、12-1203、1804室 也漏', ['3-2-1201', '3栋2单元1201', '三栋二单元一二零一', '5幢804室', '12-1203', '1804室']],
  ['合同 YXL 2026 0815', ['YXL 2026 0815']],
  ['浙A12345 停在门口，信箱 a.b@example.com', ['浙A12345', 'a.b@example.com']],
])('finds who it was in %s', (text, words) => {
  expect([...sure(text)].sort()).toEqual([...words].sort());
});

it.each(['2026-11-20 来访，赔 1200000 元，合计 ¥1,234,567.00。', '3栋1楼大堂灯坏了，3栋外墙渗水。', '9点到12点没人，等了 40 分钟。', '2024年1月签约，2025年12月31日前交付。', '小区大门，老王府井路'])('leaves what tells nobody: %s', (text) => {
  expect(sure(text)).toEqual([]);
});

it('says that a form of address is to be looked at, and takes the name out of the proposal', () => {
  expect(namesIn('张先生和小李吵起来', somebody).map(({ words, doubtful }) => [words, doubtful])).toEqual([['张先生', true], ['小李', true]]);
  expect(withoutNames('张先生和小李吵起来，王经理来了', somebody)).toBe('某先生和某员工吵起来，某经理来了');
});

it('knows nobody by words that name nobody', () => {
  expect(namesIn('业主说客户不满意', { identity: { name: '业主', phone: null, unit: null, contract: null }, people: ['李'] })).toEqual([]);
});

it('whatever text names and numbers stand in, none is left and it is refused until then', () => {
  const telling = fc.constantFrom('王小明', '13800001234', '3栋2单元1201', '3-2-1201', 'YXL-2026-0815', '梁启航', '周晓岚', '138-0000-1234', '0571 88886666', '浙A12345');
  const plain = fc.constantFrom('，', '来访时说，', '。', '漏水三次', '签约日是 2026-11-20，', '\n', '赔 3000 元', '「', '」');
  fc.assert(
    fc.property(fc.array(fc.oneof(telling, plain), { minLength: 1, maxLength: 12 }), (parts) => {
      const text = parts.join('，');
      const hidden = withoutNames(text, somebody);
      expect(sure(hidden)).toEqual([]);
      for (const word of ['王小明', '13800001234', '1201', '梁启航', '周晓岚']) expect(hidden).not.toContain(word);
      const texts = (story: string) => cleanLesson({ title: '漏水', story: `${story}客户来访。`, handled: '已修', lesson: '先听完' });
      expect(lessonFaults(texts(hidden), somebody)).toEqual([]);
      if (sure(text).length > 0) expect(lessonFaults(texts(text), somebody).map(({ place }) => place)).toEqual(['story']);
    }),
  );
});

it('wants every text, none too long', () => {
  const faults = lessonFaults(cleanLesson({ title: ' ', story: '经过', handled: '处理', lesson: '长'.repeat(1_001) }), somebody);
  expect(faults.map(({ place, message }) => [place, message])).toEqual([
    ['title', '请填写“标题”。'],
    ['lesson', '“可以学到什么”最多 1000 字，现有 1001 字，请删减。'],
  ]);
});
