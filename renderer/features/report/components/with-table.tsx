import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button';

interface WithTableProps {
  readonly label: string;
  readonly chart: ReactNode;
  /** The same numbers in words and figures. */
  readonly table: ReactNode;
}

/** A chart with the table behind it: whoever cannot see or point reads that. */
export function WithTable({ label, chart, table }: WithTableProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      <div className="report-switch">
        <Button kind="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? '看图' : '看表格'}
        </Button>
      </div>
      {asTable ? (
        <div className="report-table-box" tabIndex={0} data-scrolls role="group" aria-label={`${label}的表格`}>
          {table}
        </div>
      ) : (
        <div className="report-chart">{chart}</div>
      )}
    </>
  );
}
