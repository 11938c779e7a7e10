import { createScanner, parse, type ParseError } from 'jsonc-parser';
import { err, ok, type Result } from './result';

/** Where a text stops being JSON; both counted from 1. */
export interface JsonFault {
  readonly kind: 'empty' | 'cut-off' | 'broken';
  readonly line: number;
  readonly column: number;
}

/** The value in a text, strictly by the standard, or where it stops being one. */
export function readJson(text: string): Result<unknown, JsonFault> {
  const deep = tooDeep(text);
  if (deep !== null) return err(brokenAt(text, deep));
  const errors: ParseError[] = [];
  const data: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [broken] = errors;
  return broken === undefined ? ok(data) : err(brokenAt(text, broken.offset));
}

/** No file of ours is twenty levels deep; a reader that follows a thousand of them would run out of stack. */
function tooDeep(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const sign = text[scanner.getTokenOffset()];
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    if (depth > 20) return scanner.getTokenOffset();
  }
  return null;
}

function brokenAt(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset).split('\n');
  const kind = text.trim() === '' ? 'empty' : text.slice(offset).trim() === '' ? 'cut-off' : 'broken';
  return { kind, line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}
