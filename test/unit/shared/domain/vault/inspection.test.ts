import { expect, it } from 'vitest';
import { endsBySigningIn, keepersOf } from '../../../../../shared/domain/vault/inspection';
import { roles } from '../../../../../shared/domain/staff/role';

const staff = [
  { id: 'a', role: 'supervisor' },
  { id: 'b', role: 'project-manager' },
  { id: 'c', role: 'project-manager' },
] as const;

it('R-INC-7 after an inspection only project managers who hold a key open again', () => {
  expect(keepersOf(['a', 'b'], staff)).toEqual(['b']);
  expect(keepersOf(['a'], staff)).toEqual([]);
  expect(keepersOf(['gone', 'c'], staff)).toEqual(['c']);
});

it('without a vault the project manager ends it by signing in, and where there is none whoever leads', () => {
  for (const role of roles) {
    expect(endsBySigningIn(role, staff)).toBe(role === 'project-manager');
    expect(endsBySigningIn(role, [{ role: 'receptionist' }])).toBe(role !== 'receptionist' && role !== 'department-head');
  }
});
