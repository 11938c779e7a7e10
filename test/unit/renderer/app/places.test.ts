import { describe, expect, it } from 'vitest';
import { addressOf, placeOf, type Place } from '../../../../renderer/app/places';

const places: readonly Place[] = [
  { page: 'list', view: 'open', opened: null },
  { page: 'list', view: 'waiting-customer', opened: '0190f3a0-0000-7000-8000-000000000001' },
  { page: 'intake', draftId: null },
  { page: 'intake', draftId: '0190f3a0-0000-7000-8000-000000000002' },
  { page: 'incident', id: null },
  { page: 'incident', id: 'safety' },
  { page: 'settings', part: null },
  { page: 'settings', part: 'calendar' },
];

describe('places', () => {
  it('come back from their addresses', () => {
    expect(places.map((place) => placeOf(addressOf(place)))).toEqual(places);
  });

  it('fall back to the inbox', () => {
    for (const address of ['', '/', '/nowhere', '//']) expect(placeOf(address)).toEqual(places[0]);
  });
});
