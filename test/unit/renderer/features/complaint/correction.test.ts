import { describe, expect, it } from 'vitest';
import { changesOf, meanwhile, personChange, timeWords, type Typed } from '../../../../../renderer/features/complaint/model/correction';

const start: Typed = {
  channel: 'phone',
  receivedAt: '2026-11-20T10:12',
  department: '销售部',
  person: '',
  facts: '空调太冷。',
  demand: '',
  criteria: ['facility'],
  severity: 'minor',
  onTheSpot: '已致歉。',
  promisedAt: '',
};

describe('changesOf', () => {
  it('sends nothing that was not changed', () => {
    expect(changesOf(start, { ...start, criteria: ['facility'] })).toEqual({});
  });

  it('sends what was changed, an emptied field as none', () => {
    expect(changesOf(start, { ...start, person: ' 李某 ', onTheSpot: ' ', promisedAt: '2026-11-21T18:00', criteria: [], severity: 'important' })).toEqual({
      about: { department: '销售部', person: '李某' },
      onTheSpot: null,
      promisedAt: '2026-11-21T10:00:00.000Z',
      criteria: [],
      severity: 'important',
    });
  });

  it('sends facts as they were typed, spaces and all', () => {
    expect(changesOf(start, { ...start, facts: ' 空调 太冷。\n' })).toEqual({ facts: ' 空调 太冷。\n' });
  });
});

describe('personChange', () => {
  const person = { name: '王某', phone: '', unit: '3栋1804', contract: '' };
  it('is none when nothing was changed, and whole when anything was', () => {
    expect(personChange(person, { ...person })).toBeUndefined();
    expect(personChange(person, { ...person, phone: '13900000000' })).toEqual({ name: '王某', phone: '13900000000', unit: '3栋1804', contract: null });
  });
});

describe('meanwhile', () => {
  it('names what somebody else changed while one typed', () => {
    expect(meanwhile(start, start, 'demand')).toBeUndefined();
    expect(meanwhile(start, { ...start, demand: '换座位' }, 'demand')).toBe('他人刚改为：换座位');
    expect(meanwhile(start, { ...start, onTheSpot: '' }, 'onTheSpot')).toBe('他人刚改为：（空）');
    expect(meanwhile(start, { ...start, criteria: ['facility', 'fault'] }, 'criteria', (id) => id.toUpperCase())).toBe('他人刚改为：FACILITY、FAULT');
    expect(meanwhile(start, { ...start, promisedAt: '2026-11-21T18:00' }, 'promisedAt', timeWords)).toBe('他人刚改为：2026年11月21日 周六 18:00');
  });
});
