import { useSyncExternalStore } from 'react';

/** A short word at the edge of the screen. */
export interface ToastItem {
  readonly id: number;
  readonly text: string;
  readonly kind: 'calm' | 'trouble';
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

let items: readonly ToastItem[] = [];
let next = 1;
const listeners = new Set<() => void>();

/** Says that something went well, or did not, without stopping the person. Trouble stays twice as long. */
export function toast(text: string, kind: ToastItem['kind'] = 'calm', action: ToastItem['action'] = null): void {
  const item = { id: next, text, kind, action };
  next += 1;
  show([...items.slice(-2), item]);
  setTimeout(() => dismissToast(item.id), kind === 'trouble' ? 12_000 : 6_000);
}

/** Takes one away. */
export function dismissToast(id: number): void {
  show(items.filter((item) => item.id !== id));
}

/** Takes all away. */
export function clearToasts(): void {
  show([]);
}

/** What is shown now. */
export function useToasts(): readonly ToastItem[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => items,
  );
}

function show(list: readonly ToastItem[]): void {
  items = list;
  for (const listener of listeners) listener();
}
