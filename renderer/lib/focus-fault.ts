import { type RefObject, useEffect, useRef } from 'react';

/** Goes to the first field at fault inside, each time the trigger changes to something. */
export function useFocusFault<E extends HTMLElement>(trigger: unknown): RefObject<E | null> {
  const box = useRef<E>(null);
  useEffect(() => {
    if (trigger) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [trigger]);
  return box;
}
