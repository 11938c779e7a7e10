import { useState } from 'react';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { DiagnosisDialog } from './diagnosis-dialog';

/** Offers the report. */
export function DiagnosisButton() {
  const [shown, setShown] = useState(false);
  useKeys('问题报告', [{ keys: 'T', label: '问题报告', run: () => setShown(true) }]);
  return (
    <>
      <Button keys="T" onClick={() => setShown(true)}>
        问题报告
      </Button>
      {shown && <DiagnosisDialog onClose={() => setShown(false)} />}
    </>
  );
}
