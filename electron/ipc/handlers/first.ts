import { firstMethods } from '../../../shared/ipc/first';
import type { Desk } from '../desk';
import type { PartOf } from '../dispatch';
import { appHandlers } from './app';
import { inboxHandlers } from './inbox';
import { sessionHandlers } from './session';

/** What the first screen asks, and what answers it. */
export const firstPart = (desk: Desk): PartOf<typeof firstMethods> => ({
  methods: firstMethods,
  handlers: {
    ...appHandlers(desk),
    ...sessionHandlers(desk),
    ...inboxHandlers(desk),
  },
});
