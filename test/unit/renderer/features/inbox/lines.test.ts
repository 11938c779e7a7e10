import { describe, expect, it } from 'vitest';
import { everything, filterOf, isNarrowed, toggled } from '../../../../../renderer/features/inbox/model/filter';
import { countText, linesOf, type Listing, stepped } from '../../../../../renderer/features/inbox/model/lines';
import { orderOf } from '../../../../../renderer/features/inbox/model/order';
import { severityLabel } from '../../../../../shared/domain/severity/severity';
import type { InboxRow } from '../../../../../shared/ipc/inbox';

const row = (id: string, severity: InboxRow['severity']): InboxRow => ({
  id,
  number: id,
  severity,
  severityName: '',
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
  identity: null, erased: false,
});
const rows = [row('a', 'major'), row('b', 'major'), row('c', 'minor')];

const now = Date.parse('2026-11-20T06:05:00.000Z');
const said = (listing: Omit<Listing, 'names'>, names: Listing['names'] = severityLabel) => linesOf({ ...listing, names }).map((line) => (line.kind === 'head' ? line.text : line.row.id));

describe('linesOf', () => {
  it('puts a head before each severity, with its number where it is known', () => {
    const lanes = [{ severity: 'major' as const, total: 1000, dueToday: 0, overdue: 0 }];
    expect(said({ rows, order: 'severity', lanes, now })).toEqual(['重大 · 999+', 'a', 'b', '轻微', 'c']);
  });

  it('calls the severities as the policy in force does', () => {
    expect(said({ rows, order: 'severity', lanes: null, now }, { ...severityLabel, minor: '咨询' })).toEqual(['重大', 'a', 'b', '咨询', 'c']);
  });

  it('puts a head before what is late, due today and due later', () => {
    const dueAt = ['2026-11-20T06:00:00.000Z', '2026-11-20T10:00:00.000Z', null];
    const timed = rows.map((one, at) => ({ ...one, dueAt: dueAt[at] ?? null }));
    expect(said({ rows: timed, order: 'due', lanes: null, now })).toEqual(['超期', 'a', '今日到期', 'b', '没有时限', 'c']);
  });

  it('leaves heads away from closed cases', () => {
    expect(said({ rows, order: 'closed', lanes: null, now })).toEqual(['a', 'b', 'c']);
  });
});

describe('orderOf', () => {
  it('goes by severity in the whole inbox only', () => {
    expect(orderOf(filterOf('open', { ...everything, severity: 'major', due: 'today' }))).toBe('severity');
    expect(orderOf(filterOf('open', { ...everything, channel: 'phone' }))).toBe('due');
    expect(orderOf(filterOf('mine', everything))).toBe('due');
    expect(orderOf(filterOf('closed', everything))).toBe('closed');
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
