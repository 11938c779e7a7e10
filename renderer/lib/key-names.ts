export { keyText } from '../../shared/domain/card/key-text';

/** A key as assistive technology reads it. */
export function ariaKeys(key: string): string {
  return key.replace('Ctrl', 'Control').replace(' ', 'Space');
}

/** Whether a key press is this key, and may be taken for a shortcut where it was pressed. */
export function matches(event: KeyboardEvent, key: string): boolean {
  const parts = key.split('+');
  const name = parts.at(-1) ?? '';
  const plain = !parts.includes('Ctrl') && !parts.includes('Alt');
  if (parts.includes('Ctrl') !== (event.ctrlKey || event.metaKey)) return false;
  if (parts.includes('Alt') !== event.altKey) return false;
  // A sign such as ? already needs Shift on most keyboards.
  const sign = name.length === 1 && !/[A-Z0-9]/.test(name);
  if (!sign && parts.includes('Shift') !== event.shiftKey) return false;
  const pressed = event.altKey || event.ctrlKey ? nameOfCode(event) : nameOf(event.key);
  return pressed === name && !(plain && taken(event.target, name));
}

function nameOf(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}

// With Ctrl or Alt held some layouts report another character; the code of the key stays.
function nameOfCode(event: KeyboardEvent): string {
  return /^(?:Key|Digit)(.)$/.exec(event.code)?.[1] ?? nameOf(event.key);
}

const typing = 'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"])';
const pressable = 'button, a[href], summary, input, [role="tab"], [role="option"]';
const arrowed = '[role="radiogroup"], [role="tablist"], input[type="radio"], [data-scrolls]';

function taken(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false;
  if (/^F\d+$/.test(name) || name === 'Escape') return false;
  if (target.closest(typing) !== null) return true;
  if (name === 'Enter' || name === ' ') return target.closest(pressable) !== null;
  return name.startsWith('Arrow') && target.closest(arrowed) !== null;
}
