import { heading, list, steps, table, text, type Topic } from '../topic';

/** 登录与换人 */
export const session: Topic = {
  id: 'session',
  title: '登录与换人',
  blocks: [
    text('谁当班，受理人就记谁，看到的也是谁该看的。所以每个人都有自己的 PIN：4 至 8 位数字，只有自己知道。'),
    steps(
      '选自己的名字：按名字旁的数字；或用 ‹ArrowUp› ‹ArrowDown›；或打姓名、拼音首字母，如 zxl，再按 ‹Enter›。',
      '输入 PIN，按 ‹Enter›。',
    ),
    heading('第一次登录'),
    list(
      '还没有 PIN 的人，选名字后自己设一个。',
      '重复、连着、成对、左右对称的数字，生日和年份，都容易被猜到，不能用。',
    ),
    heading('中途换人'),
    list(
      '不管在哪一页，按 ‹Ctrl+U›，选名字，输 PIN。页面停在原处，内容换成新当班的人该看的。',
      '没登记完的草稿先存好再换人，仍归写的人，别人看不到。',
    ),
    heading('PIN 输错、忘记'),
    table(
      ['连着错 3 次', '等 30 秒再试；再错，等的时间越来越长，最长半小时。关掉程序也一样要等'],
      ['忘了', '找系统管理员或项目经理'],
    ),
  ],
};
