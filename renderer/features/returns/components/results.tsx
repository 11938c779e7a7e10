import { outcomeWords, type ResultLine } from '../model/result';

interface ResultsProps {
  readonly lines: readonly ResultLine[];
  readonly complaintLink: (id: string) => string;
}

/** What came of the files just taken in, page by page. */
export function Results({ lines, complaintLink }: ResultsProps) {
  if (lines.length === 0) return null;
  const done = lines.filter(({ complaint, outcome }) => complaint !== null && outcome !== 'known').length;
  return (
    <section className="returns-part" aria-labelledby="returns-results" role="status">
      <h2 id="returns-results">
        这次收了 {lines.length} 页，归入投诉 {done} 页
      </h2>
      <ul className="returns-results">
        {lines.map(({ key, outcome, from, words, number, complaint }) => (
          <li key={key}>
            <b>{outcomeWords[outcome]}</b>
            <span>
              {from !== '' && <span className="muted">{from} </span>}
              {complaint !== null && number !== null && <a href={complaintLink(complaint)}>{number}</a>} {words}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
