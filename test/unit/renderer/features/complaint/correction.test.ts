import { describe, expect, it } from 'vitest';
import { changesOf, meanwhile, personChange, type Typed, unreadTimes } from '../../../../../renderer/features/complaint/model/correction';

const now = '2026-11-20T06:05:00.000Z';
const start: Typed = {
  channel: 'phone',
  receivedAt: '11-20 周五 10:12',
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
    expect(changesOf(start, { ...start, criteria: ['facility'] }, now)).toEqual({});
  });

  it('sends what was changed, an emptied field as none', () => {
    expect(changesOf(start, { ...start, person: ' 李某 ', onTheSpot: ' ', promisedAt: '明天下午6点', criteria: [], severity: 'important' }, now)).toEqual({
      about: { department: '销售部', person: '李某' },
      onTheSpot: null,
      promisedAt: '2026-11-21T10:00:00.000Z',
      criteria: [],
      severity: 'important',
    });
  });

  it('sends facts as they were typed, spaces and all', () => {
    expect(changesOf(start, { ...start, facts: ' 空调 太冷。\n' }, now)).toEqual({ facts: ' 空调 太冷。\n' });
  });
});

describe('unreadTimes', () => {
  it('names times nobody can read, and a time of receipt that was emptied', () => {
    expect(unreadTimes(start, now)).toEqual([]);
    expect(unreadTimes({ ...start, receivedAt: ' ', promisedAt: '回头再说' }, now)).toEqual(['receivedAt', 'promisedAt']);
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
  });
});
