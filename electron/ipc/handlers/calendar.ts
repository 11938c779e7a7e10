import type { calendarMethods } from '../../../shared/ipc/calendar';
import { applyChange, calendarOverview, calendarYear, previewChange, previewNotice } from '../../services/calendar';
import { calendarProgress, stopCalendarWork } from '../../services/calendar-work';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** 工作日历. */
export const calendarHandlers = (desk: Desk): HandlersOf<typeof calendarMethods> => ({
  'calendar.get': async () => calendarOverview(await desk.context()),
  'calendar.year': async ({ year }) => calendarYear(await desk.context(), year),
  'calendar.chooseNotice': async (_input, session) => {
    const context = await desk.context();
    const path = await desk.askWhich({ title: '导入年度放假通知', name: '放假安排', extensions: ['json'] });
    return path === null ? { status: 'cancelled' } : previewNotice(context, actorOf(session), path);
  },
  'calendar.applyNotice': async ({ notice, seen }, session) =>
    applyChange(await desk.context(), actorOf(session), { type: 'calendar.notice-imported', body: notice }, seen),
  'calendar.previewRestDay': async (body, session) => previewChange(await desk.context(), actorOf(session), { type: 'calendar.rest-day-set', body }),
  'calendar.setRestDay': async ({ seen, ...body }, session) =>
    applyChange(await desk.context(), actorOf(session), { type: 'calendar.rest-day-set', body }, seen),
  'calendar.previewRemoval': async (body, session) => previewChange(await desk.context(), actorOf(session), { type: 'calendar.rest-day-removed', body }),
  'calendar.removeRestDay': async ({ seen, ...body }, session) =>
    applyChange(await desk.context(), actorOf(session), { type: 'calendar.rest-day-removed', body }, seen),
  'calendar.previewHours': async (body, session) => previewChange(await desk.context(), actorOf(session), { type: 'calendar.hours-set', body }),
  'calendar.setHours': async ({ seen, ...body }, session) =>
    applyChange(await desk.context(), actorOf(session), { type: 'calendar.hours-set', body }, seen),
  'calendar.progress': () => calendarProgress(),
  'calendar.stop': () => (stopCalendarWork(), null),
});
