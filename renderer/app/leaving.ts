import { COPY_MARK } from '../../shared/ipc/channel';
import { call } from '../bridge/call';
import { vaultNow } from '../bridge/vault';

/** So many records one copy tells of at the most. */
const toldAtOnce = 20;

/** Watches over what leaves the window by hand: copies are marked as ours and those of sealed records told, and nothing is dragged out. */
export function watchLeaving(): void {
  document.addEventListener('copy', mark);
  document.addEventListener('cut', mark);
  document.addEventListener('dragstart', (event) => event.preventDefault());
}

/** Does what copying does, and puts the mark beside the text. */
function mark(event: ClipboardEvent): void {
  const { target, type, clipboardData } = event;
  if (clipboardData === null || event.defaultPrevented) return;
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
  // What stands in a password's field is never copied, as everywhere.
  if (field?.type === 'password') return;
  const text = field === null ? String(document.getSelection() ?? '') : field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  if (text === '') return;
  event.preventDefault();
  clipboardData.setData('text/plain', text);
  clipboardData.setData(COPY_MARK, '1');
  // The one way of taking out what is selected that can be undone.
  if (type === 'cut') document.execCommand('delete');
  if (vaultNow().state === 'unlocked') tell(field);
}

/** Tells of the sealed records of which something was copied. */
function tell(field: HTMLElement | null): void {
  const selection = document.getSelection();
  const inside = [...document.querySelectorAll<HTMLElement>('[data-sealed]')].filter((one) => (field === null ? selection?.containsNode(one, true) : one.contains(field)));
  const of = [...new Set(inside.map(({ dataset }) => dataset['sealed'] ?? ''))].slice(0, toldAtOnce);
  if (of.length > 0) void call('vault.copied', { of }).catch(() => undefined);
}
