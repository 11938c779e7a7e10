import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useBook } from '../api/use-statements';
import { dueWords, statementWords } from '../model/words';

/** That a report is to be written. */
export function StatementNotice({ onWrite }: { readonly onWrite: () => void }) {
  const { data } = useBook();
  const due = data?.due[0];
  useKeys('报告', [{ keys: 'Alt+B', label: '写报告', run: onWrite }], due !== undefined);
  if (due === undefined) return null;
  return (
    <Notice
      action={
        <Button keys="Alt+B" onClick={onWrite}>
          去写
        </Button>
      }
    >
      {`《${statementWords(due)}》${dueWords(due)}。`}
    </Notice>
  );
}
