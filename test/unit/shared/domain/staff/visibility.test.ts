import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { severities } from '../../../../../shared/domain/severity/severity';
import { doersOf, type Person } from '../../../../../shared/domain/handling/people';
import { roles, type Role } from '../../../../../shared/domain/staff/role';
import {
  audienceKey, audienceOf, mayOpenDraft, maySee, readAudience, type SeenCase,
} from '../../../../../shared/domain/staff/visibility';

const person = (id: string, role: Role, department: string | null = null, name = id): Person => ({ id, role, department, name });
const desk = person('周晓岚', 'receptionist', '销售部');
const colleague = person('丁一', 'receptionist', '销售部');
const supervisor = person('何立群', 'supervisor', '销售部');
const works = person('梁启航', 'department-head', '工程部');
const finance = person('钱多多', 'department-head', '财务部');
const management = person('苏文静', 'sales-management', '销管部');
const deputy = person('郑远', 'deputy-general-manager');
const project = person('顾承安', 'project-manager');
const administrator = person('许清', 'administrator');
const staff = [desk, colleague, supervisor, works, finance, management, deputy, project, administrator];

function complaint(changes: Partial<SeenCase> = {}): SeenCase {
  return {
    about: { department: '工程部', person: null }, department: '工程部', severity: 'important', handler: 'sales-management',
    takenInBy: desk.id, tell: [], ...changes,
  };
}

/** The names of those who see it. */
const seenBy = (one: SeenCase, people: readonly Person[] = staff): string[] =>
  people.filter((viewer) => viewer.left !== true && maySee(viewer, one, people)).map(({ id }) => id);
const allBut = (...without: Person[]): string[] => staff.filter((one) => !without.includes(one)).map(({ id }) => id);

describe('domain §2: who sees a complaint', () => {
  test('an ordinary one: the desk, the head who has it, sales management and the deputy general manager; no administrator', () => {
    expect(seenBy(complaint())).toEqual(allBut(finance, project, administrator));
  });

  test('one passed to another department is seen by that head, and no longer by the first', () => {
    expect(seenBy(complaint({ department: '财务部' }))).toEqual(allBut(works, project, administrator));
  });

  test('one of a department without a head is seen by every head: any of them stands in', () => {
    expect(seenBy(complaint({ department: '物业服务' }))).toEqual(allBut(project, administrator));
    expect(seenBy(complaint({ department: null }))).toEqual(allBut(project, administrator));
  });

  test('the project manager sees what he is told of and what is his', () => {
    for (const changes of [{ severity: 'major' }, { tell: ['project-manager'] }, { handler: 'project-manager' }] as const) {
      expect(seenBy(complaint(changes))).toContain(project.id);
    }
  });

  test('nobody sees one about themselves, not even who wrote it or who sees all others', () => {
    for (const one of staff) {
      expect(seenBy(complaint({ about: { department: null, person: one.name }, takenInBy: one.id, severity: 'major' }))).not.toContain(one.id);
    }
    expect(seenBy(complaint({ about: { department: null, person: '项目经理' }, severity: 'major' }))).not.toContain(project.id);
    expect(seenBy(complaint({ about: { department: '工程部', person: '工程部负责人' } }))).toEqual(allBut(works, project, administrator));
    // With its own head barred the department has none, and the others stand in.
    expect(seenBy(complaint({ about: { department: '工程部', person: '梁启航' } }))).toContain(finance.id);
  });

  test('an internal one is seen by its writer, sales management and above, never by the supervisor it is about', () => {
    const internal = complaint({ severity: 'internal', about: { department: '销售部', person: '何立群' }, tell: ['project-manager'] });
    expect(seenBy(internal)).toEqual([desk.id, management.id, deputy.id]);
    expect(seenBy(complaint({ severity: 'internal', about: { department: '销管部', person: '苏文静' } }))).toEqual([desk.id, deputy.id]);
    expect(seenBy({ ...internal, takenInBy: supervisor.id })).toEqual([management.id, deputy.id]);
  });

  test('a head and a project manager see what they took in themselves', () => {
    expect(seenBy(complaint({ takenInBy: finance.id }))).toContain(finance.id);
    expect(seenBy(complaint({ takenInBy: project.id }))).toContain(project.id);
  });

  test('whom it names and who has left keeps it from nobody else', () => {
    const left = { ...supervisor, left: true };
    const people = staff.map((one) => (one === supervisor ? left : one));
    const next = person('新主管', 'supervisor', '销售部');
    expect(seenBy(complaint({ about: { department: '销售部', person: '何立群' } }), [...people, next])).toContain(next.id);
    expect(seenBy(complaint({ about: { department: '销售部', person: '售楼主管' } }), [...people, next])).not.toContain(next.id);
  });

  test('a draft is its writer’s alone; of somebody who left, whoever would see it were it internal', () => {
    const about = { department: '销售部', person: '苏文静' };
    const opens = (writer: string | null, people = staff) => people.filter((one) => mayOpenDraft(one, { writer, about }, people)).map(({ id }) => id);
    expect(opens(desk.id)).toEqual([desk.id]);
    expect(opens(management.id)).toEqual([management.id]);
    expect(opens('gone')).toEqual([deputy.id]);
    expect(mayOpenDraft(administrator, { writer: administrator.id, about }, staff)).toBe(false);
  });
});

const anyName = fc.stringMatching(/^[|,%a-c甲乙\n]{1,4}$/u);
const anyPerson = fc.record({ id: anyName, name: anyName, role: fc.constantFrom(...roles), department: fc.option(anyName), left: fc.boolean() });
const anyCase = fc.record({
  about: fc.record({ department: fc.option(anyName), person: fc.option(anyName) }), department: fc.option(anyName),
  severity: fc.constantFrom(...severities), handler: fc.constantFrom(...roles), takenInBy: anyName, tell: fc.subarray([...roles]),
});

test('whoever is to act on a complaint sees it', () => {
  let acting = 0;
  fc.assert(
    fc.property(anyCase, fc.uniqueArray(anyPerson, { selector: ({ id }) => id, minLength: 4, maxLength: 9 }), (one, people) => {
      const handling = { department: one.department };
      const department = one.department ?? one.about.department;
      for (const role of roles.filter((asked) => asked !== 'administrator' && (asked !== 'project-manager' || one.handler === asked))) {
        for (const doer of doersOf(role, { ...one, handling }, people).people) {
          acting += 1;
          expect(maySee(doer, { ...one, department }, people)).toBe(true);
        }
      }
    }),
    { numRuns: 2_000 },
  );
  expect(acting).toBeGreaterThan(1_000);
});

test('an audience comes back out of its text, and equal texts are equal audiences', () => {
  fc.assert(
    fc.property(anyCase, fc.uniqueArray(anyPerson, { selector: ({ id }) => id, maxLength: 8 }), (one, people) => {
      const audience = audienceOf(one, people);
      expect(readAudience(audienceKey(audience))).toEqual(audience);
    }),
  );
  for (const none of ['', 'x|||', 'o', 'o||', '|||']) expect(readAudience(none)).toBeNull();
});
