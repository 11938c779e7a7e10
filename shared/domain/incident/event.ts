import { z } from 'zod';
import { kebabId, text } from '../../util/schema';

const step = z.strictObject({ id: kebabId, text });

/**
 * The bodies of the events of an incident, by type. Each incident is a stream of its own; it names complaints and
 * playbooks, never a customer.
 */
export const incidentEventBodies = {
  /** Title and steps are written down as they were, so that a changed playbook rewrites no history. */
  'incident.started': z.strictObject({ playbook: kebabId, title: text, steps: z.array(step).min(1), complaints: z.array(z.uuid()) }),
  'incident.step-ticked': z.strictObject({ step: kebabId }),
  'incident.step-unticked': z.strictObject({ step: kebabId }),
  /** The project manager knows. */
  'incident.told': z.strictObject({}),
  /** The key was pressed by mistake: the project manager does not know yet. */
  'incident.telling-withdrawn': z.strictObject({}),
  'incident.ended': z.strictObject({}),
  /** It goes on: it was ended by mistake, or a complaint of it was taken up again. */
  'incident.resumed': z.strictObject({}),
  /** More complaints that it concerns. */
  'incident.joined': z.strictObject({ complaints: z.array(z.uuid()).min(1) }),
} as const;

type Bodies = typeof incidentEventBodies;

/** An event of an incident. */
export type IncidentEvent = { [T in keyof Bodies]: { readonly type: T; readonly body: z.infer<Bodies[T]> } }[keyof Bodies];

/** Whether an event belongs to an incident. */
export function isIncidentEvent<E extends { readonly type: string }>(event: E): event is Extract<E, IncidentEvent> {
  return Object.hasOwn(incidentEventBodies, event.type);
}

/** What is recorded when the office sets its emergency numbers; they belong to the stream of the office. */
export const emergencyNumbersSetBody = z.strictObject({ numbers: z.array(z.strictObject({ label: text, number: text })) });

/** What is recorded when the office sets its emergency numbers. */
export type EmergencyNumbersSet = z.infer<typeof emergencyNumbersSetBody>;
