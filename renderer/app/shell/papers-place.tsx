import { useState } from 'react';
import { useLanes } from '../../features/inbox/api/use-lanes';
import { PaperPage } from '../../features/paper/components/paper-page';
import { FindDialog } from '../../features/search/components/find-dialog';
import type { Place } from '../places';
import type { useExport } from '../use-export';
import type { Papers } from '../use-papers';
import type { Go } from '../use-place';

interface PapersPlaceProps {
  readonly place: Extract<Place, { page: 'paper' }>;
  readonly go: Go;
  readonly papers: Papers;
  readonly tables: ReturnType<typeof useExport>;
}

/** 表单, with the search for a complaint and the printing that it needs. */
export function PapersPlace({ place, go, papers, tables }: PapersPlaceProps) {
  const [finding, setFinding] = useState(false);
  const unsigned = useLanes().data?.views.unsigned;
  const choose = (paper: string | null, complaintId: string | null) => go({ page: 'paper', paper, complaintId }, true);
  return (
    <>
      <PaperPage
        paper={place.paper}
        complaintId={place.complaintId}
        onChoose={choose}
        onFind={() => setFinding(true)}
        onPrint={(paper, complaintId) => papers.print(complaintId, paper)}
        onElsewhere={(paper, complaintId) => papers.printElsewhere(complaintId, paper)}
        onUnsigned={() => go({ page: 'list', view: 'unsigned', opened: null })}
        onReturns={() => go({ page: 'returns' })}
        unsigned={unsigned}
        preview={papers.show}
      />
      {finding && (
        <FindDialog
          onClose={() => setFinding(false)}
          onExport={(text, filter) => tables.offer({ asked: { what: 'search', text, filter }, title: '查找结果' })}
          onOpen={({ id }) => {
            setFinding(false);
            choose(place.paper, id);
          }}
        />
      )}
    </>
  );
}
