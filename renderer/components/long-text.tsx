import { useState } from 'react';
import { Button } from './button';
import './long-text.css';

const manyCharacters = 320;
const manyLines = 8;

/** Typed text with its line breaks; a long one is folded until somebody wants the whole. */
export function LongText({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  const long = text.length > manyCharacters || text.split('\n').length > manyLines;
  return (
    <>
      <p className={long && !open ? 'long-text long-text-folded' : 'long-text'}>{text}</p>
      {long && (
        <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : '展开全文'}
        </Button>
      )}
    </>
  );
}
