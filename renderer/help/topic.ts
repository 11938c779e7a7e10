/** A part of a topic. In its words ‹Ctrl+P› is a key and 「…」 a name on screen. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'licences' };

/** The id of a page of the manual. */
export type TopicId =
  | 'set-up'
  | 'session'
  | 'intake'
  | 'severity'
  | 'time-limits'
  | 'calendar'
  | 'clock'
  | 'policy'
  | 'inbox'
  | 'handling'
  | 'incident'
  | 'alike'
  | 'printing'
  | 'attachment'
  | 'corrections'
  | 'drafts'
  | 'finding'
  | 'people'
  | 'report'
  | 'vault'
  | 'day'
  | 'audit'
  | 'personal'
  | 'sales'
  | 'backup'
  | 'register'
  | 'inspection'
  | 'keys'
  | 'about'
  | 'blocked';

/** One page of the manual. */
export interface Topic {
  readonly id: TopicId;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A paragraph. */
export const text = (words: string): Block => ({ kind: 'text', text: words });
/** A heading within a topic. */
export const heading = (words: string): Block => ({ kind: 'heading', text: words });
/** Things to do one after the other. */
export const steps = (...items: string[]): Block => ({ kind: 'steps', items });
/** Things to know, in any order. */
export const list = (...items: string[]): Block => ({ kind: 'list', items });
/** What belongs to what. */
export const table = (...rows: (readonly [string, string])[]): Block => ({ kind: 'table', rows });

/** The list of what others wrote. */
export const licences = (): Block => ({ kind: 'licences' });

/** The plain words of a part, key marks left out. */
export function wordsOf(block: Block): readonly string[] {
  if (block.kind === 'licences') return [];
  if (block.kind === 'text' || block.kind === 'heading') return [plain(block.text)];
  if (block.kind === 'table') return block.rows.map((row) => plain(row.join(' ')));
  return block.items.map(plain);
}

function plain(marked: string): string {
  return marked.replace(/‹([^›]*)›/g, (_, key: string) => key.replaceAll('+', ' '));
}
