import { expect, it } from 'vitest';
import { auditTypes, kindOf, typesOf } from '../../../../../shared/domain/audit/kinds';
import { auditActor, auditWords } from '../../../../../shared/domain/audit/words';
import { salesEventBodies } from '../../../../../shared/domain/sales/event';
import { officeEventBodies } from '../../../../../shared/domain/staff/event';
import { vaultEventBodies } from '../../../../../shared/domain/vault/event';

const names = { nameOf: (id: string) => `〔${id}〕`, numberOf: (id: string) => (id === 'seen' ? 'TS-01-202611-0001' : null) };

it('everything that office, vault and ledger record is in the audit log, under one kind', () => {
  for (const type of Object.keys({ ...officeEventBodies, ...vaultEventBodies, ...salesEventBodies })) expect(kindOf(type), type).not.toBeNull();
  const all = typesOf(null);
  expect(new Set(all).size).toBe(all.length);
  for (const [kind, types] of Object.entries(auditTypes)) for (const type of types) expect(kindOf(type)).toBe(kind);
});

it('every type has words of its own, whatever else its body lacks', () => {
  const at = { until: '2026-11-20T10:30:00.000Z', last: '2026-11-20T10:30:00.000Z', takenAt: '2026-11-20T10:30:00.000Z' };
  for (const type of typesOf(null)) {
    const said = auditWords(type, at, 'x', names);
    expect(said, type).not.toBe(type);
    expect(said).toMatch(/[\u4e00-\u9fff]/);
    expect(said, type).not.toContain('[object');
  }
});

it('of a complaint that may not be seen neither number nor reason is said', () => {
  const reason = '王先生的房号核对';
  expect(auditWords('vault.revealed', { complaint: 'hidden', reason }, 'vault', names)).toBe('查看一件您看不到的投诉的客户资料');
  expect(auditWords('vault.revealed', { complaint: 'seen', reason }, 'vault', names)).toBe(`查看 TS-01-202611-0001 的客户资料：${reason}`);
  expect(auditWords('complaint.corrected', { reason }, 'hidden', names)).toBe('更正 一件您看不到的投诉');
});

it('what happened by itself is nobody’s', () => {
  expect(['clock', 'desk', 'command', 'a'].map((actor) => auditActor(actor, names))).toEqual(['程序', '未登录的人', '本机命令', '〔a〕']);
});
