import { v7 as uuidv7 } from 'uuid';
import { channels } from '../../../shared/domain/complaint/channel';
import { formatNumber } from '../../../shared/domain/numbering/number';
import { severities } from '../../../shared/domain/severity/severity';
import { monthOf } from '../../../shared/util/local-time';
import type { NewEvent } from '../../../electron/db/event-codec';
import { takenIn } from './sample-events';

const places = ['样板间', '地下车库', '电梯厅', '厨房', '主卧阳台', '卫生间', '大堂', '儿童活动区', '沙盘区', '签约室'];
const things = ['漏水', '异响', '开裂', '照明不亮', '收费与说明不符', '承诺没有兑现', '等待太久', '态度冷淡', '图纸与现场不一致', '贷款材料丢失'];
const demands = ['尽快修好', '书面答复', '退还差价', '当面道歉', '给出日期', '由负责人答复'];
const departments = ['销售部', '工程部', '财务部', '物业服务', '客户服务部'];
const handlers = ['supervisor', 'sales-management', 'deputy-general-manager'] as const;
const openStages = ['opinion', 'decision', 'answer', 'verdict', 'measures', 'return-visit'];
const findings = ['已到现场查看，接口松动，当天更换。', '资料核对完毕，说明确有不一致，改正后重新交付。', '施工单位三日内返工，完工后请业主验收。', '已约定时间当面说明，由部门负责人到场。'];
const day = 86_400_000;
const none: { clock: string; dueAt: string }[] = [];

/** How many events each made-up complaint has. */
export const eventsEach = 8;

/**
 * The eight events of one made-up complaint: half of them end in the archive, half are still open and due around `now`.
 * The same index gives the same complaint on every run, except for its id.
 */
export function madeHistory(index: number, count: number, now: string, seqs: Map<string, number>): NewEvent[] {
  const pick = random(index);
  const received = Date.parse(now) - ((count - index) * 900 * day) / count;
  const month = monthOf(at(received));
  const seq = (seqs.get(month) ?? 0) + 1;
  seqs.set(month, seq);
  const stream = uuidv7({ msecs: received });
  const facts = `${of(places, pick())}${of(things, pick())}，${of(departments, pick())}的人来过${1 + Math.floor(pick() * 5)}次。` +
    `第${index}户业主说${of(places, pick())}也${of(things, pick())}，前后打了几个电话都说在安排，到今天还是老样子，家里有老人孩子，实在等不下去了。`;
  const ends = pick() < 0.5;
  const department = of(departments, pick());
  const handler = of(handlers, pick());
  const severity = of(severities, pick() ** 0.5);
  const due = at(Date.parse(now) + (pick() - 0.1) * 30 * day);
  const clocks = (from: number) => ['opinion', 'answer', 'closing'].slice(from).map((clock) => ({ clock, dueAt: due }));
  const after = (stage: string, from: number) => ({ stage, deadlines: clocks(from) });
  const finding = of(findings, pick());
  const opinion = { type: 'complaint.opinion-given', body: { text: finding, department, ...after('decision', 1) } } as const;
  const decided = (approved: boolean) =>
    ({ type: 'complaint.decided', body: { approved, text: approved ? '同意，按此办理。' : '请写明由谁来办、什么时候办完。', ...after(approved ? 'answer' : 'opinion', 1) } }) as const;
  const answered = { type: 'complaint.answered', body: { text: `已答复：${finding}`, how: 'phone', answeredAt: at(received + 4 * day), ...after('verdict', 2) } } as const;
  const steps: readonly Pick<NewEvent, 'type' | 'body'>[] = [
    {
      type: 'complaint.taken-in',
      body: takenIn(formatNumber({ desk: '01', month, seq }), {
        receivedAt: at(received), facts, demand: of(demands, pick()), channel: of(channels, pick()), severity, handler,
        about: { department, person: null }, stage: 'opinion', deadlines: clocks(0),
      }),
    },
    { type: 'complaint.judged', body: { valid: true, explanation: `${department}经手，我方说明不足。`, ...after('opinion', 0) } },
    opinion,
    ...(ends
      ? [
          answered,
          { type: 'complaint.verdict-recorded', body: { verdict: 'satisfied', demand: null, ...after('measures', 2) } } as const,
          { type: 'complaint.closed', body: { stage: 'return-visit', deadlines: none } } as const,
          { type: 'complaint.return-visited', body: { how: 'phone', outcome: 'satisfied', text: '客户说已经修好。', stage: 'archive', deadlines: none } } as const,
          { type: 'complaint.archived', body: { archiveNumber: `GD-${month}-${String(seq)}`, stage: 'archive', deadlines: none } } as const,
        ]
      : [
          decided(false),
          opinion,
          decided(true),
          answered,
          { type: 'complaint.verdict-recorded', body: { verdict: 'dissatisfied', demand: of(demands, pick()), ...after(of(openStages, pick()), 0) } } as const,
        ]),
  ];
  return steps.map((step, nth) => ({ ...step, stream, occurredAt: at(received + nth * 1.3 * day), actor: 'setup' }) as NewEvent);
}

function at(instant: number): string {
  return new Date(instant).toISOString();
}

/** The same numbers for the same complaint on every run. */
function random(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function of<T>(list: readonly T[], at: number): T {
  return list[Math.min(list.length - 1, Math.floor(at * list.length))]!;
}
