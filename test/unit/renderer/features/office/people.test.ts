import { describe, expect, it } from 'vitest';
import { firstRows, hasLeader, namedPeople, withRow } from '../../../../../renderer/features/office/model/people';

describe('the people of a new office', () => {
  it('are those with a name', () => {
    const rows = firstRows.map((row, index) => (index === 0 ? { ...row, name: ' 周晓岚 ', department: ' ' } : row));
    expect(namedPeople(rows)).toEqual([{ name: '周晓岚', role: 'receptionist', department: null }]);
    expect(hasLeader(rows)).toBe(false);
    expect(hasLeader(rows.map((row) => ({ ...row, name: '某' })))).toBe(true);
  });

  it('get a row of their own, of the role asked for', () => {
    const more = withRow(firstRows, 'sales-management');
    expect(more.at(-1)).toEqual({ key: 3, name: '', role: 'sales-management', department: '' });
    expect(withRow([], 'receptionist').at(-1)?.key).toBe(1);
  });
});
