import type { ComplaintState } from '../complaint/state';
import { standsBeside } from '../handling/people';
import { severityName } from '../policy/lookup';
import type { Policy } from '../policy/schema';
import { severityRank } from '../severity/severity';
import { type Role, roleLabel } from '../staff/role';
import { err, ok, type Result } from '../../util/result';
import type { AlikeEvent } from './event';

/** An event together with the complaint to which it belongs. */
export interface RelatingEvent {
  readonly stream: string;
  readonly event: AlikeEvent;
}

type Planned = Result<readonly RelatingEvent[], string>;

const internalAlone = '内部投诉另有可见范围，不能和其他投诉关联或归并。';

/** Links two complaints: both go on as they are, each tells of the other. Nothing where they are linked already. */
export function planLink(one: ComplaintState, other: ComplaintState, reason: string | null): Planned {
  if (one.id === other.id) return err('不能和自己关联。');
  if ((one.severity === 'internal') !== (other.severity === 'internal')) return err(internalAlone);
  if (one.relations.links.includes(other.id)) return ok([]);
  return ok(both(one, other, (to) => ({ type: 'complaint.linked', body: { other: to, reason } })));
}

/** Takes a link back. Nothing where there is none. */
export function planUnlink(one: ComplaintState, other: ComplaintState, reason: string | null): Planned {
  if (!one.relations.links.includes(other.id)) return ok([]);
  return ok(both(one, other, (to) => ({ type: 'complaint.unlinked', body: { other: to, reason } })));
}

/**
 * Lets one complaint go on under another: its clocks stop and it is no work of its own until that is taken back.
 * Never under a less grave one, or merging would be a way around the second person whom lowering takes. `policy` is the
 * part's, whose names of severities people know.
 */
export function planMerge(main: ComplaintState, part: ComplaintState, role: Role, reason: string, policy: Pick<Policy, 'severityNames'>): Planned {
  const why = mergeWhyNot(main, part, role, policy);
  if (why !== null) return err(why);
  return ok([
    { stream: part.id, event: { type: 'complaint.merged', body: { other: main.id, side: 'part', reason, deadlines: [] } } },
    { stream: main.id, event: { type: 'complaint.merged', body: { other: part.id, side: 'main', reason, deadlines: [...main.deadlines] } } },
  ]);
}

/** Takes a merging back: the complaint stands as it stood, its clocks with their due times of then. */
export function planUnmerge(main: ComplaintState, part: ComplaintState, role: Role, reason: string): Planned {
  const { mergedInto } = part.relations;
  if (mergedInto?.other !== main.id) return err('这件没有归并，不需要撤销。');
  if (!mayMerge(role, part)) return err(whoMayMerge(part));
  return ok([
    { stream: part.id, event: { type: 'complaint.unmerged', body: { other: main.id, side: 'part', reason, deadlines: [...mergedInto.deadlines] } } },
    { stream: main.id, event: { type: 'complaint.unmerged', body: { other: part.id, side: 'main', reason, deadlines: [...main.deadlines] } } },
  ]);
}

function mergeWhyNot(main: ComplaintState, part: ComplaintState, role: Role, policy: Pick<Policy, 'severityNames'>): string | null {
  if (main.id === part.id) return '不能归并到自己。';
  if ((main.severity === 'internal') !== (part.severity === 'internal')) return internalAlone;
  if (part.relations.mergedInto !== null) return '这件已经归并到另一件，请先撤销归并。';
  if (main.relations.mergedInto !== null) return '主件自己已经归并到另一件，请选那一件作主件。';
  if (part.relations.parts.length > 0) return '这件下面还有归并进来的投诉，请选它作主件，或先撤销那些归并。';
  if (part.closedAt !== null || main.closedAt !== null) return '已办结的投诉不再归并，可以关联。';
  if (severityRank[part.severity] < severityRank[main.severity]) return `这件是${severityName(policy, part.severity)}，不能归并到等级更低的投诉；请反过来归并。`;
  return mayMerge(role, part) ? null : whoMayMerge(part);
}

/** Merging stops clocks, so it takes whoever handles the complaint, or stands above. */
function mayMerge(role: Role, { handler }: ComplaintState): boolean {
  return role !== 'receptionist' && role !== 'department-head' && standsBeside(role, handler);
}

function whoMayMerge({ handler }: ComplaintState): string {
  return `归并会停止这件的时限，由${roleLabel[handler]}或其上级办理。`;
}

function both(one: ComplaintState, other: ComplaintState, event: (to: string) => AlikeEvent): readonly RelatingEvent[] {
  return [
    { stream: one.id, event: event(other.id) },
    { stream: other.id, event: event(one.id) },
  ];
}
