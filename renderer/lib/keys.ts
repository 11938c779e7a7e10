import { createContext, useContext, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { matches } from './key-names';

/** One shortcut. `keys` such as `Ctrl+N`, `J`, `ArrowDown`, `?`; several mean the same action. */
export interface Shortcut {
  readonly keys: string | readonly string[];
  /** What it does, as the overlay of all keys shows it. */
  readonly label: string;
  readonly run: () => void;
  /** Left out of the overlay: a twin of another key. */
  readonly hidden?: boolean;
}

/** The shortcuts of one part of the screen. */
export interface ShortcutScope {
  readonly title: string;
  readonly layer: string;
  readonly shortcuts: readonly Shortcut[];
}

const page = 'page';
const scopes = new Map<string, { current: ShortcutScope }>();
const layers: string[] = [];
const listeners = new Set<() => void>();
let shown: readonly ShortcutScope[] = [];

/** Shortcuts inside belong to this layer; while it is open those beneath it rest. */
export const KeyLayer = createContext(page);

/** Opens a layer over the page, such as a dialog; returns its closing. */
export function openLayer(layer: string): () => void {
  layers.push(layer);
  return () => {
    layers.splice(layers.lastIndexOf(layer), 1);
  };
}

/** Offers shortcuts while the caller is on screen; later callers win over earlier ones. */
export function useKeys(title: string, shortcuts: readonly Shortcut[], active = true): void {
  const id = useId();
  const layer = useContext(KeyLayer);
  const held = useRef<ShortcutScope>({ title, layer, shortcuts });
  useEffect(() => {
    held.current = { title, layer, shortcuts };
  });
  useEffect(() => {
    if (!active) return;
    scopes.set(id, held);
    announce();
    return () => {
      scopes.delete(id);
      announce();
    };
  }, [id, active, layer]);
}

/** Every shortcut offered now, for the overlay. */
export function useAllKeys(): readonly ShortcutScope[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

function announce(): void {
  shown = [...scopes.values()].map((scope) => scope.current);
  for (const listener of listeners) listener();
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  const layer = layers.at(-1) ?? page;
  for (const scope of [...scopes.values()].reverse()) {
    if (scope.current.layer !== layer) continue;
    const found = scope.current.shortcuts.find(({ keys }) => [keys].flat().some((key) => matches(event, key as string)));
    if (found === undefined) continue;
    event.preventDefault();
    found.run();
    return;
  }
}

if (typeof window !== 'undefined') window.addEventListener('keydown', onKeyDown);
