import { type FormEvent, useState } from 'react';
import { passcodeFault } from '../../../../shared/domain/vault/passcode';
import { roleLabel, type Role } from '../../../../shared/domain/staff/role';
import { recoveryGroups } from '../../../../shared/domain/vault/recovery';
import type { VaultAnswers } from '../../../../shared/vault/messages';
import { Button } from '../../../components/button';
import { Chip } from '../../../components/chip';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { InspectButton } from './inspect-button';
import { makeVault, type NewPasscode, proveRecovery, useStaff } from '../api/use-vault';

/** There is no vault yet: what it is for, and the steps to make one. */
export function MakeVault({ role, onHelp }: { readonly role: Role; readonly onHelp: () => void }) {
  const [begun, setBegun] = useState(false);
  const [sheet, setSheet] = useState<VaultAnswers['make'] | null>(null);
  const mayMake = role !== 'receptionist' && role !== 'department-head';
  if (sheet !== null) return <RecoverySheet sheet={sheet} />;
  if (begun) return <Passcodes onMade={setSheet} />;
  return (
    <>
      <h1 className="vault-title">给客户资料加锁</h1>
      <p>加锁后，客户的姓名、电话、房号和合同号都封存起来：电脑被偷、文件被拷走，也没有人能打开。</p>
      <p>锁着的时候，登记、草稿和办理照常。要看客户资料或打印处理表，请持钥人输口令解锁。设置好以后请重新打开一次程序，以前显示过的资料就不再留在内存里。</p>
      <p>
        <strong>全部口令和恢复单都丢了，就再也打不开，谁也帮不上忙。</strong>
      </p>
      <div className="vault-actions">
        <InspectButton />
        <Button keys="F1" onClick={onHelp}>
          了解更多
        </Button>
        <Button kind="go" autoFocus disabled={!mayMake} onClick={() => setBegun(true)}>
          开始设置
        </Button>
      </div>
      {!mayMake && <p className="muted">由售楼主管、销管部、副总经理或项目经理设置。</p>}
    </>
  );
}

function Passcodes({ onMade }: { readonly onMade: (sheet: VaultAnswers['make']) => void }) {
  const staff = useStaff();
  const managers = staff.filter(({ role }) => role === 'project-manager');
  const [chosen, setChosen] = useState<readonly string[]>(managers[0] === undefined ? [] : [managers[0].id]);
  const [typed, setTyped] = useState<Readonly<Record<string, readonly [string, string]>>>({});
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const holders = staff.filter(({ id }) => chosen.includes(id));
  const led = holders.some(({ role }) => role === 'project-manager');
  const faultOf = (id: string, name: string) => passcodeFault(typed[id]?.[0] ?? '', name) ?? undefined;
  const twinFault = (id: string) => (typed[id]?.[0] === typed[id]?.[1] ? undefined : '两次输入不一样，请再输一次。');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || !led || holders.some(({ id, name }) => (faultOf(id, name) ?? twinFault(id)) !== undefined)) return;
    setBusy(true);
    setSaid(null);
    try {
      const passcodes: NewPasscode[] = holders.map(({ id }) => ({ keyholder: id, passcode: typed[id]?.[0] ?? '' }));
      const sheet = await makeVault(passcodes);
      if (sheet === undefined) setSaid('没有设置成功，什么也没有改动。请再试一次。');
      else onMade(sheet);
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <h1 className="vault-title">谁来持钥</h1>
      <p>项目经理必须持钥，再选一两位常在售楼处的同事。请各人自己来输口令，不要告诉别人。</p>
      <div className="vault-chips" role="group" aria-label="持钥人">
        {staff
          .filter(({ role }) => role !== 'administrator')
          .map(({ id, name, role }) => (
            <Chip key={id} on={chosen.includes(id)} onToggle={() => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}>
              {name} · {roleLabel[role]}
            </Chip>
          ))}
      </div>
      {!led && <p className="field-fault" role="alert">{managers.length === 0 ? '还没有项目经理。请先在设置里添加，再来加锁。' : '请选上项目经理。'}</p>}
      {holders.map(({ id, name }) => (
        <div key={id} className="vault-pair">
          <TextField
            type="password"
            label={`${name}的口令`}
            autoComplete="new-password"
            value={typed[id]?.[0] ?? ''}
            fault={tried ? faultOf(id, name) : undefined}
            hint="至少 8 位"
            onChange={(event) => setTyped({ ...typed, [id]: [event.target.value, typed[id]?.[1] ?? ''] })}
          />
          <TextField
            type="password"
            label={`${name}再输一次`}
            autoComplete="new-password"
            value={typed[id]?.[1] ?? ''}
            fault={tried ? twinFault(id) : undefined}
            onChange={(event) => setTyped({ ...typed, [id]: [typed[id]?.[0] ?? '', event.target.value] })}
          />
        </div>
      ))}
      {said !== null && <Notice>{said}</Notice>}
      <div className="vault-actions">
        <span className="muted">每人约需一秒。</span>
        <Button kind="go" type="submit" keys="Enter" busy={busy}>
          下一步
        </Button>
      </div>
    </form>
  );
}

/** Shown once: the way in when every passcode is lost. Typing two of its groups proves that it is on paper. */
function RecoverySheet({ sheet }: { readonly sheet: VaultAnswers['make'] }) {
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
    if (!(await proveRecovery(typed))) setSaid('和恢复单对不上。请看着纸上的再输一次，或返回重新抄写。');
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
        <Button kind="go" type="submit" keys="Enter">
          {copied ? '完成加锁' : '抄好了'}
        </Button>
      </div>
    </form>
  );
}
