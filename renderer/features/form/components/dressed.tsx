import type { ReactNode } from 'react';
import type { Dress } from '../../../../shared/domain/paper/dress';
import { pagePlaces } from '../../../../shared/domain/paper/place';
import { at } from './at';

interface DressedProps {
  readonly dress: Dress;
  readonly landscape?: boolean;
  readonly blank: boolean;
  readonly children: ReactNode;
}

/** A sheet of paper with the office's letterhead, moved by the binding edge and what the printer is off. */
export function Dressed({ dress, landscape = false, blank, children }: DressedProps) {
  const { sheet, logo } = pagePlaces(landscape);
  const moved = { ...sheet, x: dress.x, y: dress.y };
  return (
    <section className={blank ? 'paper-sheet paper-blank' : 'paper-sheet'} style={{ width: `${sheet.w}mm`, height: `${sheet.h}mm` }}>
      <div className="paper-moved" style={at(moved)}>
        {dress.company === '' ? null : <p className="paper-company">{dress.company}</p>}
        {dress.logo === null ? null : <img className="paper-logo" style={at(logo)} src={dress.logo} alt="" />}
        {children}
        {dress.footer === '' && dress.paperNumber === '' ? null : (
          <p className="paper-letter-foot" style={{ top: `${sheet.h - 9.4}mm` }}>
            <span>{dress.footer}</span>
            <span>{dress.paperNumber === '' ? null : `表号 ${dress.paperNumber}`}</span>
          </p>
        )}
      </div>
    </section>
  );
}
