import { expect, test } from 'vitest';
import { type KnownPrinters, printerOf, withOwnPrinter } from '../../../../../shared/domain/paper/printer';

const desk: KnownPrinters & { readonly copies: number } = { printer: '前台', copies: 2 };

test('a paper comes out of its own printer, every other one of the desk’s', () => {
  const known = withOwnPrinter(desk, 'penalty-notice', '财务室');
  expect(known).toEqual({ printer: '前台', copies: 2, papers: { 'penalty-notice': '财务室' } });
  expect(printerOf(known, 'penalty-notice')).toBe('财务室');
  expect(printerOf(known, 'visit-record')).toBe('前台');
  expect(printerOf(known)).toBe('前台');
  expect(printerOf(desk, 'constructor')).toBe('前台');
  expect(printerOf({ printer: null, papers: known.papers })).toBeNull();
  expect(printerOf({ printer: null, papers: known.papers }, 'penalty-notice')).toBe('财务室');
});

test('a printer of its own is changed and taken back without touching those of other papers', () => {
  const two = withOwnPrinter(withOwnPrinter(desk, 'penalty-notice', '财务室'), 'complaint-handling', '彩色');
  expect(printerOf(two)).toBe('彩色');
  expect(withOwnPrinter(two, 'complaint-handling', '前台').papers).toEqual({ 'penalty-notice': '财务室', 'complaint-handling': '前台' });
  expect(withOwnPrinter(two, 'complaint-handling', null).papers).toEqual({ 'penalty-notice': '财务室' });
});
