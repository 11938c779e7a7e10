import { lazy, useState } from 'react';
import type { AppState } from '../../shared/ipc/app';
import { Notice } from '../components/notice';
import { SignInPage } from '../features/session/components/sign-in-page';
import { useKeys } from '../lib/keys';
import { SeverityNames } from '../lib/severity-names';
import { useActivity } from './use-activity';

const IntakePage = lazy(async () => ({ default: (await import('../features/intake/intake-page')).IntakePage }));
const InspectionPage = lazy(async () => ({ default: (await import('../features/vault/components/inspection-page')).InspectionPage }));

interface InspectedDeskProps {
  readonly office: NonNullable<AppState['office']>;
  readonly session: AppState['session'];
  readonly demo: boolean;
}

/** The desk while an authority is here: the page that says what to do, and intake. */
export function InspectedDesk({ office, session, demo }: InspectedDeskProps) {
  const [at, setAt] = useState<'page' | 'intake' | 'sign-in'>('page');
  const [saved, setSaved] = useState<string | null>(null);
  const back = () => setAt('page');
  const intake = () => {
    setSaved(null);
    setAt('intake');
  };
  useActivity();
  useKeys('检查锁定', [{ keys: 'Ctrl+N', label: '登记投诉', run: intake }], at === 'page');
  const signsIn = at === 'sign-in' || (at === 'intake' && session === null);
  useKeys('检查锁定', [{ keys: 'Escape', label: '返回', run: back, hidden: true }], signsIn);
  if (signsIn)
    return <SignInPage project={office.project} deskName={office.deskName} demo={demo} onSignedIn={() => at === 'sign-in' && back()} />;
  if (at === 'intake')
    return (
      <SeverityNames value={office.severityNames}>
        <IntakePage
          draftId={null}
          beside={() => null}
          below={() => null}
          onLeave={back}
          onSaved={({ number }) => {
            setSaved(number);
            back();
          }}
        />
      </SeverityNames>
    );
  return (
    <InspectionPage
      onIntake={intake}
      onSignIn={() => setAt('sign-in')}
      notice={saved !== null && <Notice>{`已登记 ${saved}，客户资料已经封存。处理表等开启以后再打印。`}</Notice>}
    />
  );
}
