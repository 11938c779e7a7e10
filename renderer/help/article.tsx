import { Kbd } from '../components/kbd';
import { Licences } from './licences';
import type { Block, Topic } from './topic';

/** A topic to read. */
export function Article({ topic }: { readonly topic: Topic }) {
  return (
    <article className="help-article" aria-label={topic.title}>
      <h2 className="help-title">{topic.title}</h2>
      {topic.blocks.map((block, at) => (
        <Part key={at} block={block} />
      ))}
    </article>
  );
}

function Part({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <p>
          <Marked words={block.text} />
        </p>
      );
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'steps':
      return (
        <ol className="help-steps">
          {block.items.map((item) => (
            <li key={item}>
              <Marked words={item} />
            </li>
          ))}
        </ol>
      );
    case 'list':
      return (
        <ul className="help-list">
          {block.items.map((item) => (
            <li key={item}>
              <Marked words={item} />
            </li>
          ))}
        </ul>
      );
    case 'licences':
      return <Licences />;
    case 'table':
      return (
        <dl className="help-table">
          {block.rows.map(([name, meaning]) => (
            <div key={name}>
              <dt>
                <Marked words={name} />
              </dt>
              <dd>
                <Marked words={meaning} />
              </dd>
            </div>
          ))}
        </dl>
      );
  }
}

/** Words with their keys drawn as keys. */
function Marked({ words }: { readonly words: string }) {
  return words.split(/(‹[^›]+›)/).map((part, at) =>
    part.startsWith('‹') ? (
      <span key={at} className="help-key">
        <Kbd keys={part.slice(1, -1)} />
        <span className="hidden-text">{part.slice(1, -1)}</span>
      </span>
    ) : (
      part
    ),
  );
}
