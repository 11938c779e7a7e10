import { describe, expect, it } from 'vitest';
import { createDispatcher, type Session } from '../../electron/ipc/dispatch';
import type { Role } from '../../shared/domain/staff/role';
import { DeskError, errorMessages, type ErrorCode } from '../../shared/ipc/wire';
import { fakeParts, ownSender } from './fake-parts';

const receptionist: Session = { staffId: 's1', name: '周晓岚', role: 'receptionist' };
const reports: [string, ErrorCode][] = [];

function gate(overrides: Parameters<typeof fakeParts>[0] = {}, session: Session | null = receptionist) {
  return createDispatcher({
    parts: fakeParts(overrides),
    session: () => session,
    origin: 'app://desk/',
    report: (method, code) => reports.push([method, code]),
  });
}

describe('the gate', () => {
  it('serves a known method to its own main frame', async () => {
    expect(await gate()(ownSender, 'app.usable', {})).toEqual({ ok: true, value: null });
  });

  it.each([
    ['a sub-frame', { ownMainFrame: false, url: 'app://desk/index.html' }],
    ['another origin', { ownMainFrame: true, url: 'https://example.org/' }],
    ['a look-alike host', { ownMainFrame: true, url: 'app://desk.evil/index.html' }],
    ['no address', { ownMainFrame: true, url: '' }],
  ])('refuses %s', async (_name, sender) => {
    expect(await gate()(sender, 'app.state', {})).toMatchObject({ ok: false, error: { code: 'FOREIGN_SENDER' } });
  });

  it.each([['toString'], ['__proto__'], ['constructor'], [''], [7], [null], [undefined], [{}], [['app.state']]])(
    'refuses the unknown method %j',
    async (method) => {
      expect(await gate()(ownSender, method, {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_METHOD' } });
    },
  );

  it('asks for a session where the contract does', async () => {
    expect(await gate({}, null)(ownSender, 'inbox.lanes', {})).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } });
  });

  it('during an inspection answers what complaints are taken in with, and shows nothing that is recorded', async () => {
    const dispatch = createDispatcher({ parts: fakeParts(), session: () => receptionist, inspected: () => true, origin: 'app://desk/', report: () => undefined });
    const id = '01a2034a-aa3f-77f9-9a8c-8f730ed4c200';
    for (const [method, input] of [['inbox.lanes', {}], ['complaint.get', { id }], ['staff.list', {}], ['vault.status', {}], ['incident.get', { id }]] as const)
      expect(await dispatch(ownSender, method, input)).toMatchObject({ error: { code: 'LOCKED' } });
    for (const [method, input] of [['app.unsaved', { unsaved: true }], ['vault.inspect', {}], ['draft.discard', { id }]] as const)
      expect(await dispatch(ownSender, method, input)).toEqual({ ok: true, value: null });
  });

  it('keeps a receptionist from adding staff', async () => {
    const answer = await gate()(ownSender, 'staff.add', { name: '新人', role: 'receptionist', department: null });
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  });

  it('shows no customer to the administrator', async () => {
    const asked = (role: Role) => gate({}, { staffId: 's', name: 'n', role })(ownSender, 'identity.reveal', { digest: 'a'.repeat(64) });
    expect(await asked('administrator')).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    expect(await asked('receptionist')).not.toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  });

  it.each(['', ' ', '\u200b', '\u0007'])('knows no printer named %j', async (printer) => {
    const print = await gate()(ownSender, 'form.print', { complaintId: null, printer, copies: 1 });
    expect(print).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ place: 'printer' }] } });
    const put = await gate()(ownSender, 'settings.put', { printer, copies: 1 });
    expect(put).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ place: 'printer' }] } });
  });

  it.each([' ', '\u200b', '\u0007'])('wants a day of rest to say why, not %j', async (name) => {
    const supervisor: Session = { staffId: 's', name: 'n', role: 'supervisor' };
    const answer = await gate({}, supervisor)(ownSender, 'calendar.previewRestDay', { date: '2026-12-03', name });
    expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ place: 'name' }] } });
  });

  it('names the place of bad input without repeating it', async () => {
    const answer = await gate()(ownSender, 'complaint.get', { id: "'; drop table event;--" });
    expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ place: 'id' }] } });
    expect(JSON.stringify(answer)).not.toContain('drop table');
  });

  it('refuses an answer that the contract does not allow', async () => {
    const answer = await gate({ 'app.usable': (() => ({ secret: 1 })) as never })(ownSender, 'app.usable', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL', message: errorMessages.INTERNAL } });
  });

  it('passes an expected failure on and hides an unexpected one', async () => {
    const conflict = gate({ 'app.usable': () => Promise.reject(new DeskError('CONFLICT')) });
    expect(await conflict(ownSender, 'app.usable', {})).toMatchObject({ error: { code: 'CONFLICT' } });
    const broken = gate({
      'app.usable': () => {
        throw new Error('SQLITE_ERROR: no such table: event');
      },
    });
    const answer = await broken(ownSender, 'app.usable', {});
    expect(answer).toEqual({ ok: false, error: { code: 'INTERNAL', message: errorMessages.INTERNAL } });
    expect(reports.at(-1)).toEqual(['app.usable', 'INTERNAL']);
  });
});
