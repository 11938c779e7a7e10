import { describe, expect, it } from 'vitest';
import { everything, isNarrowed, toggled } from '../../../../../renderer/features/inbox/model/filter';
import { countText, linesOf, stepped } from '../../../../../renderer/features/inbox/model/lines';
import type { InboxRow } from '../../../../../shared/ipc/inbox';

const row = (id: string, severity: InboxRow['severity']): InboxRow => ({
  id,
  number: id,
  severity,
  channel: 'phone',
  title: '',
  stage: 'opinion',
  pending: '',
  handler: 'supervisor',
  department: null,
  receivedAt: '2026-11-20T02:00:00.000Z',
  dueAt: null,
  dueClock: null,
  printCount: 0,
  closedAt: null,
  identity: null,
});
const rows = [row('a', 'major'), row('b', 'major'), row('c', 'minor')];

describe('linesOf', () => {
  it('puts a head before each severity, with its number where it is known', () => {
    const lanes = [{ severity: 'major' as const, total: 1000, dueToday: 0, overdue: 0 }];
    expect(linesOf(rows, true, lanes).map((line) => (line.kind === 'head' ? line.text : line.row.id))).toEqual(['重大 · 999+', 'a', 'b', '轻微', 'c']);
  });

  it('leaves heads away from a list in another order', () => {
    expect(linesOf(rows, false, null).every((line) => line.kind === 'row')).toBe(true);
  });
});

describe('stepped', () => {
  it('moves within the list and stops at its ends', () => {
    expect(stepped(rows, 'a', 1)).toBe('b');
    expect(stepped(rows, 'c', 1)).toBe('c');
    expect(stepped(rows, 'b', -Infinity)).toBe('a');
    expect(stepped(rows, 'b', Infinity)).toBe('c');
  });

  it('begins at the first, and nowhere in an empty list', () => {
    expect(stepped(rows, null, 1)).toBe('a');
    expect(stepped(rows, 'gone', -1)).toBe('a');
    expect(stepped([], 'a', 1)).toBeNull();
  });
});

describe('narrowing', () => {
  it('sets a condition and takes the same away again', () => {
    const once = toggled(everything, 'severity', 'major');
    expect(once.severity).toBe('major');
    expect(isNarrowed(once)).toBe(true);
    expect(toggled(once, 'severity', 'major')).toEqual(everything);
    expect(isNarrowed(everything)).toBe(false);
  });

  it('shows a capped count as such', () => {
    expect([countText(undefined), countText(0), countText(999), countText(1000)]).toEqual(['', '0', '999', '999+']);
  });
});
