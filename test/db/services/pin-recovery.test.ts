import { expect, it } from 'vitest';
import { DeskError } from '../../../shared/ipc/wire';
import { listSigners, signIn } from '../../../electron/services/session';
import { recoverPin } from '../../../electron/services/pin-recovery';
import { plainPins } from '../../support/plain-pins';
import { readyDesk } from '../support/desk';

async function desk() {
  const ready = await readyDesk();
  const context = { ...ready.context, pins: plainPins };
  const { staffId } = ready.people.supervisor;
  await signIn(context, { staffId, pin: null, newPin: '7416' });
  return { ...ready, context, staffId };
}

it('whoever can give no PIN to themselves gets one at the computer, for one sign-in, and the log tells of it', async () => {
  const { context, staffId } = await desk();
  const found = await recoverPin(context, '何立群');
  if (found.kind !== 'given') throw new Error(found.kind);
  await expect(signIn(context, { staffId, pin: '7416', newPin: null })).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
  expect(await signIn(context, { staffId, pin: found.pin, newPin: null })).toBeNull();
  expect(await signIn(context, { staffId, pin: found.pin, newPin: '83057' })).toMatchObject({ id: staffId });
  const events = await context.store.read((db) => db.selectFrom('event').select(['type', 'actor', 'body']).where('type', '=', 'staff.pin-given').execute());
  expect(events).toEqual([{ type: 'staff.pin-given', actor: 'command', body: JSON.stringify({ staffId }) }]);
  expect((await context.store.verifyChain()).ok).toBe(true);
});

it('without a name that is one person’s it lists who there is and changes nothing', async () => {
  const { context } = await desk();
  const before = await listSigners(context);
  for (const whom of [undefined, '没有这个人', '0']) expect(await recoverPin(context, whom)).toMatchObject({ kind: 'choose', people: expect.arrayContaining([{ name: '何立群', role: 'supervisor' }]) as unknown });
  expect(await listSigners(context)).toEqual(before);
  const place = before.findIndex(({ name }) => name === '何立群') + 1;
  expect(await recoverPin(context, String(place))).toMatchObject({ kind: 'given', name: '何立群' });
});

it('on a full disk people sign in all the same, and every wrong try costs a wait, also once there is room again', async () => {
  const { context, staffId, at } = await desk();
  let full = true;
  const store = {
    read: context.store.read,
    uow: ((work) => (full ? Promise.reject(new DeskError('STORE_FULL')) : context.store.uow(work))) as typeof context.store.uow,
  };
  const tight = { ...context, store };
  const say = (pin: string) => signIn(tight, { staffId, pin, newPin: null }).then(() => 'in', (error: DeskError) => error.faults[0]?.message ?? error.code);
  expect(await say('7416')).toBe('in');
  for (const pin of ['1', '2']) expect(await say(pin)).toMatch(/再错 \d 次/);
  expect(await say('3')).toMatch(/请等 30 秒/);
  expect(await say('7416')).toMatch(/请等/);
  full = false;
  expect(await say('7416')).toMatch(/请等/);
  at('2026-11-20T02:13:00.000Z');
  expect(await say('7416')).toBe('in');
  full = true;
  const fresh = { ...context, store: { ...store } };
  // A program that was just opened remembers nothing, so the first wrong try costs a wait there.
  await expect(signIn(fresh, { staffId, pin: '0', newPin: null })).rejects.toMatchObject({ faults: [{ message: expect.stringMatching(/请等 30 秒/) as string }] });
});
