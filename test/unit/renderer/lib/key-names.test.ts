import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ariaKeys, keyText, matches } from '../../../../renderer/lib/key-names';

/** Stands for an element that answers to some of the selectors asked. */
class FakeElement {
  readonly kinds: readonly string[];
  constructor(...kinds: readonly string[]) {
    this.kinds = kinds;
  }
  closest(selector: string): FakeElement | null {
    return this.kinds.some((kind) => selector.includes(kind)) ? this : null;
  }
}

const press = (key: string, more: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> & { code?: string; target?: unknown } = {}) =>
  ({ key, code: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, target: null, ...more }) as unknown as KeyboardEvent;

beforeEach(() => vi.stubGlobal('Element', FakeElement));
afterEach(() => vi.unstubAllGlobals());

describe('matches', () => {
  it('takes a letter in either case, but not with another modifier', () => {
    expect(matches(press('j'), 'J')).toBe(true);
    expect(matches(press('J'), 'J')).toBe(true);
    expect(matches(press('J', { shiftKey: true }), 'J')).toBe(false);
    expect(matches(press('j', { ctrlKey: true, code: 'KeyJ' }), 'J')).toBe(false);
  });

  it('takes Ctrl and Alt by the place of the key, whatever character a layout makes of it', () => {
    expect(matches(press('к', { ctrlKey: true, code: 'KeyK' }), 'Ctrl+K')).toBe(true);
    expect(matches(press('¡', { altKey: true, code: 'Digit1' }), 'Alt+1')).toBe(true);
    expect(matches(press('K', { metaKey: true }), 'Ctrl+K')).toBe(true);
    expect(matches(press(',', { ctrlKey: true, code: 'Comma' }), 'Ctrl+,')).toBe(true);
    expect(matches(press('L', { ctrlKey: true, shiftKey: true, code: 'KeyL' }), 'Ctrl+L')).toBe(false);
  });

  it('takes a sign with or without Shift', () => {
    expect(matches(press('?', { shiftKey: true }), '?')).toBe(true);
    expect(matches(press('/'), '/')).toBe(true);
  });

  it('leaves plain keys to a field in which somebody types, but not Ctrl, function keys and Esc', () => {
    const target = new FakeElement('textarea');
    expect(matches(press('j', { target }), 'J')).toBe(false);
    expect(matches(press('?', { target, shiftKey: true }), '?')).toBe(false);
    expect(matches(press('n', { target, ctrlKey: true, code: 'KeyN' }), 'Ctrl+N')).toBe(true);
    expect(matches(press('F1', { target }), 'F1')).toBe(true);
    expect(matches(press('Escape', { target }), 'Escape')).toBe(true);
  });

  it('leaves Enter to a button and the arrows to what moves by them', () => {
    expect(matches(press('Enter', { target: new FakeElement('button, a[href]') }), 'Enter')).toBe(false);
    expect(matches(press('ArrowDown', { target: new FakeElement('[data-scrolls]') }), 'ArrowDown')).toBe(false);
    expect(matches(press('j', { target: new FakeElement('button, a[href]') }), 'J')).toBe(true);
  });
});

describe('names of keys', () => {
  it('reads for people and for assistive technology', () => {
    expect(keyText('Ctrl+ArrowDown')).toBe('Ctrl ↓');
    expect(keyText('Escape')).toBe('Esc');
    expect(keyText('Ctrl++')).toBe('Ctrl +');
    expect(ariaKeys('Ctrl+N')).toBe('Control+N');
  });
});
