import { ratesOf, type RateId } from '../../../../shared/domain/report/figures';
import { countOf, markOf, type MarkCounts } from '../../../../shared/domain/report/mark';
import { changeText, definitionOf, percentText, rateChangeText } from '../../../../shared/domain/report/words';
import type { Open } from './behind';

interface TilesProps {
  readonly now: MarkCounts;
  readonly before: MarkCounts;
  readonly overdue: number;
  readonly onLate: () => void;
  readonly open: Open;
}

const rateTitles: readonly (readonly [RateId, string])[] = [
  ['timely', '及时率'],
  ['closed', '关闭率'],
  ['visited', '回访率'],
  ['satisfied', '满意率'],
  ['measures', '措施完成率'],
];
const countTitles = [
  ['all', '受理'],
  ['repeat', '重复投诉'],
  ['escalated', '超期上报'],
] as const;

/** The figures that matter, each against the period before. */
export function Tiles({ now, before, overdue, onLate, open }: TilesProps) {
  const [rates, earlier] = [ratesOf(now), ratesOf(before)];
  return (
    <ul className="report-tiles">
      {countTitles.map(([kind, title]) => (
        <Tile key={kind} title={title} value={`${countOf(now, kind)} 件`} note={changeText(countOf(now, kind), countOf(before, kind))} about={definitionOf(kind)} onOpen={() => open({ title, count: countOf(now, kind), mark: markOf(kind) })} />
      ))}
      {rateTitles.map(([id, title]) => (
        <Tile key={id} title={title} value={percentText(rates[id])} note={`${rates[id].part}/${rates[id].whole} 件，${rateChangeText(rates[id], earlier[id])}`} about={definitionOf(id)} onOpen={() => open({ title, count: rates[id].part, mark: rates[id].mark })} />
      ))}
      <Tile title="现在超期" value={`${overdue} 件`} note="到收件箱看超期的" about={definitionOf('overdue')} onOpen={onLate} />
    </ul>
  );
}

function Tile({ title, value, note, about, onOpen }: { readonly title: string; readonly value: string; readonly note: string; readonly about: string; readonly onOpen: () => void }) {
  return (
    <li className="report-tile">
      <button type="button" onClick={onOpen}>
        <span className="report-tile-title">{title}</span>
        <strong>{value}</strong>
        <span className="muted">{note}</span>
      </button>
      <p className="report-about">{about}</p>
    </li>
  );
}
