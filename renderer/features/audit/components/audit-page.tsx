import { useRef, useState } from 'react';
import { auditKinds, type AuditKind } from '../../../../shared/domain/audit/kinds';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { SelectField, TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { type AuditSearch, useAuditLines, useAuditPeople } from '../api/use-audit';
import { VerifyLog } from './verify-log';
import './audit.css';

const everything: AuditSearch = { kind: null, person: null, from: null, to: null };
const kinds = Object.entries(auditKinds) as [AuditKind, string][];

/** 审计记录: who locked, looked, printed, exported, changed what and when, and whether the log is whole. */
export function AuditPage({ onLeave }: { readonly onLeave: () => void }) {
  const [search, setSearch] = useState(everything);
  const narrowed = Object.values(search).some((one) => one !== null);
  const clear = () => setSearch(everything);
  const filter = useRef<HTMLDivElement>(null);
  useKeys('审计记录', [
    { keys: 'Escape', label: '回到设置', run: onLeave },
    { keys: '/', label: '筛选', run: () => filter.current?.querySelector('select')?.focus() },
    ...(narrowed ? [{ keys: 'X', label: '不筛选', run: clear }] : []),
  ]);
  return (
    <main className="audit-page" aria-label="审计记录" tabIndex={-1} data-scrolls>
      <header className="audit-head">
        <h1>审计记录</h1>
        <Button keys="Escape" onClick={onLeave}>
          返回设置
        </Button>
      </header>
      <section className="audit-part" aria-label="核对">
        <p className="muted">每条记录都带着前一条的校验码，谁改动、删去或调换过一条，核对时都能查出来。日结单上的序号和校验码，与“日结”页上同一天的对照。</p>
        <VerifyLog />
      </section>
      <section className="audit-part" aria-label="记录">
        <div className="audit-filter" ref={filter}>
          <Filter search={search} onChange={setSearch} />
          {narrowed && (
            <Button keys="X" onClick={clear}>
              不筛选
            </Button>
          )}
        </div>
        <Lines search={search} narrowed={narrowed} />
      </section>
    </main>
  );
}

function Filter({ search, onChange }: { readonly search: AuditSearch; readonly onChange: (search: AuditSearch) => void }) {
  const people = useAuditPeople();
  const day = (value: string): string | null => (value === '' ? null : value);
  return (
    <>
      <SelectField
        label="类别"
        value={search.kind ?? ''}
        choices={[{ value: '', label: '全部' }, ...kinds.map(([value, label]) => ({ value, label }))]}
        onChange={(kind) => onChange({ ...search, kind: kind === '' ? null : kind })}
      />
      <SelectField
        label="谁"
        value={search.person ?? ''}
        choices={[{ value: '', label: '所有人' }, ...people.map(({ id, name, left }) => ({ value: id, label: left ? `${name}（已离职）` : name })), { value: 'clock', label: '程序' }, { value: 'desk', label: '未登录的人' }]}
        onChange={(person) => onChange({ ...search, person: day(person) })}
      />
      <TextField label="从哪天" type="date" value={search.from ?? ''} onChange={({ target }) => onChange({ ...search, from: day(target.value) })} />
      <TextField label="到哪天" type="date" value={search.to ?? ''} onChange={({ target }) => onChange({ ...search, to: day(target.value) })} />
    </>
  );
}

function Lines({ search, narrowed }: { readonly search: AuditSearch; readonly narrowed: boolean }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useAuditLines(search);
  const more = () => hasNextPage && void fetchNextPage();
  useKeys('审计记录', hasNextPage ? [{ keys: 'M', label: '更早的', run: () => void more() }] : []);
  if (error !== null) return <Notice>{error.message}</Notice>;
  if (data === undefined) return <Busy />;
  const lines = data.pages.flatMap((page) => page.lines);
  if (lines.length === 0)
    return (
      <EmptyState title={narrowed ? '没有这样的记录' : '还没有记录'}>
        <p>锁定、解锁、查看和复制客户资料、打印、导出、更正、人员和设置的改动，都会自己记在这里。</p>
      </EmptyState>
    );
  return (
    <>
      <table className="audit-table">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">时间</th>
            <th scope="col">谁</th>
            <th scope="col">类别</th>
            <th scope="col">内容</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ position, at, who, kind, words }) => (
            <tr key={position}>
              <td>{position}</td>
              <td>{zhDateTime(at)}</td>
              <td>{who}</td>
              <td>{auditKinds[kind]}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <div>
          <Button keys="M" busy={isFetchingNextPage} onClick={() => void more()}>
            更早的
          </Button>
        </div>
      )}
    </>
  );
}
