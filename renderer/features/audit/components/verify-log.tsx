import { useEffect, useRef, useState } from 'react';
import type { AuditStep } from '../../../../shared/ipc/audit';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { verifyFrom } from '../api/use-audit';

type Standing = { readonly kind: 'idle' | 'stopped' } | { readonly kind: 'working' | 'ended'; readonly step: AuditStep } | { readonly kind: 'failed'; readonly message: string };

const begun: AuditStep = { done: 0, total: 0, fault: null, ended: false, head: '' };
const reasons = { changed: '被改过', link: '和前一条接不上', order: '次序不对或重复', missing: '缺了' } as const;

/** 核对记录: follows the chain over the whole log, step by step, and names the first line that is wrong. */
export function VerifyLog() {
  const [standing, setStanding] = useState<Standing>({ kind: 'idle' });
  const going = useRef(false);
  const working = standing.kind === 'working';
  const stop = () => {
    going.current = false;
  };
  // Leaving the page stops it.
  useEffect(() => stop, []);
  const run = async () => {
    if (going.current) return;
    going.current = true;
    let step = begun;
    setStanding({ kind: 'working', step });
    try {
      while (going.current && !step.ended) {
        step = await verifyFrom(step.done);
        setStanding({ kind: step.ended ? 'ended' : 'working', step });
      }
      if (!step.ended) setStanding({ kind: 'stopped' });
    } catch (error) {
      setStanding({ kind: 'failed', message: error instanceof Error ? error.message : '' });
    } finally {
      going.current = false;
    }
  };
  useKeys('审计记录', [
    { keys: 'V', label: '核对记录', run: () => void run() },
    ...(working ? [{ keys: 'Alt+C', label: '停止', run: stop }] : []),
  ]);
  return (
    <>
      <Button keys="V" busy={working} onClick={() => void run()}>
        核对记录
      </Button>
      {standing.kind === 'working' && (
        <div className="audit-work" role="status">
          <span>
            正在核对，{standing.step.done} / {standing.step.total} 条
          </span>
          <progress max={Math.max(1, standing.step.total)} value={standing.step.done} aria-label="正在核对" />
          <Button keys="Alt+C" onClick={stop}>
            停止
          </Button>
        </div>
      )}
      {standing.kind === 'stopped' && <Notice kind="calm">已停止核对，没有改动任何数据。</Notice>}
      {standing.kind === 'failed' && <Notice>{standing.message}</Notice>}
      {standing.kind === 'ended' && <Outcome step={standing.step} />}
    </>
  );
}

function Outcome({ step: { fault, done, head } }: { readonly step: AuditStep }) {
  if (fault !== null)
    return <Notice>{`第 ${fault.position} 条记录${reasons[fault.reason]}，前面 ${fault.position - 1} 条完好。请不要继续使用，先到“备份与恢复”用备份恢复，并告知项目经理。`}</Notice>;
  return (
    <Notice kind="calm">
      {`${done} 条记录都完好，没有改过、缺少或调换。最后一条的校验码 `}
      <code>{head}</code>
    </Notice>
  );
}
