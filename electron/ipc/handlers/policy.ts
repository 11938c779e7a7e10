import type { policyMethods } from '../../../shared/ipc/policy';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

// Who opens no page about policies does not wait for what they need.
const services = () => import('../../services/policy');
const files = () => import('../../services/policy-file');

/** 处理制度. */
export const policyHandlers = (desk: Desk): HandlersOf<typeof policyMethods> => ({
  'policy.book': async () => (await services()).policyBook(await desk.context()),
  'policy.get': async (ref) => (await services()).policyVersion(await desk.context(), ref),
  'policy.check': async ({ policy }) => (await services()).policyFindings(await desk.context(), policy),
  'policy.write': async (input, session) => (await services()).writePolicy(await desk.context(), actorOf(session), { ...input, policy: input.policy }),
  'policy.preview': async (ref, session) => (await import('../../services/policy-preview')).previewPolicy(await desk.context(), actorOf(session), ref),
  'policy.adopt': async (input, session) => {
    await (await services()).adoptPolicy(await desk.context(), actorOf(session), input);
    return null;
  },
  'policy.choose': async () => {
    const { readPolicyFile } = await files();
    const context = await desk.context();
    const path = await desk.askWhich({ title: '导入处理制度', name: '处理制度', extensions: ['json'] });
    return path === null ? { status: 'cancelled' } : readPolicyFile(context, path);
  },
  'policy.export': async (ref) => {
    const { policyFileName, savePolicyFile } = await files();
    const context = await desk.context();
    const path = await desk.askWhere(await policyFileName(context, ref), 'json');
    if (path !== null) await savePolicyFile(context, ref, path);
    return path !== null;
  },
});
