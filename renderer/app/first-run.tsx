import { useState } from 'react';
import { RestorePage } from '../features/backup/components/restore-page';
import { SetUpPage } from '../features/office/components/set-up-page';

/** Where nothing is set up yet: setting up, or putting back what another computer had. */
export function FirstRun({ onDone }: { readonly onDone: () => void }) {
  const [restoring, setRestoring] = useState(false);
  return restoring ? <RestorePage onLeave={() => setRestoring(false)} /> : <SetUpPage onDone={onDone} onRestore={() => setRestoring(true)} />;
}
