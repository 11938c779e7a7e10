import { describe, expect, it } from 'vitest';
import { searchTopics } from '../../../../renderer/help/search';
import { wordsOf } from '../../../../renderer/help/topic';
import { topics } from '../../../../renderer/help/topics';

describe('searchTopics', () => {
  it('shows everything before anything is searched', () => {
    expect(searchTopics(topics, ' ').map(({ topic }) => topic)).toEqual(topics);
  });

  it('puts topics named after the word first and shows the line that says it in others', () => {
    const found = searchTopics(topics, '打印');
    expect(found[0]).toMatchObject({ topic: { id: 'printing' }, line: null });
    expect(found.slice(1).every(({ line }) => line === null || line.includes('打印'))).toBe(true);
  });

  it('wants every word, in any case and anywhere in the topic', () => {
    expect(searchTopics(topics, 'PDF 打印机').map(({ topic }) => topic.id)).toContain('printing');
    expect(searchTopics(topics, 'ctrl k').length).toBeGreaterThan(0);
    expect(searchTopics(topics, '不存在的词')).toEqual([]);
  });
});

describe('the manual', () => {
  it('has every topic once', () => {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    expect(new Set(topics.map(({ title }) => title)).size).toBe(topics.length);
  });

  it('closes every key mark and repeats no line within a list', () => {
    for (const { blocks } of topics) {
      for (const block of blocks) {
        const lines = wordsOf(block);
        expect(new Set(lines).size).toBe(lines.length);
        expect(lines.join('')).not.toMatch(/[‹›]/);
      }
    }
  });
});
