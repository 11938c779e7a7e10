import { list, text, type Topic } from '../topic';

/** 查找 */
export const finding: Topic = {
  id: 'finding',
  title: '查找',
  blocks: [
    text('在任何一页按 ‹Ctrl+K›，直接输入，边输边找，最近的在前。‹ArrowUp› ‹ArrowDown› 选择，‹Enter› 打开。'),
    list(
      '按编号：输入整个编号，如 TS-01-202611-0042，或只输后四位 0042。',
      '按内容：输入内容或要求里的字词，如「新风」。一个字也可以。',
      '按对象：输入被投诉的部门或人员。',
      '几个词之间空一格，找同时有这几个词的。',
      '办结了的也能找到。',
      '姓名和电话是单独保管的，这里查不到。',
    ),
  ],
};
