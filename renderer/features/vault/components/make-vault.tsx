import { type FormEvent, useState } from 'react';
import { passcodeFault } from '../../../../shared/domain/vault/passcode';
import { roleLabel, type Role } from '../../../../shared/domain/staff/role';
import type { Sheet } from '../../../../shared/vault/keys';
import { Button } from '../../../components/button';
import { Chip } from '../../../components/chip';
import { Notice } from '../../../components/notice';
import { InspectButton } from './inspect-button';
import { makeVault, type NewPasscode, useStaff } from '../api/use-vault';
import { type Pair, PasscodePair, twinFault } from './passcode-pair';
import { RecoverySheet } from './recovery-sheet';

/** There is no vault yet: what it is for, and the steps to make one. */
export function MakeVault({ role, onHelp }: { readonly role: Role; readonly onHelp: () => void }) {
  const [begun, setBegun] = useState(false);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const mayMake = role !== 'receptionist' && role !== 'department-head';
  if (sheet !== null) return <RecoverySheet sheet={sheet} go="完成加锁" onProven={() => undefined} />;
  if (begun) return <Passcodes onMade={setSheet} />;
  return (
    <>
      <h1 className="vault-title">给客户资料加锁</h1>
      <p>加锁后，客户的姓名、电话、房号和合同号都封存起来：电脑被偷、文件被拷走，也没有人能打开。</p>
      <p>锁着的时候，登记、草稿和办理照常。要看客户资料或打印处理表，请持钥人输口令解锁。以前的资料封存好以后，程序会自己重新打开一次，不留在内存里。</p>
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

function Passcodes({ onMade }: { readonly onMade: (sheet: Sheet) => void }) {
  const staff = useStaff();
  const managers = staff.filter(({ role }) => role === 'project-manager');
  const [chosen, setChosen] = useState<readonly string[]>(managers[0] === undefined ? [] : [managers[0].id]);
  const [typed, setTyped] = useState<Readonly<Record<string, Pair>>>({});
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const holders = staff.filter(({ id }) => chosen.includes(id));
  const led = holders.some(({ role }) => role === 'project-manager');
  const faultOf = (id: string, name: string) => passcodeFault(typed[id]?.[0] ?? '', name) ?? undefined;
  const pairOf = (id: string): Pair => typed[id] ?? ['', ''];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || !led || holders.some(({ id, name }) => (faultOf(id, name) ?? twinFault(pairOf(id))) !== undefined)) return;
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
        <PasscodePair
          key={id}
          name={name}
          pair={pairOf(id)}
          faults={tried ? [faultOf(id, name), twinFault(pairOf(id))] : [undefined, undefined]}
          onChange={(pair) => setTyped({ ...typed, [id]: pair })}
        />
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
