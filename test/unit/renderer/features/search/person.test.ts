import { describe, expect, it } from 'vitest';
import { asksWords, looksLikePerson } from '../../../../../renderer/features/search/model/person';

describe('what is typed to find something', () => {
  it.each(['司徒', '欧阳试甲', 'styy', '0002', '13912340002', '139 1234'])('%s may mean somebody', (text) => expect(looksLikePerson(text)).toBe(true));
  it.each(['水', 's', '12', '漏水，还有味道', 'KS-20261122-001', ''])('%s means nobody', (text) => expect(looksLikePerson(text)).toBe(false));

  it('what the vault knows as a customer is not told to main, a few digits and what it does not know are', () => {
    expect(asksWords('司徒', null)).toBe(false);
    expect(asksWords('司徒', 2)).toBe(false);
    expect(asksWords('13912340002', 1)).toBe(false);
    expect(asksWords('漏水', 0)).toBe(true);
    expect(asksWords('0002', null)).toBe(true);
    expect(asksWords('0002', 3)).toBe(true);
  });
});
