import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { call } from '../bridge/call';
import { ask } from '../bridge/query';
import { noteVault } from '../bridge/vault';
import { Busy } from '../components/busy';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import { BlockedPage } from '../features/office/components/blocked-page';
import { SignInPage } from '../features/session/components/sign-in-page';
import { WithHelp } from '../help/use-help';
import { InspectedDesk } from './inspected-desk';
import { queryClient } from './query-client';
import { Opening } from './opening';
import { Shell } from './shell/shell';

const DiagnosisButton = lazy(async () => ({ default: (await import('../features/diagnosis/components/diagnosis-button')).DiagnosisButton }));
const RescuePage = lazy(async () => ({ default: (await import('../features/backup/components/rescue-page')).RescuePage }));
const FirstRun = lazy(async () => ({ default: (await import('./first-run')).FirstRun }));


const askAgain = () => void queryClient.invalidateQueries();
/** Whoever comes back finds the page as it was; somebody else begins at the inbox. */
const beginAt = (same: boolean) => {
  if (!same) window.location.hash = '';
};
const quit = () => void call('app.quit', {});

/** Chooses the first screen by where the program stands. */
export function Desk() {
  const { data: state, error, refetch } = useQuery(ask('app.state', {}));
  if (error !== null && state === undefined)
    return (
      <WithHelp topic="blocked">
        <BlockedPage message={error.message} file={null} onQuit={quit} />
      </WithHelp>
    );
  if (state !== undefined) noteVault(state.vault);
  if (state === undefined) return <Opening />;
  if (state.phase === 'blocked' && state.problem?.code === 'STORE_DAMAGED')
    return (
      <Suspense fallback={<Busy label="正在打开…" />}>
        <WithHelp topic="blocked">
          <RescuePage message={state.problem.message} file={state.problem.file} report={<DiagnosisButton />} onQuit={quit} />
        </WithHelp>
      </Suspense>
    );
  if (state.phase === 'blocked')
    return (
      <WithHelp topic="blocked">
        <BlockedPage message={state.problem?.message ?? ''} file={state.problem?.file ?? null} onQuit={quit} />
      </WithHelp>
    );
  if (state.phase === 'setup' || state.office === null)
    return (
      <Suspense fallback={<Busy label="正在打开…" />}>
        <WithHelp topic="set-up">
          <FirstRun onDone={askAgain} />
        </WithHelp>
      </Suspense>
    );
  if (state.vault.inspection !== null)
    return (
      <Suspense fallback={<Busy label="正在打开…" />}>
        <WithHelp topic="inspection">
          <InspectedDesk office={state.office} session={state.session} demo={state.demo} />
        </WithHelp>
      </Suspense>
    );
  if (state.session === null)
    return (
      <WithHelp topic="session">
        <SignInPage project={state.office.project} deskName={state.office.deskName} demo={state.demo} onSignedIn={beginAt} />
      </WithHelp>
    );
  const trouble = error && <Notice action={<Button onClick={() => void refetch()}>再试一次</Button>}>{error.message}</Notice>;
  return <Shell key={Object.values(state.session).join(' ')} office={state.office} session={state.session} state={state} trouble={trouble} />;
}
