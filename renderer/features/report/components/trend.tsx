import { Bar, BarChart, CartesianGrid, Legend, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { markOf } from '../../../../shared/domain/report/mark';
import { type Severity, severities } from '../../../../shared/domain/severity/severity';
import type { TrendPart } from '../../../../shared/ipc/report';
import { useSeverityNames } from '../../../lib/severity-names';
import { partName as nameOf } from '../model/part-name';
import { percentText } from '../../../../shared/domain/report/words';
import type { Open } from './behind';
import { patternOf, SeverityPatterns } from './patterns';
import { WithTable } from './with-table';

interface TrendProps {
  readonly parts: readonly TrendPart[];
  readonly open: Open;
}

const totalOf = ({ major, important, minor, internal }: TrendPart): number => major + important + minor + internal;

const tick = { fill: 'var(--ink-3)', fontSize: 11 };
const chart = { margin: { top: 6, right: 8, left: -18, bottom: 0 }, accessibilityLayer: false };
const across = { dataKey: 'name', tick, tickLine: false, minTickGap: 12 };
const upward = { tick, tickLine: false, axisLine: false };
const note = { contentStyle: { background: 'var(--panel)', border: '1px solid var(--line)' }, isAnimationActive: false };

/** Intake over time, stacked by severity. */
export function Trend({ parts, open }: TrendProps) {
  const names = useSeverityNames();
  const data = parts.map((part) => ({ ...part, name: nameOf(part) }));
  const show = (part: TrendPart, severity: Severity) =>
    open({ title: `${nameOf(part)} ${names[severity]}`, count: part[severity], mark: markOf('severity', severity), from: part.from, to: part.to });
  const cell = (part: TrendPart, severity: Severity) =>
    part[severity] === 0 ? '' : (
      <button type="button" className="report-number" aria-label={`${nameOf(part)} ${names[severity]} ${part[severity]} 件，查看`} onClick={() => show(part, severity)}>
        {part[severity]}
      </button>
    );
  return (
    <WithTable
      label="趋势"
      chart={
        <ResponsiveContainer width="100%" height={230}>
          <BarChart data={data} {...chart}>
            <SeverityPatterns />
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis {...across} />
            <YAxis {...upward} allowDecimals={false} />
            <Tooltip {...note} cursor={{ fill: 'var(--sunk)' }} />
            <Legend iconType="square" itemSorter={null} formatter={(word: string) => <span className="report-legend">{word}</span>} />
            {severities.map((severity) => (
              <Bar key={severity} dataKey={severity} name={names[severity]} stackId="all" fill={patternOf(severity)} stroke={`var(--${severity})`} isAnimationActive={false} cursor="pointer" onClick={(_: unknown, index: number) => parts[index] !== undefined && show(parts[index], severity)} />
            ))}
          </BarChart>
        </ResponsiveContainer>
      }
      table={
        <table className="report-table">
          <thead>
            <tr>
              <th scope="col">时段</th>
              {severities.map((severity) => (
                <th key={severity} scope="col">
                  {names[severity]}
                </th>
              ))}
              <th scope="col">合计</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.from}>
                <th scope="row">{nameOf(part)}</th>
                {severities.map((severity) => (
                  <td key={severity}>{cell(part, severity)}</td>
                ))}
                <td>{totalOf(part)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

/** How many were kept within their limits over time, against what the office wants. */
export function TimelyTrend({ parts, target, open }: TrendProps & { readonly target: number }) {
  const data = parts.map((part) => ({ name: nameOf(part), rate: part.closed === 0 ? null : Number(((100 * part.timely) / part.closed).toFixed(1)) }));
  return (
    <WithTable
      label="及时率"
      chart={
        <ResponsiveContainer width="100%" height={230}>
          <LineChart data={data} {...chart}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis {...across} />
            <YAxis {...upward} domain={[0, 100]} unit="%" />
            <Tooltip {...note} formatter={(rate) => [`${String(rate)}%`, '及时率']} />
            <ReferenceLine y={target} stroke="var(--ink-2)" strokeDasharray="5 4" label={{ value: `目标 ${target}%`, position: 'insideBottomLeft', fill: 'var(--ink-2)', fontSize: 11 }} />
            <Line dataKey="rate" name="及时率" stroke="var(--ink)" strokeWidth={2} dot={{ r: 3, fill: 'var(--ink)' }} connectNulls isAnimationActive={false} />
          </LineChart>
        </ResponsiveContainer>
      }
      table={
        <table className="report-table">
          <thead>
            <tr>
              <th scope="col">时段</th>
              <th scope="col">已办结</th>
              <th scope="col">其中及时</th>
              <th scope="col">及时率</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.from}>
                <th scope="row">{nameOf(part)}</th>
                <td>{part.closed}</td>
                <td>
                  {part.timely > 0 && (
                    <button type="button" className="report-number" aria-label={`${nameOf(part)} 及时 ${part.timely} 件，查看`} onClick={() => open({ title: `${nameOf(part)} 及时办结`, count: part.timely, mark: markOf('timely'), from: part.from, to: part.to })}>
                      {part.timely}
                    </button>
                  )}
                </td>
                <td>{percentText({ part: part.timely, whole: part.closed })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
