import { always, type Playbook } from '../../incident/playbook';
import { table } from '../build';
import type { SheetBlock } from '../sheet';

/** A playbook as a card to tick off: whom to tell, the steps, what is never done, the papers. */
export function stepCard({ when, steps, never, papers, phases = [] }: Playbook): SheetBlock[] {
  return [
    { kind: 'text', text: `什么情况：${when}` },
    { kind: 'heading', text: '一、马上告知项目经理' },
    { kind: 'marks', marks: [{ kind: 'rule', word: '告知时间', mm: 30, text: '' }, { kind: 'rule', word: '告知人', mm: 30, text: '' }, { kind: 'rule', word: '项目经理的话', mm: 50, text: '' }] },
    { kind: 'heading', text: '二、按步骤做，做完打勾' },
    table([['□', 0.4, 'center'], ['步　骤', 5], ['时间', 0.9], ['经手人', 1]], steps.map(({ text }, index) => ['□', `${index + 1}．${text}`, '', ''])),
    { kind: 'heading', text: '三、不能做的事' },
    ...never.map((text) => ({ kind: 'text' as const, text: `· ${text}` })),
    ...(phases.length === 0 ? [] : [{ kind: 'heading' as const, text: '走到哪一步，怎么办' }, table([['阶段', 0.9], ['看什么', 3], ['怎么办', 3]], phases.map(({ name, sign, act }) => [name, sign, act]))]),
    { kind: 'heading', text: '四、用到的表单' },
    ...papers.map(({ name, use }) => ({ kind: 'text' as const, text: `· ${name}：${use}` })),
    { kind: 'heading', text: '任何时候' },
    ...always.map((text) => ({ kind: 'text' as const, text: `· ${text}` })),
  ];
}
