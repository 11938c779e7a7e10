import { type Topic, wordsOf } from './topic';

/** A topic that says something about what was searched. */
export interface Found {
  readonly topic: Topic;
  /** The first line that says it; null when the title does. */
  readonly line: string | null;
}

/** The topics that hold every word of the query, those with it in the title first; all of them for an empty query. */
export function searchTopics(topics: readonly Topic[], query: string): readonly Found[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const holds = (line: string) => words.every((word) => line.toLowerCase().includes(word));
  const found = topics.flatMap((topic): Found[] => {
    if (holds(topic.title)) return [{ topic, line: null }];
    const lines = topic.blocks.flatMap(wordsOf);
    const line = lines.find(holds) ?? (holds([topic.title, ...lines].join('\n')) ? (lines[0] ?? null) : undefined);
    return line === undefined ? [] : [{ topic, line }];
  });
  return [...found.filter(({ line }) => line === null), ...found.filter(({ line }) => line !== null)];
}
