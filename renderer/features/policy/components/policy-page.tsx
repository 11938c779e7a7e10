import { useState } from 'react';
import type { Policy } from '../../../../shared/domain/policy/schema';
import type { Role } from '../../../../shared/domain/staff/role';
import type { PolicyBook } from '../../../../shared/ipc/policy';
import { type Before, useBefore, useTyping } from '../../../bridge/kept';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { isSame, type Ref, useBook, useChanges, usePolicyVersion } from '../api/use-policies';
import { draftFrom, type PolicyDraft } from '../model/edit';
import { AdoptDialog } from './adopt-dialog';
import { Compare } from './compare';
import { Findings } from './findings';
import { PolicyEditor } from './policy-editor';
import { PolicyList } from './policy-list';
import { PolicyView } from './policy-view';
import './policy.css';

interface PolicyPageProps {
  readonly role: Role;
  readonly onLeave: () => void;
}

/** 处理制度: look at the policies there are, change a copy, and choose which one new complaints follow. */
export function PolicyPage({ role, onLeave }: PolicyPageProps) {
  const { data: book, error } = useBook();
  const before = useBefore(editing);
  if (book === undefined || before === undefined) return <main className="policy-page">{error === null ? <Busy /> : <Notice>{error.message}</Notice>}</main>;
  return <Pages book={book} before={before} may={role === 'administrator'} onLeave={onLeave} />;
}

const editing = 'policy draft';

type Doing = 'reading' | 'comparing' | 'adopting';

function Pages({ book, before, may, onLeave }: { readonly book: PolicyBook; readonly before: Before | null; readonly may: boolean; readonly onLeave: () => void }) {
  const [chosen, setChosen] = useState<Ref>(book.inForce);
  const [doing, setDoing] = useState<Doing>('reading');
  // What is being changed waits here when somebody looks at another page meanwhile.
  const draft = useTyping<PolicyDraft | null>({
    place: editing,
    title: '修改处理制度',
    before,
    start: () => (before === null ? null : (JSON.parse(before.body) as PolicyDraft)),
    untouched: (value) => value === null || JSON.stringify(value.policy) === JSON.stringify(value.start),
    keep: (body) => ({ body }),
  });
  const { choose, save } = useChanges();
  const policy = usePolicyVersion(chosen).data;
  const inForce = usePolicyVersion(book.inForce).data;
  const entry = book.policies.find((one) => isSame(one, chosen));
  const own = entry?.own === true;
  const begin = (from: Policy, keep: boolean) => draft.put(draftFrom(from, keep, `${from.name}（本处）`.slice(0, 30)));
  const leaveDraft = () => draft.put(null);
  const step = (by: number) => {
    const at = book.policies.findIndex((one) => isSame(one, chosen));
    const next = book.policies[Math.min(book.policies.length - 1, Math.max(0, at + by))];
    if (next !== undefined) setChosen({ id: next.id, version: next.version });
  };
  const bring = () => {
    if (choose.isPending) return;
    choose.mutate({}, { onSuccess: (answer) => answer.status === 'ready' && draft.put({ of: answer.of, policy: answer.policy, start: answer.policy }) });
  };
  const send = () => save.mutate(chosen, { onSuccess: (saved) => saved && toast('已导出。里面只有制度，没有客户和员工的资料。') });
  const reading = draft.value === null && doing !== 'adopting';
  const adoptable = may && !isSame(chosen, book.inForce);
  useKeys(
    '处理制度',
    [
      { keys: ['J', 'ArrowDown'], label: '下一项', run: () => step(1) },
      { keys: ['K', 'ArrowUp'], label: '上一项', run: () => step(-1) },
      { keys: 'B', label: '和另一项比较', run: () => setDoing(doing === 'comparing' ? 'reading' : 'comparing') },
      { keys: 'X', label: '导出', run: send },
      ...(may && policy !== undefined
        ? [
            { keys: 'C', label: '复制', run: () => begin(policy, false) },
            { keys: 'E', label: '修改', run: () => begin(policy, own) },
            { keys: 'I', label: '导入', run: bring },
          ]
        : []),
      ...(adoptable ? [{ keys: 'U', label: '启用', run: () => setDoing('adopting') }] : []),
      { keys: 'Escape', label: '回到设置', run: () => (doing === 'comparing' ? setDoing('reading') : onLeave()) },
    ],
    reading,
  );
  if (draft.value !== null)
    return (
      <main className="policy-page policy-page-edit" aria-label="修改处理制度">
        <PolicyEditor
          draft={draft.value}
          onChange={draft.put}
          onLeave={leaveDraft}
          onWritten={(ref) => {
            leaveDraft();
            setChosen(ref);
            toast('已存为新版本，还没有启用。');
          }}
        />
      </main>
    );
  return (
    <main className="policy-page" aria-label="处理制度">
      <PolicyList book={book} chosen={chosen} onChoose={setChosen} />
      <div className="policy-reading" tabIndex={-1} data-scrolls>
        <header className="policy-head">
          <h1>{policy === undefined ? '' : `${policy.name} 第 ${policy.version} 版`}</h1>
          <Button keys="Escape" onClick={onLeave}>
            返回设置
          </Button>
          <Button keys="B" aria-pressed={doing === 'comparing'} onClick={() => setDoing(doing === 'comparing' ? 'reading' : 'comparing')}>
            比较
          </Button>
          <Button keys="X" onClick={send}>
            导出
          </Button>
          {may && policy !== undefined && (
            <>
              <Button keys="I" busy={choose.isPending} onClick={bring}>
                导入
              </Button>
              <Button keys="C" onClick={() => begin(policy, false)}>
                复制
              </Button>
              {own && (
                <Button keys="E" onClick={() => begin(policy, true)}>
                  修改
                </Button>
              )}
            </>
          )}
          {adoptable && (
            <Button kind="go" keys="U" onClick={() => setDoing('adopting')}>
              启用
            </Button>
          )}
        </header>
        <p className="muted">{standing(book, chosen, may)}</p>
        {(choose.error ?? save.error) !== null && <Notice>{(choose.error ?? save.error)?.message}</Notice>}
        {choose.data?.status === 'refused' && (
          <>
            <Notice>“{choose.data.file}”不能导入，什么都没有改。按下面的位置改好再导入：</Notice>
            <Findings problems={choose.data.problems} warnings={[]} />
          </>
        )}
        {policy === undefined ? <Busy /> : doing === 'comparing' ? <Compare book={book} right={policy} first={book.inForce} /> : <PolicyView policy={policy} />}
      </div>
      {doing === 'adopting' && inForce !== undefined && policy !== undefined && (
        <AdoptDialog
          before={inForce}
          after={policy}
          onClose={() => setDoing('reading')}
          onAdopted={() => {
            setDoing('reading');
            toast(`“${policy.name}”第 ${policy.version} 版已启用，从下一件登记的投诉起按它办。`);
          }}
        />
      )}
    </main>
  );
}

function standing({ inForce, adoptions, policies }: PolicyBook, chosen: Ref, may: boolean): string {
  const whose = may ? '' : '复制、修改和启用由系统管理员来做。';
  const entry = policies.find((one) => isSame(one, chosen));
  const written = entry?.writtenBy === null || entry === undefined ? '' : `由${entry.writtenBy}存下。`;
  if (!isSame(chosen, inForce)) return `现在没有启用。${written}${whose}`;
  const [since] = adoptions;
  return `现行制度${since === undefined ? '，首次设置时选定' : `，${since.who}启用`}，新登记的投诉都按它办。${whose}`;
}
