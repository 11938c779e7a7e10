import type { MethodName } from './contract';

/**
 * What the window may ask while an authority is here: enough to sign in, to take a complaint in and to open again.
 * Nothing here shows what is recorded, except their own draft to whoever types it.
 */
export const duringInspection: ReadonlySet<string> = new Set<MethodName>([
  'app.state',
  'app.unsaved',
  'app.quit',
  'session.people',
  'session.signIn',
  'session.signOut',
  'session.active',
  'policy.current',
  'settings.get',
  'intake.propose',
  'intake.save',
  'draft.get',
  'draft.put',
  'draft.discard',
  'vault.connect',
  'vault.try',
  'vault.inspect',
  'vault.inspection',
]);
