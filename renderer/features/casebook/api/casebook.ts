import { useQuery } from '@tanstack/react-query';
import { type Somebody, withoutNames } from '../../../../shared/domain/casebook/anonymous';
import type { LessonTexts } from '../../../../shared/domain/casebook/event';
import { call } from '../../../bridge/call';
import type { CallError } from '../../../bridge/call-error';
import { ask, useTell } from '../../../bridge/query';
import { showPerson } from '../../../bridge/show';

/** The cases that hold each word. */
export function useCases(text: string) {
  return useQuery({ ...ask('casebook.find', { text }), placeholderData: (before) => before });
}

/** What the library could say of a complaint, and of whom it says nothing. */
export interface Proposed {
  readonly texts: LessonTexts;
  readonly somebody: Somebody;
}

/** The proposal for a complaint. Where there is a vault only the window can read who complained, so the last names go here. */
export function useProposal(complaintId: string) {
  return useQuery<Proposed, CallError>({
    queryKey: ['casebook.propose', complaintId],
    queryFn: async () => {
      const { identity: digest, people, ...texts } = await call('casebook.propose', { complaintId });
      const somebody = { people, identity: digest === null ? null : await showPerson(digest, '收入案例库前核对姓名') };
      const hidden = (text: string): string => withoutNames(text, somebody);
      return { texts: { title: hidden(texts.title), story: hidden(texts.story), handled: hidden(texts.handled), lesson: hidden(texts.lesson) }, somebody };
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
}

/** Puts a case into the library, and takes one out. */
export function useCaseWork() {
  return { keep: useTell('casebook.keep'), withdraw: useTell('casebook.withdraw') };
}
