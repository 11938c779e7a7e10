import { cleanLine, cleanText, orNull } from '../../util/text';
import type { Channel } from './channel';
import type { About, Identity } from './event';

/** What the desk enters for a new complaint, before it is checked. */
export interface IntakeInput {
  readonly channel: Channel;
  readonly receivedAt: string;
  readonly identity: Identity;
  readonly about: About;
  readonly facts: string;
  readonly demand: string | null;
  readonly criteria: readonly string[];
  readonly onTheSpot: string | null;
  readonly promisedAt: string | null;
  readonly settled: boolean;
}

/** An intake as it is kept: cleaned texts, null for what was left empty. Characters are never replaced by look-alikes. */
export function normalizeIntake(input: IntakeInput): IntakeInput {
  const { identity, about } = input;
  return {
    ...input,
    identity: cleanIdentity(identity),
    about: { department: line(about.department), person: line(about.person) },
    facts: cleanText(input.facts),
    demand: text(input.demand),
    criteria: [...new Set(input.criteria)],
    onTheSpot: text(input.onTheSpot),
  };
}

/** Who complains as it is kept. */
export function cleanIdentity({ name, phone, unit, contract }: Identity): Identity {
  return { name: line(name), phone: line(phone), unit: line(unit), contract: line(contract) };
}

/** Whether nothing is known about who complains. */
export function isAnonymous({ name, phone, unit, contract }: Identity): boolean {
  return name === null && phone === null && unit === null && contract === null;
}

function line(value: string | null): string | null {
  return value === null ? null : orNull(cleanLine(value));
}

function text(value: string | null): string | null {
  return value === null ? null : orNull(cleanText(value));
}
