import { openStore } from '../../../electron/db/open-store';
import { openCalendar } from '../../../electron/services/calendar-book';
import { fireReached } from '../../../electron/services/escalation';

/** Catches up with the clocks in small batches and says so after each: what a killed program would have recorded. */
const clock = () => process.argv[3]!;
const store = await openStore({ folder: process.argv[2]!, clock });
const calendar = await openCalendar(store);
for (let more = true; more; ) {
  const batch = await fireReached({ store, clock, calendar }, 8);
  ({ more } = batch);
  process.stdout.write(`${batch.reached}\n`);
}
await store.close();
