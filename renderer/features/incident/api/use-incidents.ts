import { useQuery } from '@tanstack/react-query';
import { v7 as uuid } from 'uuid';
import { ask, useTell } from '../../../bridge/query';

/** The incidents under way and the last that ended. */
export function useIncidents() {
  return useQuery(ask('incident.list', {}));
}

/** One incident with everything that was done. */
export function useIncident(id: string) {
  return useQuery(ask('incident.get', { id }));
}

/** Whom to call. */
export function useNumbers() {
  return useQuery(ask('incident.numbers', {}));
}

/** Sets whom to call. */
export function useSetNumbers() {
  return useTell('incident.setNumbers');
}

/** Records what is done in an incident; main's word that something changed brings the new state. */
export function useIncidentAct() {
  return useTell('incident.act');
}

/** Begins an incident by a playbook; hands its id on. */
export function useStart(onStarted: (id: string) => void) {
  const tell = useTell('incident.start');
  return {
    ...tell,
    start: (playbook: string, complaint: string | null) => {
      if (!tell.isPending) tell.mutate({ id: uuid(), playbook, complaint }, { onSuccess: ({ id }) => onStarted(id) });
    },
  };
}
