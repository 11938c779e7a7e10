import type { Policy } from '../../../../shared/domain/policy/schema';
import type { PolicyPreview } from '../../../../shared/ipc/policy';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useChanges, usePreview } from '../api/use-policies';
import { PolicyDifferences } from './policy-differences';

interface AdoptDialogProps {
  readonly before: Policy;
  readonly after: Policy;
  readonly onClose: () => void;
  readonly onAdopted: () => void;
}

/** What would differ under another policy, before it comes into force. */
export function AdoptDialog({ before, after, onClose, onAdopted }: AdoptDialogProps) {
  const { data, error } = usePreview({ id: after.id, version: after.version });
  const { adopt, settled } = useChanges();
  const run = () => {
    if (adopt.isPending || data === undefined) return;
    adopt.mutate(
      { id: after.id, version: after.version, from: { id: before.id, version: before.version } },
      {
        onSuccess: () => {
          settled();
          onAdopted();
        },
      },
    );
  };
  const refused = adopt.error ?? error;
  return (
    <Dialog
      title={`从现在起启用“${after.name}”第 ${after.version} 版`}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button keys="Escape" onClick={onClose}>
            取消
          </Button>
          <Go busy={adopt.isPending} ready={data !== undefined} onGo={run} />
        </>
      }
    >
      <div className="policy-adopt">
        {refused !== null && <Notice>{refused.faults[0]?.message ?? refused.message}</Notice>}
        {data === undefined ? error === null && <Busy label="正在用最近的投诉试算…" /> : <Preview data={data} />}
        <h3>和现行制度不同的地方</h3>
        <PolicyDifferences left={before} right={after} />
      </div>
    </Dialog>
  );
}

/** Inside the dialog, so that the key belongs to it. */
function Go({ busy, ready, onGo }: { readonly busy: boolean; readonly ready: boolean; readonly onGo: () => void }) {
  useKeys('启用', [{ keys: 'Ctrl+Enter', label: '启用', run: onGo }], ready && !busy);
  return (
    <Button kind="go" keys="Ctrl+Enter" busy={busy} disabled={!ready} onClick={onGo}>
      启用
    </Button>
  );
}

function Preview({ data }: { readonly data: PolicyPreview }) {
  return (
    <>
      <h3>已登记的投诉</h3>
      <p>{openWords(data)}</p>
      <h3>如果最近的投诉按它办</h3>
      <p>{lookedWords(data)}</p>
      {data.lines.length > 0 && (
        <table className="policy-table policy-compare">
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">按现行制度</th>
              <th scope="col">按新制度</th>
            </tr>
          </thead>
          <tbody>
            {data.lines.map(({ number, what }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                <td>{what.map(({ label, before }) => `${label}：${before}`).join('；')}</td>
                <td>{what.map(({ label, after }) => `${label}：${after}`).join('；')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function openWords({ open, openCapped }: PolicyPreview): string {
  if (open.length === 0) return '现在没有在办的投诉。新制度只用于以后登记的投诉。';
  const parts = open.map(({ name, version, count }) => `“${name}”第 ${version} 版 ${count} 件`);
  return `在办的投诉仍按登记时的制度办：${parts.join('，')}${openCapped ? '（只数了一万件）' : ''}。时限、环节和表格都不变，新制度只用于以后登记的投诉。`;
}

function lookedWords({ looked, capped, differing, by, hidden }: PolicyPreview): string {
  if (looked === 0) return '还没有登记过投诉，无从试算。';
  const range = `最近 ${looked} 件投诉${capped ? '（更早的不再试算）' : ''}`;
  if (differing === 0) return `${range}试算下来，等级、处理人和时限都一样。`;
  const parts = [by.severity > 0 ? `等级不同 ${by.severity} 件` : '', by.handler > 0 ? `处理人不同 ${by.handler} 件` : '', by.due > 0 ? `时限不同 ${by.due} 件` : ''].filter((part) => part !== '');
  return `${range}里有 ${differing} 件会不同：${parts.join('，')}。${hidden > 0 ? `其中 ${hidden} 件按您的岗位不列出。` : ''}`;
}
