import { useQuery } from '@tanstack/react-query';
import { ask, useTell } from '../../../bridge/query';

/** Where backups stand; main says when that changes. */
export function useBackups() {
  return useQuery(ask('backup.status', {}));
}

/** What everybody at the desk is told about. */
export function useBackupWarning() {
  return useQuery(ask('backup.warning', {})).data ?? null;
}

/** What can be done with backups. */
export function useBackupWork() {
  return {
    take: useTell('backup.take'),
    choose: useTell('backup.choosePlace'),
    forget: useTell('backup.forgetPlace'),
    pick: useTell('backup.pick'),
    stop: useTell('backup.stop'),
  };
}

/** What restoring one would change; asked anew each time. */
export function usePreview(id: string) {
  return useQuery({ ...ask('backup.preview', { id }), gcTime: 0, retry: false });
}

/** Restoring one. */
export function useRestore() {
  return useTell('backup.restore');
}

/** What can be done with data that cannot be opened. */
export function useRescue() {
  return { inspect: useTell('backup.inspect'), salvage: useTell('backup.salvage'), use: useTell('backup.useSalvaged') };
}
