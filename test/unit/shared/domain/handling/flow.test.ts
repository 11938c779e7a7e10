import { describe, expect, it } from 'vitest';
import { dueAtOf } from '../../../../../shared/domain/deadline/compute';
import { basis, local } from '../../support/sample';
import { Case, filled, office, staff } from '../../support/handling';

const { desk, supervisor, head, salesHead, management, deputy, project, admin } = office;

const important = () => new Case({ severity: 'important', handler: 'sales-management', criteria: ['sales-fault'] });
const major = () => new Case({ severity: 'major', handler: 'deputy-general-manager', about: { department: '工程部', person: null } });

describe('R-S02-FLOW', () => {
  it('leads an important case from the opinion to the archive, each step by whoever owes it', () => {
    const one = important();
    expect(one.state.stage).toBe('opinion');
    expect(one.may(salesHead, 'opinion')).toBe(true);
    expect(one.may(head, 'opinion')).toBe('由部门负责人（销售部）办理');
    expect(one.may(desk, 'opinion')).toBe('由部门负责人（销售部）办理');
    expect(one.may(salesHead, 'answer')).toBe('要先完成“部门意见”');
    one.act(salesHead, filled.opinion);
    expect(one.state).toMatchObject({ stage: 'decision', handling: { judgement: { valid: true }, opinions: [{ by: salesHead.id, department: '销售部' }] } });
    expect(one.may(management, 'decide')).toBe(true);
    expect(one.may(supervisor, 'decide')).toBe('由销管部办理');
    one.act(management, filled.approve);
    expect(one.state.stage).toBe('answer');
    expect(one.may(supervisor, 'answer')).toBe('由销管部办理');
    one.act(management, filled.answer).act(management, filled.satisfied);
    expect(one.state).toMatchObject({ stage: 'measures', handling: { agreed: true } });
    expect(one.may(management, 'close')).toBe('还缺原因分析、纠正措施、预防措施');
    one.act(salesHead, filled.cause).act(salesHead, filled.corrective);
    expect(one.may(management, 'close')).toBe('还缺预防措施');
    one.act(supervisor, filled.preventive).at('2026-11-25 09:00').act(management, filled.close);
    expect(one.state).toMatchObject({ stage: 'return-visit', closedAt: local('2026-11-25 09:00') });
    one.act(management, filled.visited);
    expect(one.state.stage).toBe('archive');
    expect(one.may(management, 'archive')).toBe('还缺2 项措施的验证');
    one.act(management, { action: 'verify', measure: 1, effective: true, text: '已换。' });
    one.act(management, { action: 'verify', measure: 2, effective: true, text: '巡检表齐全。' }).act(management, filled.archive);
    expect(one.state.handling.archived).toMatchObject({ archiveNumber: 'GD-01-202611-0042', by: management.id });
    expect(one.offers(management).map(({ id }) => id)).toEqual(['reopen']);
  });

  it('a minor complaint stays with the supervisor and asks for no decision', () => {
    const one = new Case().act(supervisor, filled.opinion);
    expect(one.state.stage).toBe('answer');
    expect(one.may(supervisor, 'decide')).toBeUndefined();
    one.act(supervisor, filled.answer).act(supervisor, filled.satisfied);
    expect(one.state.stage).toBe('measures');
  });

  it('a major complaint is decided and answered by the deputy general manager', () => {
    const one = major().act(head, filled.opinion);
    expect(one.may(management, 'decide')).toBe('由副总经理办理');
    one.act(deputy, filled.approve);
    expect(one.may(management, 'answer')).toBe('由副总经理办理');
    expect(one.may(deputy, 'answer')).toBe(true);
  });

  it('what is sent back waits for another opinion', () => {
    const one = important().act(salesHead, filled.opinion).act(management, filled.sendBack);
    expect(one.state).toMatchObject({ stage: 'opinion', handling: { decisions: [{ approved: false }] } });
    one.act(salesHead, { ...filled.opinion, valid: null, explanation: '' });
    expect(one.state).toMatchObject({ stage: 'decision', handling: { opinions: [{}, {}] } });
  });

  it('a dissatisfied customer takes the case back to the beginning of its handling', () => {
    const one = new Case().act(supervisor, filled.opinion).act(supervisor, filled.answer).act(supervisor, filled.dissatisfied);
    expect(one.state).toMatchObject({ stage: 'opinion', handling: { agreed: false, verdicts: [{ demand: '要书面说明。' }] } });
    expect(one.may(supervisor, 'opinion')).toBe(true);
  });

  it('no answer before it is said whether the complaint is valid', () => {
    const one = new Case().act(supervisor, { ...filled.opinion, valid: null, explanation: '' });
    expect(one.may(supervisor, 'answer')).toBe('要先判定投诉是否有效');
    expect(one.offers(supervisor).find(({ next }) => next)?.id).toBe('judge');
    one.act(supervisor, { action: 'judge', valid: false, explanation: '非我方设施。' });
    expect(one.may(supervisor, 'answer')).toBe(true);
  });

  it('the project manager and the administrator handle nothing', () => {
    for (const person of [project, admin]) expect(important().offers(person).filter(({ allowed }) => allowed)).toEqual([]);
  });
});

describe('R-S02-WALKIN', () => {
  it('one settled on the spot needs only cause, measures and closing', () => {
    const one = new Case({ settled: true, about: { department: '工程部', person: null } });
    expect(one.state.stage).toBe('measures');
    one.act(head, filled.cause).act(head, filled.corrective).act(head, filled.preventive).act(supervisor, filled.close);
    expect(one.state).toMatchObject({ stage: 'return-visit' });
    one.act(supervisor, { action: 'visit', how: 'exempt', outcome: null, text: '客户当场签字满意。' });
    expect(one.state.stage).toBe('archive');
  });
});

describe('R-S02-CAPA', () => {
  it('nobody verifies a measure of their own', () => {
    const one = new Case({ settled: true }).act(supervisor, filled.corrective);
    expect(one.may(supervisor, 'verify')).toBe('要由制定人、责任人以外的人验证');
    expect(one.may(management, 'verify')).toBe(true);
    expect(one.plan(management, { action: 'verify', measure: 9, effective: true, text: '好。' })).toMatchObject({ ok: false, error: { faults: [{ place: 'measure' }] } });
  });

  it('a measure without effect asks for another before the archive', () => {
    const one = new Case({ settled: true }).act(salesHead, filled.cause).act(salesHead, filled.corrective).act(salesHead, filled.preventive);
    one.act(supervisor, filled.close).act(supervisor, filled.visited);
    one.act(supervisor, { action: 'verify', measure: 1, effective: false, text: '又坏了。' }).act(supervisor, { action: 'verify', measure: 2, effective: true, text: '好。' });
    expect(one.may(management, 'archive')).toBe('还缺有效的纠正措施');
    expect(one.offers(salesHead).find(({ next }) => next)?.id).toBe('measure');
    one.act(salesHead, filled.corrective).act(supervisor, { action: 'verify', measure: 3, effective: true, text: '好。' });
    expect(one.may(management, 'archive')).toBe(true);
  });
});

describe('R-S02-PENALTY', () => {
  const penalty = (choice: string[], name = '王五', reason = '') => ({ action: 'penalty', choice, person: name, reason }) as const;

  it('is one of the choices of the severity, or none with a reason', () => {
    const one = important();
    expect(one.plan(management, penalty(['红牌', '通报批评', '书面检查']))).toMatchObject({ error: { faults: [{ place: 'choice' }] } });
    expect(one.plan(management, penalty([]))).toMatchObject({ error: { faults: [{ place: 'reason' }] } });
    one.act(management, penalty(['黄牌', '通报批评', '书面检查']));
    expect(one.state.handling.penalty).toMatchObject({ person: '王五' });
    one.act(management, penalty([], '', '查明与员工无关'));
    expect(one.state.handling.penalty).toMatchObject({ choice: [], person: null });
    expect(major().may(management, 'penalty')).toBe('由副总经理办理');
    expect(major().plan(deputy, penalty(['黑牌'])).ok).toBe(true);
  });

  it('nobody decides about themselves', () => {
    expect(important().plan(management, penalty(['黄牌', '通报批评', '书面检查'], management.name))).toMatchObject({ error: { faults: [{ place: 'person' }] } });
  });
});

describe('R-S02-ROUTE', () => {
  it('nobody acts on a complaint about themselves; whoever stands above does', () => {
    const one = new Case({ about: { department: '销售部', person: '何立群' }, handler: 'sales-management' });
    expect(one.offers(supervisor).filter(({ allowed }) => allowed)).toEqual([]);
    expect(one.may(supervisor, 'promise')).toBe('这件投诉涉及您本人，由他人办理');
    expect(one.may(management, 'opinion')).toBe(true);
    const about = new Case({ severity: 'important', handler: 'deputy-general-manager', about: { department: '销管部', person: '苏文静' } });
    expect(about.may(management, 'raise')).toBe('这件投诉涉及您本人，由他人办理');
    const titled = new Case({ severity: 'important', handler: 'deputy-general-manager', about: { department: null, person: '销管部经理' } });
    expect(titled.offers(management).filter(({ allowed }) => allowed)).toEqual([]);
    const whole = new Case({ severity: 'major', handler: 'deputy-general-manager', about: { department: null, person: '郑远副总经理' } });
    expect(whole.act(salesHead, filled.opinion).may(management, 'decide')).toBe(true);
  });

  it('is not passed below the handler that the route asks for, and keeps its stage', () => {
    const one = important();
    const route = (handler: 'supervisor' | 'deputy-general-manager', department: string | null = '销售部') => ({ action: 'route', handler, department, reason: '涉及多个部门' }) as const;
    expect(one.plan(management, route('supervisor'))).toMatchObject({ error: { faults: [{ place: 'handler' }] } });
    one.act(management, route('deputy-general-manager', '工程部'));
    expect(one.state).toMatchObject({ stage: 'opinion', handler: 'deputy-general-manager', handling: { department: '工程部' } });
    expect(one.may(head, 'opinion')).toBe(true);
    expect(one.may(salesHead, 'opinion')).toBe('由部门负责人（工程部）办理');
    expect(one.plan(management, route('deputy-general-manager', '工程部'))).toMatchObject({ error: { faults: [{ place: 'handler' }] } });
  });

  it('where the department has no head, any other acts; where there is none, the supervisor', () => {
    const other = new Case({ severity: 'important', handler: 'sales-management', about: { department: '财务部', person: null } });
    expect(other.may(head, 'opinion')).toBe(true);
    const none = new Case({ severity: 'important', handler: 'sales-management' }, undefined, staff.filter(({ role }) => role !== 'department-head'));
    expect(none.may(supervisor, 'opinion')).toBe(true);
    expect(none.may(management, 'opinion')).toBe('由售楼主管代部门负责人办理');
    const small = new Case({ severity: 'major', handler: 'deputy-general-manager' }, undefined, [desk, supervisor]);
    expect(small.act(supervisor, filled.opinion).may(supervisor, 'decide')).toBe('还没有副总经理，请在“设置”里添加人员');
  });
});

describe('R-S02-SEV-INTERNAL', () => {
  it('only sales management and above handle it', () => {
    const one = new Case({ severity: 'internal', handler: 'sales-management', criteria: ['internal-supervision'] });
    for (const person of [desk, supervisor, salesHead]) expect(one.offers(person).filter(({ allowed }) => allowed)).toEqual([]);
    one.act(management, filled.opinion).act(management, filled.answer).act(management, filled.satisfied);
    one.act(management, filled.cause).act(management, filled.corrective).act(management, filled.preventive).act(management, filled.close);
    expect(one.state.stage).toBe('return-visit');
    expect(one.may(management, 'raise')).toBeUndefined();
  });
});

describe('severity', () => {
  it('R-S02-SEV-MAJOR: a raised one goes to the handler of the route, back to whoever has to decide now', () => {
    const one = new Case({ about: { department: '工程部', person: null } }).act(supervisor, filled.opinion);
    expect(one.plan(supervisor, { action: 'raise', severity: 'minor', reason: '漏雨' })).toMatchObject({ error: { faults: [{ place: 'severity' }] } });
    one.act(supervisor, { action: 'raise', severity: 'major', reason: '天花板掉落伤人' });
    expect(one.state).toMatchObject({ severity: 'major', handler: 'deputy-general-manager', stage: 'opinion', handling: { severityReason: '天花板掉落伤人' } });
    const decided = important().act(salesHead, filled.opinion).act(management, filled.approve);
    decided.act(management, { action: 'raise', severity: 'major', reason: '客户受伤' });
    expect(decided.state).toMatchObject({ stage: 'decision', handler: 'deputy-general-manager' });
  });

  it('is lowered only by two: one proposes, somebody above confirms', () => {
    const one = important().act(salesHead, filled.opinion).act(salesHead, { action: 'lower', severity: 'minor', reason: '只是设施问题' });
    expect(one.state).toMatchObject({ severity: 'important', handling: { proposal: { severity: 'minor', by: salesHead.id } } });
    expect(one.may(salesHead, 'confirm')).toBe('您提出的，要由另一位上级审定');
    expect(one.may(supervisor, 'confirm')).toBe('要由提出人的上级审定');
    expect(one.plan(management, { action: 'confirm', confirmed: false, reason: '' })).toMatchObject({ error: { faults: [{ place: 'reason' }] } });
    one.act(management, { action: 'confirm', confirmed: true, reason: '' });
    expect(one.state).toMatchObject({ severity: 'minor', handler: 'supervisor', stage: 'answer', handling: { proposal: null, severityReason: '只是设施问题' } });
    expect(major().may(deputy, 'lower')).toBe('由销管部或售楼主管提出，您来审定');
    const refused = important().act(management, { action: 'lower', severity: 'minor', reason: '轻' }).act(deputy, { action: 'confirm', confirmed: false, reason: '查实再说' });
    expect(refused.state).toMatchObject({ severity: 'important', handling: { proposal: null, severityReason: null } });
  });
});

describe('clocks', () => {
  const clocks = (one: Case) => Object.fromEntries(one.state.deadlines.map(({ clock, dueAt }) => [clock, dueAt]));
  const due = (clock: 'opinion' | 'return-visit', amount: number, from: string) => {
    const found = dueAtOf({ amount, unit: 'working-days', atClosing: true }, local(from), basis);
    return { [clock]: found.ok ? found.dueAt : '' };
  };

  it('stop with their stage; the return visit is counted from closing', () => {
    const one = new Case({ settled: true }).act(salesHead, filled.cause).act(salesHead, filled.corrective).act(salesHead, filled.preventive);
    expect(Object.keys(clocks(one))).toEqual(['closing']);
    one.at('2026-11-25 09:00').act(supervisor, filled.close);
    expect(clocks(one)).toEqual(due('return-visit', 1, '2026-11-25 09:00'));
    one.act(supervisor, filled.visited);
    expect(clocks(one)).toEqual({});
  });

  it('one that had stopped begins anew when the case goes back; one that runs on keeps its time', () => {
    const one = new Case().act(supervisor, filled.opinion);
    const closing = clocks(one)['closing'];
    expect(closing).toBeDefined();
    one.act(supervisor, filled.answer).at('2026-11-26 11:00').act(supervisor, filled.dissatisfied);
    expect(clocks(one)).toMatchObject({ ...due('opinion', 1, '2026-11-26 11:00'), closing });
    one.act(supervisor, filled.opinion);
    expect(Object.keys(clocks(one))).toEqual(['answer', 'closing']);
  });
});

describe('closing again', () => {
  const closed = () =>
    new Case({ settled: true }).act(salesHead, filled.cause).act(salesHead, filled.corrective).act(salesHead, filled.preventive).act(supervisor, filled.close);

  it('a dissatisfied visit opens the case again and counts it', () => {
    const one = closed().act(supervisor, { action: 'visit', how: 'phone', outcome: 'dissatisfied', text: '还在漏。' });
    expect(one.state).toMatchObject({ stage: 'opinion', closedAt: null, handling: { reopened: 1, agreed: false } });
    expect(one.may(supervisor, 'close')).toBe('还缺客户同意处理结果');
  });

  it('somebody who was not reached is asked again', () => {
    const one = closed().act(supervisor, { action: 'visit', how: 'phone', outcome: 'unreachable', text: '无人接听' });
    expect(one.state).toMatchObject({ stage: 'return-visit', handling: { visits: [{ outcome: 'unreachable' }] } });
    expect(one.act(supervisor, { action: 'visit', how: 'phone', outcome: 'declined', text: '客户说不必了' }).state.stage).toBe('archive');
  });

  it('reopening needs a reason and is counted', () => {
    const one = closed();
    expect(one.plan(supervisor, { action: 'reopen', reason: ' ' })).toMatchObject({ error: { faults: [{ place: 'reason' }] } });
    one.act(supervisor, { action: 'reopen', reason: '同一问题又出现' });
    expect(one.state).toMatchObject({ stage: 'opinion', closedAt: null, handling: { reopened: 1, archived: null } });
  });
});

describe('what is filled in', () => {
  it.each([
    ['promise', { action: 'promise', promisedAt: local('2026-11-20 10:00'), reason: '约好' }, 'promisedAt'],
    ['promise', { action: 'promise', promisedAt: local('2029-11-20 10:00'), reason: '约好' }, 'promisedAt'],
    ['opinion', { ...filled.opinion, text: '  \n' }, 'text'],
    ['opinion', { ...filled.opinion, text: '好'.repeat(20_001) }, 'text'],
    ['opinion', { ...filled.opinion, explanation: '' }, 'explanation'],
  ] as const)('%s is refused at its place', (_name, input, place) => {
    expect(new Case().plan(supervisor, input)).toMatchObject({ ok: false, error: { kind: 'faults', faults: [{ place }] } });
  });

  it('is cleaned before it is kept', () => {
    const one = new Case().act(supervisor, { ...filled.opinion, text: ' 修好\u0000\u202e。 \r\n' });
    expect(one.state.handling.opinions[0]?.text).toBe('修好。');
  });

  it('an act that may not be done is refused with the reason', () => {
    expect(new Case().plan(desk, filled.opinion)).toEqual({ ok: false, error: { kind: 'not-allowed', why: '由售楼主管办理' } });
    expect(new Case().plan(desk, filled.approve)).toMatchObject({ ok: false, error: { kind: 'not-allowed' } });
  });
});
