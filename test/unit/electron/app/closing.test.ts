import { describe, expect, it } from 'vitest';
import { closingStep } from '../../../../electron/app/closing';

const limits = { graceMs: 120, storeMs: 1_000, limitMs: 3_000 };
const step = (elapsed: number, running: number, unsaved: boolean) => closingStep({ elapsed, running, unsaved }, limits);

describe('closingStep', () => {
  it('gives the page a moment to hand over its draft, then closes', () => {
    expect([step(0, 0, false), step(119, 0, false), step(120, 0, false)]).toEqual(['wait', 'wait', 'close']);
  });

  it('waits for calls under way, but not for ever', () => {
    expect([step(500, 1, false), step(2_999, 1, false), step(3_000, 1, false)]).toEqual(['wait', 'wait', 'close']);
  });

  it('asks when what was typed could not be stored', () => {
    expect([step(500, 0, true), step(1_000, 0, true)]).toEqual(['wait', 'ask']);
  });

  it('asks when storing does not come to an end', () => {
    expect([step(1_000, 1, true), step(3_000, 1, true)]).toEqual(['wait', 'ask']);
  });
});
