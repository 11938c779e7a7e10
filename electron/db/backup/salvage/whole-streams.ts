import { officeStream } from '../../projection/office-rows';
import { vaultStream } from '../../../../shared/domain/vault/stream';
import type { ReplayedEvent } from '../../event-codec';
import { foldEvents } from '../../projection/fold-stream';
import { isIncidentStream } from '../../projection/incident-rows';

/** How many of a stream's events make sense from its beginning on; what comes after a gap may not. */
export function soundLength(events: readonly ReplayedEvent[]): number {
  const [first] = events;
  if (first === undefined || first.stream === officeStream || first.stream === vaultStream) return events.length;
  if (isIncidentStream([...events])) return first.type === 'incident.started' ? events.length : 0;
  if (!first.type.startsWith('complaint.')) return events.length;
  if (first.type !== 'complaint.taken-in') return 0;
  let sound = events.length;
  while (sound > 1 && !folds(events.slice(0, sound))) sound -= 1;
  return sound;
}

function folds(events: readonly ReplayedEvent[]): boolean {
  try {
    return foldEvents(null, [...events]) !== null;
  } catch {
    return false;
  }
}
