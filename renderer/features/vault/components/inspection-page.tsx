import { type ReactNode, useState } from 'react';
import type { InspectionStatus } from '../../../../shared/ipc/vault';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { Segmented } from '../../../components/segmented';
import { useInspection } from '../api/use-vault';
import { useOpening } from '../model/use-opening';
import { PasscodeField } from './passcode-field';
import './vault.css';

interface InspectionPageProps {
  readonly onIntake: () => void;
  /** Where there is no vault: the project manager signs in. */
  readonly onSignIn: () => void;
  /** What was just taken in, above the rest. */
  readonly notice: ReactNode;
}

/** 检查锁定: what to do while an authority is here. It shows nothing else, and only the project manager goes on from it. */
export function InspectionPage({ onIntake, onSignIn, notice }: InspectionPageProps) {
  const { data, error } = useInspection();
  const status = data ?? null;
  return (
    <main className="vault" aria-label="检查锁定">
      <div className="vault-card">
        {notice}
        {error !== null && <Notice>{error.message}</Notice>}
        <h1 className="vault-title">资料由项目经理到场后开启</h1>
        <ol className="vault-steps">
          <li>请来人稍坐，马上告知项目经理。</li>
          <li>通知、文书可以先收下，记下来人的单位、姓名和时间。</li>
          <li>不签字、不盖章，不代公司说明，等项目经理来办。</li>
        </ol>
        <p>客户来投诉，照常登记。</p>
        <div className="vault-actions vault-actions-first">
          <Button keys="Ctrl+N" onClick={onIntake}>
            登记投诉
          </Button>
        </div>
        {status !== null && (status.keepers.length > 0 ? <KeeperForm status={status} /> : <SignInInstead onSignIn={onSignIn} />)}
        {status !== null && <p className="muted">{zhDateTime(status.since)} 锁定，已经记下。</p>}
      </div>
    </main>
  );
}

function SignInInstead({ onSignIn }: { readonly onSignIn: () => void }) {
  return (
    <div className="vault-actions">
      <span className="muted">项目经理登录后恢复使用。</span>
      <Button kind="go" keys="Enter" autoFocus onClick={onSignIn}>
        登录
      </Button>
    </div>
  );
}

function KeeperForm({ status: { keepers, nextTryAt } }: { readonly status: InspectionStatus }) {
  const [who, setWho] = useState(keepers[0]?.id ?? '');
  const opening = useOpening(who);
  const { passcode, busy, said, submit } = opening;
  return (
    <form className="vault-keeper" onSubmit={submit}>
      {keepers.length > 1 && <Segmented label="谁来开启" value={who} options={keepers.map(({ id, name }) => ({ value: id, label: name }))} onChange={setWho} />}
      <PasscodeField label={`${keepers.find(({ id }) => id === who)?.name ?? ''}的口令`} opening={opening} nextTryAt={nextTryAt} />
      {said !== null && <Notice>{said}</Notice>}
      <div className="vault-actions">
        <Button kind="go" type="submit" keys="Enter" busy={busy} disabled={passcode === ''}>
          开启
        </Button>
      </div>
    </form>
  );
}
