import { useTell } from '../../../bridge/query';

/** Says who is on duty. */
export function useSignIn() {
  return useTell('session.signIn');
}
