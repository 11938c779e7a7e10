import type { Topic } from '../../shared/ipc/wire';
import './call';

/** Listens to one topic until the returned function is called. */
export function subscribe(topic: Topic, listener: () => void): () => void {
  return window.desk.subscribe((heard) => {
    if (heard === topic) listener();
  });
}
