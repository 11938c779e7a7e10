import { clipboard } from 'electron';
import { COPY_MARK } from '../../shared/ipc/channel';

/** The clipboard of the runtime for trials, and of the one that is shipped. */
interface EitherClipboard {
  availableFormats?(): string[];
  has(type: string): Promise<boolean> | boolean;
  clear(which?: 'selection'): void;
  readonly selection?: { clear(): void };
}

/** Empties the clipboard where it holds what was copied here, known by its mark: its text never comes to main. */
export async function clearClipboard(): Promise<void> {
  const board = clipboard as unknown as EitherClipboard;
  const ours = board.availableFormats?.().includes(COPY_MARK) ?? (await board.has(COPY_MARK));
  if (ours) board.clear();
  if (process.platform !== 'linux') return;
  // What is merely selected cannot be marked, and pasting it with the middle button is all that is lost.
  if (board.selection === undefined) board.clear('selection');
  else board.selection.clear();
}
