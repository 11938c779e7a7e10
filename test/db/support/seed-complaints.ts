import { v7 as uuidv7 } from 'uuid';
import { channels } from '../../../shared/domain/complaint/channel';
import { formatNumber } from '../../../shared/domain/numbering/number';
import { severities } from '../../../shared/domain/severity/severity';
import { monthOf } from '../../../shared/util/local-time';
import type { NewEvent } from '../../../electron/db/event-codec';
import { dropListIndexes, makeIndexes } from '../../../electron/db/repositories/list-indexes';
import type { Store } from '../../../electron/db/store';
import { takenIn } from './sample-events';

/** How to fill a store. */
export interface SeedOptions {
  readonly count: number;
  /** Now; complaints lie in the months before it and their due times around it. */
  readonly now: string;
  /** How many further events each complaint gets. */
  readonly corrections?: number;
  readonly onProgress?: (done: number) => void;
}

const places = ['样板间', '地下车库', '电梯厅', '厨房', '主卧阳台', '卫生间', '大堂', '儿童活动区', '沙盘区', '签约室'];
const things = ['漏水', '异响', '开裂', '照明不亮', '收费与说明不符', '承诺没有兑现', '等待太久', '态度冷淡', '图纸与现场不一致', '贷款材料丢失'];
const demands = ['尽快修好', '书面答复', '退还差价', '当面道歉', '给出日期', '由负责人答复'];
const departments = ['销售部', '工程部', '财务部', '物业服务', '客户服务部'];
const handlers = ['supervisor', 'sales-management', 'deputy-general-manager'] as const;

/** Fills a store with made-up complaints through its own batch path, many to one transaction. */
export async function seedComplaints(store: Store, { count, now, corrections = 0, onProgress }: SeedOptions): Promise<void> {
  const seqs = new Map<string, number>();
  const indexes = await store.uow(({ db }) => dropListIndexes(db));
  const size = 2000;
  for (let from = 0; from < count; from += size) {
    const events: NewEvent[] = [];
    for (let index = from; index < Math.min(count, from + size); index += 1) events.push(...oneComplaint(index, count, now, corrections, seqs));
    await store.uow(({ append }) => append(events));
    onProgress?.(Math.min(count, from + size));
  }
  await store.uow(({ db }) => makeIndexes(db, indexes));
}

function oneComplaint(index: number, count: number, now: string, corrections: number, seqs: Map<string, number>): NewEvent[] {
  const pick = random(index);
  const day = 86_400_000;
  const receivedAt = new Date(Date.parse(now) - (count - index) * ((900 * day) / count)).toISOString();
  const month = monthOf(receivedAt);
  const seq = (seqs.get(month) ?? 0) + 1;
  seqs.set(month, seq);
  const facts = `${of(places, pick())}${of(things, pick())}，${of(departments, pick())}的人来过${1 + Math.floor(pick() * 5)}次。` +
    `第${index}户业主说${of(places, pick())}也${of(things, pick())}，前后打了几个电话都说在安排，到今天还是老样子，家里有老人孩子，实在等不下去了。`;
  const due = new Date(Date.parse(now) + (pick() - 0.1) * 30 * day).toISOString();
  const id = uuidv7();
  const common = { stream: id, occurredAt: receivedAt, actor: 'setup' };
  const events: NewEvent[] = [
    {
      ...common,
      type: 'complaint.taken-in',
      body: takenIn(formatNumber({ desk: '01', month, seq }), {
        receivedAt, facts, demand: of(demands, pick()), channel: of(channels, pick()), severity: of(severities, pick() ** 0.5),
        handler: of(handlers, pick()), about: { department: of(departments, pick()), person: null }, settled: pick() < 0.3,
        deadlines: [{ clock: 'answer', dueAt: due, next: null }],
      }),
    },
  ];
  for (let nth = 0; nth < corrections; nth += 1) {
    events.push({ ...common, type: 'complaint.corrected', body: { changes: { demand: of(demands, pick()) }, reason: '补充', deadlines: [{ clock: 'answer', dueAt: due, next: null }] } });
  }
  return events;
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
