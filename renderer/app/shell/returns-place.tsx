import type { useExport } from '../use-export';
import { FindDialog } from '../../features/search/components/find-dialog';
import { ReturnsPage } from '../../features/returns/components/returns-page';
import { addressOf } from '../places';
import type { Go } from '../use-place';

/** 收回签字表, with the search for a complaint that it needs. */
export function ReturnsPlace({ go, tables }: { readonly go: Go; readonly tables: ReturnType<typeof useExport> }) {
  return (
    <ReturnsPage
      complaintLink={(id) => `#${addressOf({ page: 'list', view: 'open', opened: id })}`}
      find={(onFound) => <FindDialog onClose={() => onFound(null)} onExport={(text, filter) => tables.offer({ asked: { what: 'search', text, filter }, title: '查找结果' })} onOpen={({ id }) => onFound(id)} />}
      onLeave={() => go({ page: 'paper', paper: null, complaintId: null })}
    />
  );
}
