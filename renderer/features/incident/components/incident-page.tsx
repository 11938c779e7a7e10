import { useEffect, useRef } from 'react';
import { groupPlan } from '../../../../shared/domain/incident/group-plan';
import { playbookOf, playbooks } from '../../../../shared/domain/incident/playbooks';
import type { IncidentRow } from '../../../../shared/ipc/incident';
import { zhStamp } from '../../../../shared/util/zh-date';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useIncidents } from '../api/use-incidents';
import { IncidentView } from './incident-view';
import { PlaybookView } from './playbook-view';
import './incident.css';

interface IncidentPageProps {
  /** An incident or a playbook; null stands for the first there is. */
  readonly opened: string | null;
  readonly mayEdit: boolean;
  readonly onOpen: (id: string) => void;
  readonly complaintLink: (id: string) => string;
}

/** 预案: what is under way, and what to do when something happens. */
export function IncidentPage({ opened, mayEdit, onOpen, complaintLink }: IncidentPageProps) {
  const { data, error, refetch } = useIncidents();
  const list = useRef<HTMLElement>(null);
  const known = [...(data?.open ?? []).map(({ id }) => id), ...playbooks.map(({ id }) => id), groupPlan.id, ...(data?.ended ?? []).map(({ id }) => id)];
  const chosen = opened ?? known[0] ?? null;
  const step = (by: number) => {
    const at = chosen === null ? -1 : known.indexOf(chosen);
    const next = known[Math.min(known.length - 1, Math.max(0, at + by))];
    if (next !== undefined) onOpen(next);
  };
  useKeys('预案', [
    { keys: ['J', 'ArrowDown'], label: '下一个', run: () => step(1) },
    { keys: ['K', 'ArrowUp'], label: '上一个', run: () => step(-1) },
  ]);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const entry = (id: string, title: string, detail: string) => (
    <li key={id}>
      <button type="button" className="incident-entry" aria-current={id === chosen} onClick={() => onOpen(id)}>
        <b>{title}</b>
        <span className="muted">{detail}</span>
      </button>
    </li>
  );
  const playbook = chosen === null ? undefined : playbookOf(chosen);
  return (
    <main className="incidents">
      <nav className="incidents-list" aria-label="预案" ref={list}>
        <h1>预案</h1>
        <p className="muted">出了突发情况，选最像的一种，照着做，做一步勾一步。</p>
        {error !== null && <Notice action={<Button onClick={() => void refetch()}>再试一次</Button>}>{error.message}</Notice>}
        {data !== undefined && data.open.length > 0 && (
          <>
            <h2>正在处理</h2>
            <ul>{data.open.map((row) => entry(row.id, row.title, progress(row)))}</ul>
          </>
        )}
        <h2>八种情况</h2>
        <ul>{playbooks.map(({ id, title, when }) => entry(id, title, when))}</ul>
        <h2>群诉</h2>
        <ul>{entry(groupPlan.id, groupPlan.title, groupPlan.when)}</ul>
        {data !== undefined && data.ended.length > 0 && (
          <>
            <h2>已结束</h2>
            <ul>{data.ended.map((row) => entry(row.id, row.title, `${zhStamp(row.startedAt)} · ${row.doneCount}/${row.stepCount} 步`))}</ul>
          </>
        )}
      </nav>
      <div className="incidents-open" data-scrolls tabIndex={-1}>
        {chosen === null ? (
          <Busy />
        ) : playbook === undefined ? (
          <IncidentView id={chosen} mayEdit={mayEdit} complaintLink={complaintLink} />
        ) : (
          <PlaybookView key={chosen} playbook={playbook} complaint={null} mayEdit={mayEdit} onStarted={onOpen} />
        )}
      </div>
    </main>
  );
}

function progress({ told, startedAt, doneCount, stepCount }: IncidentRow): string {
  return `${zhStamp(startedAt)} · ${told ? '' : '还没告知项目经理 · '}${doneCount}/${stepCount} 步`;
}
