import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Identity } from '../../shared/domain/complaint/event';
import type { SealedPerson } from '../../shared/ipc/intake';
import type { KeptText } from '../../shared/ipc/kept';
import { keeperOf } from '../lib/keeper';
import { call } from './call';
import { ask } from './query';
import { noteUnsaved } from './unsaved';
import { useFlushing } from './use-flushing';
import { sealed } from './vault';

/** What is typed at a place, as it is kept: the value without who complains, and who complains apart. */
export interface Keeping {
  readonly body: unknown;
  /** As typed; sealed before it leaves the window where there is a vault. */
  readonly person?: Identity | null;
  /** As it came back: nobody can look into it. */
  readonly sealed?: SealedPerson | null;
  /** Whether the person may be saved as it is. */
  readonly ready?: boolean;
}

/** What was typed at a place before and neither done nor given up. */
export type Before = Pick<KeptText, 'body' | 'identity' | 'sealed' | 'ready' | 'updatedAt'>;

interface Place<T> {
  /** Belongs to a complaint when it begins with its id and a space. */
  readonly place: string;
  /** What people know it by; no customer is in it. */
  readonly title: string;
  readonly before: Before | null;
  readonly start: () => T;
  readonly untouched: (value: T) => boolean;
  readonly keep: (value: T) => Keeping;
}

/** What is being typed at a place. */
export interface Typing<T> {
  readonly value: T;
  readonly put: (value: T) => void;
  /** It was done or given up: nothing of it is kept. */
  readonly finish: () => void;
}

const open = new Set<string>();

/** What this person did not finish anywhere, without what is on screen just now. */
export function useKeptList(enabled: boolean) {
  const { data = [] } = useQuery({ ...ask('kept.list', {}), staleTime: 0, enabled });
  return data.filter(({ place }) => !open.has(place));
}

// A place that is opened again waits for the last write of its first opening.
const leaving = new Map<string, Promise<void>>();

/** What was typed at a place before; undefined while it is being asked for, null for nothing. */
export function useBefore(place: string): Before | null | undefined {
  const [found, setFound] = useState<{ readonly place: string; readonly before: Before | null }>();
  useEffect(() => {
    let gone = false;
    void (leaving.get(place) ?? Promise.resolve())
      .then(() => call('kept.get', { place }))
      // A place that cannot be asked can be written to all the same.
      .catch(() => null)
      .then((before) => gone || setFound({ place, before }));
    return () => {
      gone = true;
    };
  }, [place]);
  return found?.place === place ? found.before : undefined;
}

/** State that is stored as one types, for whoever types it, until it is finished: it outlives the part of the window, the session and the program. The rules of its first drawing hold. */
export function useTyping<T>({ place, title, before, start, untouched, keep }: Place<T>): Typing<T> {
  const [value, setValue] = useState(start);
  const client = useQueryClient();
  const [keeper] = useState(() =>
    keeperOf<T>(
      {
        untouched,
        put: async (typed) => {
          const { body, person = null, sealed: box = null, ready = true } = keep(typed);
          const leave = person === null ? { identity: null, sealed: box } : await sealed(person, place);
          const { updatedAt } = await call('kept.put', { place, title, body: JSON.stringify(body), ready, ...leave });
          return updatedAt;
        },
        discard: () => call('kept.drop', { place }).then(() => undefined),
        unsaved: (waits) => noteUnsaved(place, waits),
      },
      before !== null,
      () => undefined,
    ),
  );
  useEffect(() => {
    open.add(place);
    return () => void open.delete(place);
  }, [place]);
  const tellList = () => void client.invalidateQueries({ queryKey: ['kept.list'] });
  useFlushing(keeper, (flushed) => leaving.set(place, Promise.all([leaving.get(place), flushed]).then(tellList)));
  return {
    value,
    put: (next) => {
      setValue(next);
      keeper.keep(next);
    },
    finish: () => {
      const dropped = keeper
        .hold()
        .then(() => call('kept.drop', { place }))
        .then(tellList, () => undefined);
      leaving.set(place, dropped);
    },
  };
}
