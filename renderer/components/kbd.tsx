import { keyText } from '../lib/key-names';
import './kbd.css';

/** A key hint beside a word; for the eye only, the control itself carries `aria-keyshortcuts`. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className="kbd" aria-hidden="true">
      {keyText(keys)}
    </kbd>
  );
}
