import { type FormEvent, useState } from 'react';
import { monthOf } from '../../../../shared/util/local-time';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { faultAt } from '../../../lib/faults';
import { useFocusFault } from '../../../lib/focus-fault';
import { useKeys } from '../../../lib/keys';
import { useNow } from '../../../lib/now';
import { useSetUp } from '../api/use-set-up';
import { firstRows, hasLeader, mayLead, namedPeople, type PersonRow } from '../model/people';
import { PeopleEditor } from './people-editor';
import { PolicyChoice } from './policy-choice';
import './set-up-page.css';

/** The first page of all: where this desk stands and who works here. */
export function SetUpPage({ onDone, onRestore }: { readonly onDone: () => void; readonly onRestore: () => void }) {
  const [project, setProject] = useState('');
  const [deskName, setDeskName] = useState('');
  const [deskCode, setDeskCode] = useState('01');
  const [policy, setPolicy] = useState('sales-office');
  const [rows, setRows] = useState<readonly PersonRow[]>(firstRows);
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const setUp = useSetUp();
  const box = useFocusFault<HTMLElement>(setUp.error ?? (Object.keys(missing).length > 0 ? missing : null));
  const month = monthOf(new Date(useNow()).toISOString());
  const faults = setUp.error?.faults ?? [];
  const codeFits = /^[0-9A-Z]{1,8}$/.test(deskCode);

  const submit = () => {
    const gaps: Record<string, string> = {};
    if (project.trim() === '') gaps['project'] = '请填写项目名称。';
    if (deskName.trim() === '') gaps['deskName'] = '请填写售楼处名称。';
    if (!codeFits) gaps['deskCode'] = '请用 1 至 8 位数字或大写字母。';
    if (namedPeople(rows).length === 0) gaps['staff'] = '请至少填写一位人员的姓名。';
    else if (!hasLeader(rows)) gaps['staff'] = '请再填一位负责人，如售楼主管：以后由其添加人员。';
    setMissing(gaps);
    if (Object.keys(gaps).length > 0 || setUp.isPending) return;
    setUp.mutate({ project: project.trim(), deskName: deskName.trim(), deskCode, policy, staff: namedPeople(rows) }, { onSuccess: onDone });
  };
  useKeys('首次设置', [
    { keys: 'Ctrl+Enter', label: '完成设置', run: submit },
    { keys: 'Alt+R', label: '从备份恢复', run: onRestore },
  ]);

  const named = rows.map((row, index) => (row.name.trim() === '' ? -1 : index)).filter((index) => index >= 0);
  // Where somebody is still to be named, so that the next keystroke goes there.
  const gapRow = named.length === 0 ? 0 : rows.findIndex(({ name, role }) => name.trim() === '' && mayLead(role));
  const faultOfRow = (index: number) => (index === gapRow ? missing['staff'] : undefined) ?? faultAt(faults, `staff.${named.indexOf(index)}.name`) ?? faultAt(faults, `staff[${named.indexOf(index)}].name`);

  return (
    <main className="set-up" ref={box}>
      <form
        className="set-up-card"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit();
        }}
      >
        <h1 className="set-up-title">欢迎使用客诉台</h1>
        <p className="set-up-lead">先填三项和当班人员，一分钟即可开始登记。资料只存在这台电脑上，不需要网络。</p>
        <div className="set-up-desk">
          <TextField
            autoFocus
            label="项目名称"
            placeholder="例如：云栖花园"
            value={project}
            fault={missing['project'] ?? faultAt(faults, 'project')}
            onChange={(event) => setProject(event.target.value)}
          />
          <TextField
            label="售楼处名称"
            placeholder="例如：一号售楼处"
            value={deskName}
            fault={missing['deskName'] ?? faultAt(faults, 'deskName')}
            onChange={(event) => setDeskName(event.target.value)}
          />
          <TextField
            label="编号代码"
            value={deskCode}
            maxLength={8}
            hint={codeFits ? `编号样式 TS-${deskCode}-${month}-0001` : '用 1 至 8 位数字或大写字母'}
            fault={missing['deskCode'] ?? faultAt(faults, 'deskCode')}
            onChange={(event) => setDeskCode(event.target.value.trim().toUpperCase())}
          />
        </div>
        <fieldset className="set-up-people">
          <legend className="field-label">人员：接待员，再加至少一位负责人（如售楼主管）</legend>
          <PeopleEditor rows={rows} onChange={setRows} faultOf={faultOfRow} />
          {missing['staff'] !== undefined && gapRow < 0 && (
            <p className="field-fault" role="alert">
              {missing['staff']}
            </p>
          )}
        </fieldset>
        <PolicyChoice value={policy} onChange={setPolicy} />
        {setUp.error !== null && <Notice>{setUp.error.message}</Notice>}
        <div className="set-up-actions">
          <span className="muted">以后的每件投诉都按这项制度办理。</span>
          <Button keys="Alt+R" onClick={onRestore}>
            换了电脑？从备份恢复
          </Button>
          <Button kind="go" type="submit" keys="Ctrl+Enter" busy={setUp.isPending}>
            完成设置
          </Button>
        </div>
      </form>
    </main>
  );
}
