import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { barsOf, paretoOf } from '../../../../shared/domain/report/figures';
import type { MarkCounts } from '../../../../shared/domain/report/mark';
import type { Open } from './behind';
import { Bars } from './bars';
import { WithTable } from './with-table';

/** Causes from the most frequent on, with what they add up to. */
export function Pareto({ counts, open }: { readonly counts: MarkCounts; readonly open: Open }) {
  const bars = paretoOf(barsOf(counts, 'cause'));
  if (bars.length === 0) return <p className="report-none">还没有做过原因分析的投诉。</p>;
  return (
    <WithTable
      label="原因"
      chart={
        <ResponsiveContainer width="100%" height={230}>
          <ComposedChart data={[...bars]} margin={{ top: 6, right: -14, left: -18, bottom: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="name" interval={0} tick={{ fill: 'var(--ink-2)', fontSize: 11 }} tickLine={false} />
            <YAxis yAxisId="count" allowDecimals={false} tick={{ fill: 'var(--ink-3)', fontSize: 11 }} tickLine={false} axisLine={false} />
            <YAxis yAxisId="share" orientation="right" domain={[0, 100]} unit="%" tick={{ fill: 'var(--ink-3)', fontSize: 11 }} tickLine={false} axisLine={false} />
            <Tooltip cursor={{ fill: 'var(--sunk)' }} contentStyle={{ background: 'var(--panel)', border: '1px solid var(--line)' }} isAnimationActive={false} />
            <Bar yAxisId="count" dataKey="count" name="件数" fill="var(--ink-3)" isAnimationActive={false} cursor="pointer" onClick={(_: unknown, index: number) => bars[index] !== undefined && open({ ...bars[index], title: `原因：${bars[index].name}` })} />
            <Line yAxisId="share" dataKey="upTo" name="累计占比" stroke="var(--ink)" dot={{ r: 3, fill: 'var(--ink)' }} isAnimationActive={false} />
          </ComposedChart>
        </ResponsiveContainer>
      }
      table={<Bars of="原因" bars={bars.map((bar) => ({ ...bar, note: `累计 ${bar.upTo.toFixed(0)}%` }))} open={open} />}
    />
  );
}
