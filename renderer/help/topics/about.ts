import { heading, licences, list, table, text, type Topic } from '../topic';

/** 关于本程序 */
export const about: Topic = {
  id: 'about',
  title: '关于与授权',
  blocks: [
    text('客诉台在一台电脑上独立工作，从不联网：不查更新，不上传，也不需要账号。版本号在「设置」最上面。'),
    heading('忘了 PIN、想核对记录时'),
    text('唯一的负责人忘了 PIN，或想把整本记录从头核对一遍时，先关掉程序，再在电脑的终端里运行：'),
    table(
      ['complaint-desk --pin 姓名', '给这个人一个一次性 PIN，记录里会写下'],
      ['complaint-desk --verify', '从第一条起核对全部记录，说出哪一条被改过'],
      ['complaint-desk --rebuild', '按记录重写列表、计数和统计'],
    ),
    list('数据不在默认位置时，后面再加 --data=文件夹。', 'Windows 的终端里看不到回答，请在装了 Linux 的电脑上用。'),
    heading('用到的他人作品'),
    text('程序里用了下面这些别人写的部分，各按自己的授权使用。点开可以看授权全文。'),
    licences(),
  ],
};
