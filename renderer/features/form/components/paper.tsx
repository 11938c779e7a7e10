import type { LaidOut } from '../layout/lay-out';
import { ComplaintForm } from './complaint-form';
import { SheetPage } from './sheet';
import './form.css';
import './sheet.css';

/** A paper as A4 sheets; the same component on the screen and on paper. */
export function Paper({ laid }: { readonly laid: LaidOut }) {
  if (laid.kind === 'form') return <ComplaintForm model={laid.model} pages={laid.pages} />;
  return (
    <div className="paper">
      {laid.pages.map((set, index) => (
        <SheetPage key={index} model={laid.model} set={set} page={index + 1} count={laid.count} />
      ))}
    </div>
  );
}
