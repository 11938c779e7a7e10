import type { Topic } from './topic';
import { alike } from './topics/alike';
import { backup } from './topics/backup';
import { blocked } from './topics/blocked';
import { calendar } from './topics/calendar';
import { clock } from './topics/clock';
import { corrections } from './topics/corrections';
import { day } from './topics/day';
import { drafts } from './topics/drafts';
import { finding } from './topics/finding';
import { handling } from './topics/handling';
import { inbox } from './topics/inbox';
import { incident } from './topics/incident';
import { intake } from './topics/intake';
import { keys } from './topics/keys';
import { people } from './topics/people';
import { policy } from './topics/policy';
import { printing } from './topics/printing';
import { report } from './topics/report';
import { setUp } from './topics/set-up';
import { sales } from './topics/sales';
import { session } from './topics/session';
import { severity } from './topics/severity';
import { timeLimits } from './topics/time-limits';
import { inspection } from './topics/inspection';
import { vault } from './topics/vault';

/** The manual, in the order in which one meets its subjects. */
export const topics: readonly Topic[] = [setUp, session, intake, severity, timeLimits, calendar, policy, inbox, handling, alike, incident, printing, corrections, drafts, finding, people, report, vault, day, inspection, sales, backup, keys, clock, blocked];
