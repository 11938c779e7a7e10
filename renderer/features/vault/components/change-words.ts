import type { Change } from '../api/use-vault';

/** What a change of keys is called, means, and was. */
export interface ChangeWords {
  readonly title: string;
  readonly about: string;
  readonly go: string;
  readonly done: string;
}

/** The words for a change of keys, about somebody by name. */
export function changeWords({ kind }: Change, name: string): ChangeWords {
  switch (kind) {
    case 'add':
      return { title: `添加持钥人：${name}`, about: '请项目经理先确认，再由本人来输新口令，不要告诉别人。', go: '添加', done: `${name}现在可以解锁了。` };
    case 'remove':
      return {
        title: `移除持钥人：${name}`,
        about: '移除以后，这位同事的口令打不开资料。如果口令可能已经泄露，请接着「更换钥匙」。',
        go: '移除',
        done: `${name}的口令已经不能解锁。`,
      };
    case 'passcode':
      return { title: `修改口令：${name}`, about: '先输现在的口令，再输新的。忘了口令，可以由拿着恢复单的人确认。', go: '修改', done: `${name}的口令改好了，旧口令不能再用。` };
    case 'sheet':
      return { title: '换一张恢复单', about: '新的一张抄好、核对以后才生效，旧的从那时起作废，请销毁。', go: '下一步', done: '新的恢复单已经生效，旧的请销毁。' };
    case 'rotate':
      return {
        title: '更换钥匙',
        about: '换成一对新的钥匙，全部客户资料逐份重新封存。各人的口令和恢复单不变。期间照常使用，可以随时停下，以后接着换。',
        go: '开始更换',
        done: '新的钥匙已经启用，正在重新封存。',
      };
  }
}
