import type { reminderMethods } from '../../../shared/ipc/reminder';
import type { Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** What a person followed outside the window. */
export const reminderHandlers = (desk: Desk): HandlersOf<typeof reminderMethods> => ({
  'reminder.followed': () => desk.followed(),
});
