import { type KeyboardEvent, useRef, useState } from 'react';
import { Article } from './article';
import { searchTopics } from './search';
import type { TopicId } from './topic';
import { topics } from './topics';
import './help.css';

/** The manual: search and topics at the left, the chosen topic at the right. */
export function Manual({ start }: { readonly start: TopicId }) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(start);
  const list = useRef<HTMLElement>(null);
  const found = searchTopics(topics, query);
  const shown = found.find(({ topic }) => topic.id === chosen) ?? found[0];
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || shown === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const next = found[Math.min(found.length - 1, Math.max(0, found.indexOf(shown) + by))];
    if (next === undefined) return;
    setChosen(next.topic.id);
    list.current?.querySelector(`[data-topic="${next.topic.id}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="help">
      <div className="help-side" onKeyDown={step}>
        <input
          type="text"
          role="searchbox"
          className="control"
          autoFocus
          aria-label="查找帮助"
          placeholder="查找，如 打印、时限"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <nav className="help-topics" aria-label="帮助目录" ref={list}>
          {found.map(({ topic, line }) => (
            <button
              key={topic.id}
              type="button"
              className="help-topic"
              data-topic={topic.id}
              aria-current={topic === shown?.topic ? 'page' : undefined}
              onClick={() => setChosen(topic.id)}
            >
              {topic.title}
              {query.trim() !== '' && line !== null && <small>{line}</small>}
            </button>
          ))}
        </nav>
        {found.length === 0 && (
          <p className="muted" role="status">
            没有找到。换个词试试，如「打印」「草稿」。
          </p>
        )}
      </div>
      <div className="help-reading" tabIndex={0} role="region" aria-label="帮助内容">
        {shown !== undefined && <Article key={shown.topic.id} topic={shown.topic} />}
      </div>
    </div>
  );
}
