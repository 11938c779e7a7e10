import { useState } from 'react';
import type { Policy } from '../../../../shared/domain/policy/schema';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { Tabs } from '../../../components/tabs';
import { useKeys } from '../../../lib/keys';
import { useSettled } from '../../../lib/settled';
import { type Ref, useChanges, useFindings } from '../api/use-policies';
import type { PolicyDraft } from '../model/edit';
import { EditClosing } from './edit-closing';
import { EditCriteria } from './edit-criteria';
import { EditFlow } from './edit-flow';
import { EditLimits } from './edit-limits';
import { Findings } from './findings';
import { PolicyDifferences } from './policy-differences';

interface PolicyEditorProps {
  readonly draft: PolicyDraft;
  readonly onChange: (draft: PolicyDraft) => void;
  readonly onWritten: (ref: Ref) => void;
  readonly onLeave: () => void;
}

/** Changes a policy under eyes that check it; what it becomes is a version of its own. */
export function PolicyEditor({ draft, onChange, onWritten, onLeave }: PolicyEditorProps) {
  const { policy, start, of } = draft;
  const findings = useFindings(useSettled(policy, 400)).data;
  const { write, settled } = useChanges();
  const [leaving, setLeaving] = useState(false);
  const changed = JSON.stringify(policy) !== JSON.stringify(start);
  const put = (next: Policy) => {
    if (write.data !== undefined) write.reset();
    onChange({ ...draft, policy: next });
  };
  const leave = () => (changed ? setLeaving(true) : onLeave());
  const save = () => {
    if (write.isPending) return;
    write.mutate(
      { policy, of },
      {
        onSuccess: (answer) => {
          if (answer.status !== 'written') return;
          settled();
          onWritten({ id: answer.id, version: answer.version });
        },
      },
    );
  };
  useKeys('修改制度', [
    { keys: 'Ctrl+Enter', label: '存为新版本', run: save },
    { keys: 'Escape', label: '不改了', run: leave },
  ]);
  const refused = write.data?.status === 'refused' ? write.data.problems : [];
  const problems = [...(findings?.problems ?? []), ...refused.filter(({ path }) => !findings?.problems.some((known) => known.path === path))];
  return (
    <div className="policy-editor">
      <header className="policy-head">
        <h2>{of === null ? `新制度（由“${start.name}”复制）` : `修改“${start.name}”`}</h2>
        <Button keys="Escape" onClick={leave}>
          不改了
        </Button>
        <Button kind="go" keys="Ctrl+Enter" busy={write.isPending} onClick={save}>
          存为新版本
        </Button>
      </header>
      <p className="muted">存好还不启用，已登记的投诉不受影响。这里改不到的（条件、环节的增减、提示词、处罚），可导出成 JSON 改好再导入。</p>
      {write.error !== null && <Notice>{write.error.faults[0]?.message ?? write.error.message}</Notice>}
      <div className="policy-names">
        <TextField label="名称" autoFocus value={policy.name} maxLength={30} onChange={({ target }) => put({ ...policy, name: target.value })} />
        <TextField label="依据" value={policy.source} maxLength={200} onChange={({ target }) => put({ ...policy, source: target.value })} />
      </div>
      <Findings problems={problems} warnings={findings?.warnings ?? []} />
      <Tabs
        label="改什么"
        tabs={[
          { id: 'limits', label: '时限与提醒', body: <EditLimits policy={policy} onChange={put} /> },
          { id: 'flow', label: '去向与经办', body: <EditFlow policy={policy} onChange={put} /> },
          { id: 'criteria', label: '情形与等级', body: <EditCriteria policy={policy} onChange={put} /> },
          { id: 'closing', label: '办结与月报', body: <EditClosing policy={policy} onChange={put} /> },
          { id: 'changes', label: '改了什么', body: <PolicyDifferences left={start} right={policy} /> },
        ]}
      />
      {leaving && (
        <Dialog
          title="放弃这次的修改？"
          size="small"
          onClose={() => setLeaving(false)}
          actions={
            <>
              <Button onClick={onLeave}>放弃</Button>
              <Button kind="go" keys="Escape" autoFocus onClick={() => setLeaving(false)}>
                继续修改
              </Button>
            </>
          }
        >
          <p>改过的内容还没有存为新版本。只是去看别的页面不用放弃，回来还在。</p>
        </Dialog>
      )}
    </div>
  );
}
