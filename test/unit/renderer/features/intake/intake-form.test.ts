import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyForm, isUntouched, reduceIntake } from '../../../../../renderer/features/intake/model/intake-form';

describe('reduceIntake', () => {
  it('starts own ticks from the proposed ones', () => {
    const form = reduceIntake(emptyForm, { type: 'toggled', id: 'loss', proposed: ['promise'] });
    expect(form.criteria).toEqual(['promise', 'loss']);
    expect(reduceIntake(form, { type: 'toggled', id: 'promise', proposed: ['other'] }).criteria).toEqual(['loss']);
  });

  it('keeps an empty choice of a person apart from no choice', () => {
    const form = reduceIntake(emptyForm, { type: 'toggled', id: 'promise', proposed: ['promise'] });
    expect(form.criteria).toEqual([]);
    expect(reduceIntake(form, { type: 'criteria-as-proposed' }).criteria).toBeNull();
  });

  it('keeps a chosen severity until the person returns to the proposal', () => {
    const raised = reduceIntake(emptyForm, { type: 'severity', severity: 'major' });
    expect(raised.severity).toBe('major');
    expect(reduceIntake(raised, { type: 'severity', severity: null }).severity).toBeNull();
  });

  it('keeps every character as typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(reduceIntake(emptyForm, { type: 'typed', name: 'facts', text }).facts).toBe(text);
      }),
    );
  });
});

describe('isUntouched', () => {
  it('says whether there is anything to keep', () => {
    expect(isUntouched(emptyForm)).toBe(true);
    expect(isUntouched({ ...emptyForm, channel: 'phone' })).toBe(true);
    expect(isUntouched({ ...emptyForm, facts: ' \n' })).toBe(true);
    expect(isUntouched({ ...emptyForm, demand: '退款' })).toBe(false);
    expect(isUntouched({ ...emptyForm, severity: 'major' })).toBe(false);
    expect(isUntouched({ ...emptyForm, settled: true })).toBe(false);
  });
});
