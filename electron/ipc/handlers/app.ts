import type { appMethods } from '../../../shared/ipc/app';
import type { Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** The program itself. */
export const appHandlers = (desk: Desk): HandlersOf<typeof appMethods> => ({
  'app.state': () => desk.state(),
  'app.upgrade': () => desk.upgrade(),
  'app.usable': () => (desk.usable(), null),
  'app.unsaved': ({ unsaved }) => (desk.noteUnsaved(unsaved), null),
  'app.quit': () => (desk.quit(), null),
});
