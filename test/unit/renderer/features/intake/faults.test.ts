import { describe, expect, it } from 'vitest';
import { firstPlace, placeFaults, type Place, shownFaults, ownFaults } from '../../../../../renderer/features/intake/model/faults';
import { emptyForm } from '../../../../../renderer/features/intake/model/intake-form';

const now = '2026-11-22T06:05:00.000Z';

describe('placeFaults', () => {
  it('puts each sentence beside its field, whatever the envelope of the path', () => {
    const placed = placeFaults([
      { place: 'facts', message: 'a' },
      { place: 'fields.identity.phone', message: 'b' },
      { place: 'criteria[3]', message: 'c' },
      { place: 'moon', message: 'd' },
      { place: 'facts', message: 'second' },
    ]);
    expect(placed.at).toEqual({ facts: 'a', phone: 'b', criteria: 'c' });
    expect(placed.elsewhere).toEqual(['d']);
    expect(firstPlace(placed)).toBe('phone');
  });

  it('finds no first place where there is none', () => {
    expect(firstPlace(placeFaults([]))).toBeNull();
  });
});

describe('shownFaults', () => {
  const placed = placeFaults([
    { place: 'facts', message: 'a' },
    { place: 'identity.phone', message: 'b' },
  ]);

  it('says nothing about fields a person has not left yet', () => {
    expect(shownFaults(placed, new Set<Place>(['phone']), false).at).toEqual({ phone: 'b' });
  });

  it('says everything once saving was tried', () => {
    expect(shownFaults(placed, new Set(), true)).toEqual(placed);
  });
});

describe('ownFaults', () => {
  it('tells times that cannot be read and leaves empty ones alone', () => {
    expect(ownFaults(emptyForm, now)).toEqual([]);
    const faults = ownFaults({ ...emptyForm, received: '刚才', promised: '尽快' }, now);
    expect(faults.map(({ place }) => place)).toEqual(['receivedAt', 'promisedAt']);
  });

  it('tells texts that the bridge would refuse, and only those', () => {
    expect(ownFaults({ ...emptyForm, facts: '长'.repeat(100_000), name: '长'.repeat(2_000) }, now)).toEqual([]);
    const faults = ownFaults({ ...emptyForm, facts: '长'.repeat(100_001), name: '长'.repeat(2_001) }, now);
    expect(faults.map(({ place }) => place)).toEqual(['identity.name', 'facts']);
  });
});
