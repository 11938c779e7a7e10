import { stageOf } from '../../shared/domain/complaint/stage';
import type { ComplaintState } from '../../shared/domain/complaint/state';
import { timelineOf, type TimelineEntry } from '../../shared/domain/complaint/timeline';
import { concernOf, concernText, type Seal } from '../../shared/domain/day/concern';
import { titleOf } from '../../shared/domain/complaint/title';
import { deadlinesFor, type PolicyDeadline } from '../../shared/domain/deadline/policy-deadlines';
import { pointViews } from '../../shared/domain/escalation/told';
import { paperTitle } from '../../shared/domain/paper/registry';
import { criterionOf, severityName, severityNamesOf } from '../../shared/domain/policy/lookup';
import type { Policy } from '../../shared/domain/policy/schema';
import { stageLine } from '../../shared/domain/policy/stages';
import { proposeSeverity } from '../../shared/domain/severity/propose';
import type { ComplaintDetail } from '../../shared/ipc/complaint';
import type { DeadlineView } from '../../shared/ipc/intake';
import { DeskError } from '../../shared/ipc/wire';
import { zhDateTime } from '../../shared/util/zh-date';
import { findComplaint, type Complaint } from '../db/repositories/complaints';
import { scopeOf } from '../db/scope';
import { caseBasis, deadlineView, type CaseBasis } from './case-basis';
import type { Actor, ServiceContext } from './context';
import { sealsSince } from './seals';
import { handlingDetail } from './handling';
import { incidentsAbout } from './incident';

type Context = Pick<ServiceContext, 'store' | 'calendar' | 'clock'>;

/** Everything about one complaint but who complains, with what the person who asks may do about it. */
export async function getComplaint({ store, calendar, clock }: Context, id: string, actor: Actor): Promise<ComplaintDetail> {
  const [complaint, basis, incidents, seals] = await store.read(async (db) => {
    const scope = await scopeOf(db, actor);
    const found = await findComplaint(db, scope, id);
    if (found === null) throw new DeskError('NOT_FOUND');
    return [found, await caseBasis(db, calendar(), found.state.policy), await incidentsAbout(db, scope, found.state), await sealsSince(db, found.events[0]?.position ?? 0)] as const;
  });
  return { ...detailOf(complaint, basis, seals), ...handlingDetail(complaint.state, basis, actor, clock()), ...incidents };
}

type Elsewhere = ReturnType<typeof handlingDetail> & Awaited<ReturnType<typeof incidentsAbout>>;

function detailOf({ state, events }: Complaint, basis: CaseBasis, seals: readonly Seal[]): Omit<ComplaintDetail, keyof Elsewhere> {
  const { policy, staff } = basis;
  const noteOf = (index: number): string | null => {
    const found = concernOf(events, index, seals);
    return found === null ? null : concernText(found);
  };
  const names = new Map(staff.map((person) => [person.id, person.name]));
  const { project: _project, deadlines: _deadlines, tell: _tell, building: _building, prints, returns, attachments, lesson, lastSeq: _lastSeq, escalations: _escalations, old: _old, withdrawn: _withdrawn, relations, handling, erased, ...shown } = state;
  const gone = new Set(erased?.papers);
  return {
    ...shown,
    erased: erased === null || erased.anew ? null : { at: erased.at, why: erased.why },
    title: titleOf(state.facts),
    takenInBy: names.get(state.takenInBy) ?? '',
    criteria: [...state.criteria],
    criteriaLabels: state.criteria.map((criterion) => criterionOf(policy, criterion)?.label ?? criterion),
    severityNames: severityNamesOf(policy),
    severityReasons: severityReasons(state, policy),
    pending: relations.mergedInto !== null ? '已归并，在主件上办理' : handling.archived === null ? (stageOf(state, policy)?.pending ?? '') : '',
    stages: stagesOf(state, policy),
    deadlines: relations.mergedInto === null ? deadlineViews(state, basis) : [],
    timeline: timelineOf(events, names, policy, noteOf).map(timelineEntry),
    prints: prints.map(({ form, by, ...print }) => ({ ...print, title: paperTitle(form), who: names.get(by) ?? '', gone: gone.has(print.pdf) })),
    lesson: lesson === null ? null : { title: lesson.title, story: lesson.story, handled: lesson.handled, lesson: lesson.lesson },
    returns: returns.map(({ form, by, how: _how, withdrawn, ...page }) => ({ ...page, title: paperTitle(form), who: names.get(by) ?? '', withdrawn: withdrawn?.reason ?? null, gone: gone.has(page.file) })),
    attachments: attachments.filter(({ file }) => !gone.has(file)).map(({ by, withdrawn, ...one }) => ({ ...one, who: names.get(by) ?? '', withdrawn: withdrawn?.reason ?? null })),
  };
}

function severityReasons({ criteria, severity, handling, old }: ComplaintState, policy: Policy): string[] {
  if (handling.severityReason !== null) return [`已调整为${severityName(policy, severity)}：${handling.severityReason}`];
  if (old !== null && criteria.length === 0) return ['随旧登记表导入'];
  const proposal = proposeSeverity(criteria, policy);
  const reasons = proposal.reasons.map(({ text }) => text);
  if (proposal.severity === severity) return reasons;
  return [`受理人定为${severityName(policy, severity)}；按勾选的情形为${severityName(policy, proposal.severity)}：${reasons.join('、')}`];
}

function stagesOf(state: ComplaintState, policy: Policy): ComplaintDetail['stages'] {
  const line = stageLine(policy, state);
  const now = line.findIndex(({ id }) => id === state.stage);
  return line.map(({ id, label }, index) => ({
    id,
    label,
    status: state.handling.archived !== null || index < now ? 'done' : index === now ? 'now' : 'ahead',
  }));
}

/** The pauses in which a clock stood still, as far as they lie in its time. */
function pausesOf({ handling }: ComplaintState, { limit, begunAt }: PolicyDeadline): DeadlineView['pauses'] {
  if (limit.pausable !== true || begunAt === null) return [];
  return handling.pauses.flatMap(({ from, to, ground, reason }) => (to === null || to <= begunAt ? [] : [{ from, to, reason: `${ground}。${reason}` }]));
}

/** A due time stands as it was recorded; where today's calendar would give another, it says so. */
function deadlineViews(state: ComplaintState, { policy, deadlines, staff }: CaseBasis): DeadlineView[] {
  const names = new Map(staff.map((person) => [person.id, person.name]));
  return deadlinesFor(policy, state, deadlines).map((clock) => {
    const set = state.deadlines.find((one) => one.clock === clock.clock);
    const points = set === undefined ? [] : [...pointViews(state, set, clock.limit, deadlines, names)];
    const view = { ...deadlineView(clock), points, pauses: pausesOf(state, clock) };
    const recorded = state.deadlines.find((set) => set.clock === clock.clock);
    if (recorded === undefined || recorded.dueAt === view.dueAt) return view;
    return { ...view, dueAt: recorded.dueAt, days: [], sentence: `受理时按当时的工作日安排定为 ${zhDateTime(recorded.dueAt)}。` };
  });
}

function timelineEntry({ at, who, title, detail, text, severity }: TimelineEntry): ComplaintDetail['timeline'][number] {
  const words = [detail, text].filter((part) => part !== null).join('\n');
  return { at, who, title, text: words === '' ? null : words, severity };
}
