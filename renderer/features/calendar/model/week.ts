import type { Party } from '../../../../shared/domain/calendar/hours';

/** The days of a week as people count them, with their places in the list of hours, which begins on Sunday. */
export const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, nth) => ({ label, at: (nth + 1) % 7 }));

/** Whose hours they are. */
export const partyLabel: Readonly<Record<Party, string>> = { office: '售楼处', departments: '部门' };
