import { describe, expect, it } from 'vitest';
import { findPin, putPin } from '../../../electron/db/repositories/pins';
import { exampleOffice } from '../../../electron/services/example-office';
import { changePin, listSigners, signIn, type PinKeeper } from '../../../electron/services/session';
import { hashPin, verifyPin } from '../../../electron/sodium/pin-hash';
import { examplePin } from '../../../shared/domain/staff/example-pin';
import { plainPins } from '../../support/plain-pins';
import { emptyDesk, readyDesk } from '../support/desk';
import { dataFolder } from '../support/data-folder';

async function pinDesk(pins: PinKeeper = plainPins) {
  const desk = await readyDesk();
  const { staffId } = desk.people.receptionist;
  const context = { ...desk.context, pins };
  const tryPin = (pin: string) => signIn(context, { staffId, pin, newPin: null });
  const said = (pin: string) => tryPin(pin).then(() => 'in', (error: { faults?: { message: string }[] }) => error.faults?.[0]?.message ?? String(error));
  return { ...desk, context, staffId, tryPin, said, choose: (newPin: string) => signIn(context, { staffId, pin: null, newPin }) };
}

describe('signing in', () => {
  it('asks for a PIN the first time, refuses a bad one with its reason, and takes a good one', async () => {
    const { context, staffId, choose, tryPin } = await pinDesk();
    expect(await signIn(context, { staffId, pin: null, newPin: null })).toBeNull();
    await expect(choose('1234')).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED', faults: [{ place: 'newPin', message: expect.stringContaining('连着') }] });
    expect((await listSigners(context))[0]).toMatchObject({ id: staffId, pin: 'none' });
    expect(await choose('7416')).toMatchObject({ id: staffId });
    expect((await listSigners(context))[0]).toMatchObject({ pin: 'own' });
    expect(await tryPin('7416')).toMatchObject({ name: '周晓岚' });
    await expect(tryPin('7417')).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
  });

  it('records that a PIN was set, and neither the PIN nor its hash', async () => {
    const { context, choose, staffId } = await pinDesk({ hash: hashPin, verify: verifyPin });
    await choose('90417263');
    const events = await context.store.read((db) => db.selectFrom('event').select(['type', 'body', 'actor']).orderBy('position', 'desc').execute());
    expect(events[0]).toEqual({ type: 'staff.pin-set', body: JSON.stringify({ staffId }), actor: staffId });
    expect(JSON.stringify(events)).not.toMatch(/90417263|argon2/);
    const stored = await context.store.read((db) => findPin(db, staffId));
    expect(stored?.hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=2,p=1\$/);
  });

  it('an older store, whose people have none, goes on: each chooses one', async () => {
    const { context } = await pinDesk();
    expect((await listSigners(context)).map(({ pin }) => pin)).toEqual(['none', 'none', 'none']);
  });

  it('does not let a PIN that is there be replaced without it', async () => {
    const { choose } = await pinDesk();
    await choose('7416');
    await expect(choose('8305')).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
  });

  it('makes one wait longer and longer, says until when, and forgets it after the right one', async () => {
    const { at, choose, said } = await pinDesk();
    await choose('7416');
    at('2026-11-20T02:12:10.000Z');
    expect(await said('1111')).toBe('PIN 不对，请再试一次。再错 2 次就要等一会儿。');
    expect(await said('1111')).toBe('PIN 不对，请再试一次。再错 1 次就要等一会儿。');
    expect(await said('1111')).toBe('PIN 不对。错的次数多了，请等 30 秒再试。');
    expect(await said('7416')).toBe('错的次数多了，请等 30 秒再试。');
    at('2026-11-20T02:12:40.000Z');
    expect(await said('1111')).toBe('PIN 不对。错的次数多了，请等 1 分钟，10:14 以后再试。');
    at('2026-11-20T02:13:20.000Z');
    expect(await said('7416')).toBe('错的次数多了，请等 20 秒再试。');
    at('2026-11-20T02:13:40.000Z');
    expect(await said('7416')).toBe('in');
    expect(await said('1111')).toBe('PIN 不对，请再试一次。再错 2 次就要等一会儿。');
  });

  it('counts tries that come all at once one by one', async () => {
    const { choose, tryPin } = await pinDesk();
    await choose('7416');
    const answers = await Promise.allSettled(['1000', '1001', '1002', '1003', '7416'].map(tryPin));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
  });

  it('keeps the wait over a restart', async () => {
    const folder = await dataFolder();
    const first = await emptyDesk(folder);
    await exampleOffice(first.context);
    const [person] = await listSigners(first.context);
    const input = { staffId: person!.id, pin: '1111', newPin: null };
    for (let nth = 0; nth < 3; nth += 1) await expect(signIn({ ...first.context, pins: plainPins }, input)).rejects.toThrow();
    await first.context.store.close();
    const second = await emptyDesk(folder);
    const right = { ...second.context, pins: { ...plainPins, verify: async () => true } };
    await expect(signIn(right, { ...input, pin: examplePin })).rejects.toMatchObject({ faults: [{ message: '错的次数多了，请等 30 秒再试。' }] });
    second.at('2026-11-20T02:12:30.000Z');
    expect(await signIn(right, { ...input, pin: examplePin })).not.toBeNull();
  });

  it('a clock that was set back begins the wait anew instead of stretching it', async () => {
    const { at, choose, said } = await pinDesk();
    await choose('7416');
    at('2030-01-01T00:00:00.000Z');
    for (let nth = 0; nth < 3; nth += 1) await said('1111');
    at('2026-11-20T03:00:00.000Z');
    expect(await said('7416')).toBe('错的次数多了，请等 30 秒再试。');
    at('2026-11-20T03:00:30.000Z');
    expect(await said('7416')).toBe('in');
  });
});

describe('a PIN given by somebody else', () => {
  it('lets in only with one of their own, which is another', async () => {
    const { context, staffId } = await pinDesk();
    await context.store.uow(({ db }) => putPin(db, { staffId, hash: 'plain 604173', given: true, failures: 0, failedAt: null }));
    expect(await signIn(context, { staffId, pin: '604173', newPin: null })).toBeNull();
    await expect(signIn(context, { staffId, pin: '604173', newPin: '604173' })).rejects.toMatchObject({ faults: [{ place: 'newPin' }] });
    await expect(signIn(context, { staffId, pin: '604174', newPin: '7416' })).rejects.toMatchObject({ faults: [{ place: 'pin' }] });
    expect(await signIn(context, { staffId, pin: '604173', newPin: '7416' })).toMatchObject({ id: staffId });
    expect(await signIn(context, { staffId, pin: '7416', newPin: null })).toMatchObject({ id: staffId });
  });
});

it('one changes one\'s own PIN with the old one', async () => {
  const { context, staffId, people, choose, said } = await pinDesk();
  await choose('7416');
  await expect(changePin(context, people.receptionist, { pin: '0000', newPin: '8305' })).rejects.toMatchObject({ faults: [{ place: 'pin' }] });
  await expect(changePin(context, people.receptionist, { pin: '7416', newPin: '2222' })).rejects.toMatchObject({ faults: [{ place: 'newPin' }] });
  await changePin(context, { staffId, role: 'receptionist' }, { pin: '7416', newPin: '8305' });
  expect([await said('8305'), await said('7416')]).toEqual(['in', expect.stringContaining('不对')]);
});

it('the PIN that the example office tells is the one of its people', async () => {
  const { context } = await emptyDesk();
  const { staffId } = await exampleOffice(context);
  const real = { ...context, pins: { hash: hashPin, verify: verifyPin } };
  expect(await signIn(real, { staffId, pin: examplePin, newPin: null })).toMatchObject({ id: staffId });
});
