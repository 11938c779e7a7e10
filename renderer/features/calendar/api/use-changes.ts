import { useQueryClient } from '@tanstack/react-query';
import type { ChosenNotice } from '../../../../shared/ipc/calendar';
import { useTell } from '../../../bridge/query';

/** The notice that a person is looking at before it is imported. */
export type ReadyNotice = Extract<ChosenNotice, { status: 'ready' }>;

/** Choosing a file with a notice. */
export function useChooseNotice() {
  return useTell('calendar.chooseNotice');
}

/** What a day of rest, or the end of one, would change. */
export function usePreviews() {
  return { set: useTell('calendar.previewRestDay'), removal: useTell('calendar.previewRemoval') };
}

/** Applies what was shown; whatever depends on the calendar is asked for again. */
export function useApply() {
  const client = useQueryClient();
  const notice = useTell('calendar.applyNotice');
  const set = useTell('calendar.setRestDay');
  const remove = useTell('calendar.removeRestDay');
  const all = [notice, set, remove];
  return {
    notice,
    set,
    remove,
    isPending: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error !== null)?.error ?? null,
    settled: () => void client.invalidateQueries(),
    reset: () => all.forEach(({ reset }) => reset()),
  };
}
