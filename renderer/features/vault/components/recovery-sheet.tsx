import { type FormEvent, useState } from 'react';
import { recoveryGroups } from '../../../../shared/domain/vault/recovery';
import type { Sheet } from '../../../../shared/vault/keys';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { proveRecovery } from '../api/use-vault';

interface Props {
  readonly sheet: Sheet;
  /** What happens once it is proven, as the button says it. */
  readonly go: string;
  readonly onProven: () => void;
}

/** Shown once: the way in when every passcode is lost. Typing two of its groups proves that it is on paper. */
export function RecoverySheet({ sheet, go, onProven }: Props) {
  const [copied, setCopied] = useState(false);
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [said, setSaid] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!copied) {
      setCopied(true);
      return;
    }
    setSaid(null);
    if (await proveRecovery(typed)) onProven();
    else setSaid('和恢复单对不上。请看着纸上的再输一次，或返回重新抄写。');
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <h1 className="vault-title">{copied ? '请看着纸输入两组' : '请把恢复码抄在纸上'}</h1>
      {copied ? (
        <>
          <p>这样就能确定抄对了。纸请放进公司保险柜，不要留在售楼处。</p>
          <div className="vault-pair">
            {sheet.groups.map((group, at) => (
              <TextField
                key={group}
                label={`第 ${group + 1} 组`}
                autoFocus={at === 0}
                maxLength={8}
                value={typed[at] ?? ''}
                onChange={(event) => setTyped(at === 0 ? [event.target.value, typed[1]] : [typed[0], event.target.value])}
              />
            ))}
          </div>
          {said !== null && <Notice>{said}</Notice>}
        </>
      ) : (
        <>
          <p>口令都忘了的时候，只有它能打开。只显示这一次，请逐组抄写，写上项目名称和日期。</p>
          <ol className="vault-sheet" aria-label="恢复码">
            {recoveryGroups(sheet.recovery).map((group, at) => (
              <li key={at}>
                <small>{at + 1}</small>
                {group}
              </li>
            ))}
          </ol>
        </>
      )}
      <div className="vault-actions">
        {copied && <Button onClick={() => setCopied(false)}>返回再看</Button>}
        <Button kind="go" type="submit" keys="Enter" autoFocus={!copied}>
          {copied ? go : '抄好了'}
        </Button>
      </div>
    </form>
  );
}
