import type { ReactNode } from 'react';
import type { FormBox } from '../../../../shared/domain/form/model';
import { words } from './words';

/** A row of boxes to tick. */
export function Boxes({ boxes }: { readonly boxes: readonly FormBox[] }) {
  return boxes.map((box) => (
    <span key={box.label} className="paper-box">
      <Tick on={box.on} />
      {box.label}
    </span>
  ));
}

/** Drawn, because the two characters for it come from different typefaces in different sizes. */
function Tick({ on }: { readonly on: boolean }) {
  return (
    <svg className="paper-tick" viewBox="0 0 10 10" role="img" aria-label={on ? '已选' : '未选'}>
      <path d="M.6 .6h8.8v8.8h-8.8z" />
      {on ? <path className="paper-check" d="M2.2 5.2l2.2 2.4L8 2.2" /> : null}
    </svg>
  );
}

/** A word with a rule to write on; `children` already stand on it. */
export function Rule({ word, mm, children }: { readonly word: string; readonly mm: number; readonly children?: ReactNode | undefined }) {
  return (
    <span className="paper-rule">
      {word}
      <i style={{ width: `${mm}mm` }}>{children}</i>
    </span>
  );
}

/** A date to write in. */
export function DateRule() {
  return (
    <span className="paper-rule">
      <i style={{ width: '11mm' }} />
      {words.year}
      <i style={{ width: '7.5mm' }} />
      {words.month}
      <i style={{ width: '7.5mm' }} />
      {words.day}
    </span>
  );
}

/** A date and a time of day to write in. */
export function TimeRule() {
  return (
    <>
      <DateRule />
      <span className="paper-rule">
        <i style={{ width: '7mm' }} />
        {words.hour}
        <i style={{ width: '7mm' }} />
        {words.minute}
      </span>
    </>
  );
}

/** The line for signatures at the foot of a cell. */
export function SignLine({ children }: { readonly children: ReactNode }) {
  return <div className="paper-sign">{children}</div>;
}
