import type { PaperModel } from '../../shared/domain/paper/model';
import { keyText } from '../../shared/domain/card/key-text';
import type { SheetBlock } from '../../shared/domain/paper/sheet';
import type { Block, Topic } from './topic';

/** The id of the paper that this is. */
const manual = 'manual';

/** A paper with the manual in it, where it is the manual: its words are loaded for that alone. */
export async function withManual(model: PaperModel): Promise<PaperModel> {
  if (model.form !== manual || !('blocks' in model)) return model;
  const { topics } = await import('./topics');
  return { ...model, blocks: manualBlocks(topics) };
}

/** The manual as a paper: what is in it and where, then topic by topic. */
export function manualBlocks(topics: readonly Topic[]): SheetBlock[] {
  const titles = topics.map(({ title }, at) => `${at + 1}　${title}`);
  return [{ kind: 'contents', of: titles }, ...topics.flatMap(({ blocks }, at): SheetBlock[] => [{ kind: 'heading', text: titles[at] ?? '' }, ...blocks.flatMap(partOf)])];
}

function partOf(block: Block): SheetBlock[] {
  switch (block.kind) {
    case 'text':
      return [line(block.text)];
    case 'heading':
      return [line(`【${block.text}】`)];
    case 'steps':
      return block.items.map((item, at) => line(`${at + 1}．${item}`));
    case 'list':
      return block.items.map((item) => line(`· ${item}`));
    case 'table':
      return [{ kind: 'table', columns: [{ label: '项　目', share: 1, align: 'left' }, { label: '说　明', share: 2.4, align: 'left' }], rows: block.rows.map(([name, meaning]) => [words(name), words(meaning)]), rowMm: 6.4, fill: false }];
    case 'licences':
      return [line('授权清单在程序里，也在安装包旁边的 licences.txt。')];
  }
}

function line(text: string): SheetBlock {
  return { kind: 'text', text: words(text) };
}

/** Words with their keys as they stand on a keyboard. */
function words(marked: string): string {
  return marked.replace(/‹([^›]*)›/g, (_, key: string) => `[${keyText(key)}]`);
}
