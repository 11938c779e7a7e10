import { pagePlaces } from '../../../../shared/domain/paper/place';
import { words } from './words';

interface SheetFootProps {
  readonly left: string;
  readonly model: { readonly printedAt: string; readonly copy: string };
  readonly page: number;
  readonly count: number;
  readonly landscape?: boolean;
}

/** The foot of every page: when it was printed, how often, and which page of how many it is. */
export function SheetFoot({ left, model, page, count, landscape = false }: SheetFootProps) {
  return (
    <footer className="paper-foot" style={{ top: `${pagePlaces(landscape).foot}mm` }}>
      <span className="paper-notice">{left}</span>
      <span>{[model.printedAt, model.copy, words.page(page, count)].filter((part) => part !== '').join('　')}</span>
    </footer>
  );
}
