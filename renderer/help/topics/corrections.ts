import { list, steps, text, type Topic } from '../topic';

/** 更正 */
export const corrections: Topic = {
  id: 'corrections',
  title: '更正',
  blocks: [
    text('记错了可以更正，不会抹掉原来的：原来写的、改成什么、谁在什么时候为什么改，都留着。'),
    steps(
      '在收件箱里打开那一件，按 ‹E›。',
      '改好要改的地方。客户资料平时遮住一部分，先按「更正客户资料」再改。',
      '写明更正原因，如「客户电话记错一位」。',
      '按 ‹Ctrl+Enter› 保存更正。',
    ),
    list(
      '更正后时限会重新计算，表格的版本加一。已经打印的旧表请收回，换打新的。',
      '正在更正时别人也改了同一件，程序会告诉您，您填的还在；看过对方的改动再保存。',
    ),
  ],
};
