import { zhStamp } from '../../../../shared/util/zh-date';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { SeverityMark } from '../../../components/severity-mark';
import { useKeys } from '../../../lib/keys';
import { type Asked, useCases } from '../api/use-report';

/** A figure whose cases are to be shown; days and project only where they are not those of the page. */
export interface Behind {
  readonly title: string;
  readonly count: number;
  readonly mark: string;
  readonly from?: string;
  readonly to?: string;
  readonly project?: string;
}

/** Shows the cases behind a figure. */
export type Open = (behind: Behind) => void;

interface CasesProps {
  readonly behind: Behind;
  readonly asked: Asked;
  readonly linkOf: (id: string, closed: boolean) => string;
  readonly onClose: () => void;
  readonly onExport: (wanted: { readonly asked: Asked & { readonly what: 'cases'; readonly mark: string }; readonly title: string; readonly count: number }) => void;
}

/** The cases behind a figure: as many as it says. */
export function Cases({ behind, asked, linkOf, onClose, onExport }: CasesProps) {
  const { title, count, mark, ...narrower } = behind;
  const these = { ...asked, ...narrower, mark };
  return (
    <Dialog
      title={`${title}（${count} 件）`}
      onClose={onClose}
      size="large"
      actions={
        <>
          {count > 0 && <ExportCases onExport={() => onExport({ asked: { what: 'cases', ...these }, title, count })} />}
          <Button keys="Escape" onClick={onClose}>
            关闭
          </Button>
        </>
      }
    >
      <CaseTable asked={these} linkOf={linkOf} />
    </Dialog>
  );
}

function ExportCases({ onExport }: { readonly onExport: () => void }) {
  useKeys('投诉列表', [{ keys: 'Ctrl+E', label: '导出这些投诉', run: onExport }]);
  return (
    <Button keys="Ctrl+E" onClick={onExport}>
      导出
    </Button>
  );
}

function CaseTable({ asked, linkOf }: { readonly asked: Asked & { readonly mark: string }; readonly linkOf: CasesProps['linkOf'] }) {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useCases(asked);
  const more = () => void (hasNextPage && !isFetching && fetchNextPage());
  useKeys('投诉列表', [{ keys: 'M', label: '再看 50 件', run: more }], hasNextPage);
  if (error !== null) return <Notice>{error.message}</Notice>;
  if (data === undefined) return <Busy label="正在查找…" />;
  const rows = data.pages.flatMap((page) => page.rows);
  return (
    <>
      <table className="report-cases">
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">等级</th>
            <th scope="col">内容</th>
            <th scope="col">受理</th>
            <th scope="col">进度</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <a href={linkOf(row.id, row.closedAt !== null)}>{row.number}</a>
              </td>
              <td>
                <SeverityMark severity={row.severity} name={row.severityName} />
              </td>
              <td className="report-cases-title">{row.title}</td>
              <td>{zhStamp(row.receivedAt)}</td>
              <td>{row.closedAt === null ? row.pending : '已归档'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <Button keys="M" busy={isFetching} onClick={more}>
          再看 50 件
        </Button>
      )}
    </>
  );
}
