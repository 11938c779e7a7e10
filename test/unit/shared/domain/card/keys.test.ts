import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { cardKeys, channelKeys } from '../../../../../shared/domain/card/keys';
import { actionNames } from '../../../../../shared/domain/handling/catalogue';
import { severities, severityLabel, severityRank } from '../../../../../shared/domain/severity/severity';

const root = join(import.meta.dirname, '../../../../..');

/** Keys that a page works out: what is written there, and which keys that are. */
const workedOut: Readonly<Record<string, readonly string[]>> = {
  'channelKeys[channel]': Object.values(channelKeys),
  '`Alt+${severityRank[severity]}`': severities.map((severity) => `Alt+${severityRank[severity]}`),
  'String(index + 1)': severities.map((_, at) => String(at + 1)),
  '`Alt+${at + 1}`': ['Alt+1–9'],
  'String(at + 1)': ['1–9'],
  'one.keys': [],
  key: actionNames.map((action) => action.key),
};

/** Every key that a page offers: the `keys` beside each `label` and `run`, and of those that lie in a table. */
function keysIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const literal = (node: ts.Expression): string[] => {
    if (ts.isStringLiteral(node)) return [node.text];
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literal);
    const known = workedOut[node.getText(source)];
    if (known === undefined) throw new Error(`${file}: nobody knows which keys ${node.getText(source)} are`);
    return [...known];
  };
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const of = (name: string) => node.properties.find((one) => one.name?.getText(source) === name);
      const keys = of('keys');
      if (keys !== undefined && of('label') !== undefined && ts.isPropertyAssignment(keys)) found.push(...literal(keys.initializer));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const features = 'renderer/features';

/** Every file that offers keys under a title, so that a new one is found by standing there. */
function offering(title: string): string[] {
  const files = readdirSync(join(root, features), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  return files.map((name) => `${features}/${name}`).filter((file) => readFileSync(join(root, file), 'utf8').includes(`useKeys('${title}'`));
}

const pages: Readonly<Record<string, readonly string[]>> = {
  随处可用: ['renderer/app/shell/shell.tsx', 'renderer/help/use-help.tsx'],
  登记: [`${features}/intake/components/intake-desk.tsx`, `${features}/alike/components/intake-alike.tsx`, `${features}/incident/components/intake-incident.tsx`],
  收件箱: [`${features}/inbox/components/inbox-page.tsx`, `${features}/inbox/components/kept-filters.tsx`, `${features}/inbox/components/batch-bar.tsx`],
  一件投诉: offering('这件投诉'),
  预案: ['incident-page', 'playbook-view', 'incident-view', 'numbers', 'incident-dialog'].map((name) => `${features}/incident/components/${name}.tsx`),
};

/** What is the same everywhere is written on no page of its own. */
const everywhere = ['Tab', 'Shift+Tab', 'Ctrl+Enter', 'Escape', 'Ctrl++', 'Ctrl+-', 'Ctrl+0'];

describe('the desk card', () => {
  it.each(cardKeys(severityLabel).map((part) => [part.title, part] as const))('%s: lists exactly the keys that the program has', (title, { keys }) => {
    const had = new Set(pages[title]!.flatMap(keysIn));
    if (title === '随处可用') for (const one of everywhere) had.add(one);
    // Of who complains only one key is for the page; the others choose a reason in its dialog.
    if (title === '一件投诉') had.add('X');
    expect(new Set(keys.flatMap(([some]) => some))).toEqual(had);
  });
  it('names each action as its button does', () => {
    const labels = cardKeys(severityLabel).find(({ title }) => title === '一件投诉')!.keys.map(([, label]) => label);
    for (const { label } of actionNames) expect(labels).toContain(label);
  });
});
