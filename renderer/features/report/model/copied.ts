import { toast } from '../../../lib/toasts';
import { copyCard } from './copy-card';

/** Copies a figure and says what came of it. */
export async function copied(card: HTMLElement | null): Promise<void> {
  if (card === null) return;
  try {
    if (await copyCard(card)) toast('图已复制，可以粘贴到文档里。');
    else toast('这张图没有复制成，请再试一次。', 'trouble');
  } catch (error) {
    toast(error instanceof Error ? error.message : '', 'trouble');
  }
}
