import { describe, expect, it } from 'vitest';
import { allowedActions } from '../../../../../shared/domain/handling/actions';
import type { Person } from '../../../../../shared/domain/handling/people';
import { turnOf } from '../../../../../shared/domain/handling/turn';
import { isTurnOf, turnKey, turnOfKey } from '../../../../../shared/domain/handling/turn-key';
import { salesOffice } from '../../../../../shared/policies/sales-office';
import { Case, filled, office, staff } from '../../support/handling';

const whose = (one: Case, people: readonly Person[] = staff): string[] => {
  const turn = turnOf(one.state, salesOffice);
  if (turn === null) return [];
  expect(turnOfKey(turnKey(turn))).toEqual({ roles: turn.roles, department: turn.department, internal: turn.internal });
  return people.filter((person) => isTurnOf(turnOfKey(turnKey(turn)), person, people)).map(({ name }) => name);
};
const important = (): Case => new Case({ severity: 'important', handler: 'sales-management', about: { department: '工程部', person: null } });

describe('whose turn a case is', () => {
  it('R-S02-FLOW: goes from the head of the department to whoever answers, and follows each step', () => {
    const one = important();
    expect(whose(one)).toEqual(['梁启航']);
    one.act(office.head, { ...filled.opinion, valid: null, explanation: '' });
    expect(whose(one)).toEqual(['苏文静']);
    one.act(office.management, filled.approve);
    expect(turnOf(one.state, salesOffice)?.act).toBe('judge');
    expect(whose(one)).toEqual(['苏文静']);
  });

  it('R-S02-CAPA: is the head’s until measures are planned, then the handler’s who closes', () => {
    const one = important();
    one.act(office.head, filled.opinion).act(office.management, filled.approve).act(office.management, filled.answer).act(office.management, filled.satisfied);
    expect(whose(one)).toEqual(['梁启航']);
    one.act(office.head, filled.cause).act(office.head, filled.corrective).act(office.head, filled.preventive);
    expect(turnOf(one.state, salesOffice)?.act).toBe('close');
    expect(whose(one)).toEqual(['苏文静']);
  });

  it('falls to any head where the department has none, and to whoever stands in where there is no head', () => {
    const one = new Case({ severity: 'important', handler: 'sales-management', about: { department: '财务部', person: null } });
    expect(whose(one)).toEqual(['梁启航', '丁若海']);
    const without = staff.filter(({ role }) => role !== 'department-head');
    expect(whose(one, without)).toEqual(['何立群']);
  });

  it('of an internal complaint is nobody’s below sales management', () => {
    const one = new Case({ severity: 'internal', handler: 'sales-management' });
    expect(whose(one)).toEqual(['苏文静']);
  });

  it('is only theirs who may take the step', () => {
    const steps = [filled.opinion, filled.approve, filled.answer, filled.satisfied, filled.cause, filled.corrective, filled.preventive, filled.close, filled.visited];
    const one = important();
    for (const step of [null, ...steps]) {
      if (step !== null) one.act([office.head, office.management].find((person) => one.may(person, step.action) === true) ?? office.deputy, step);
      const turn = turnOf(one.state, salesOffice)!;
      const waiting = whose(one);
      expect(waiting.length).toBeGreaterThan(0);
      for (const person of staff.filter(({ name }) => waiting.includes(name))) {
        const offer = allowedActions(one.state, person, salesOffice, one.now, staff).find(({ id }) => id === turn.act);
        expect(offer, `${turn.act} by ${person.name}`).toMatchObject({ allowed: true, next: true });
      }
    }
  });
});
