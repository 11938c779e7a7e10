import type { FormModel } from '../../../../shared/domain/form/model';
import { words } from './words';

/** The foot of every page. */
export function PageFoot({ model, page, count }: { readonly model: FormModel; readonly page: number; readonly count: number }) {
  return (
    <footer className="paper-foot">
      <span>{model.privacy}</span>
      <span>{[model.printedAt, model.copy, words.page(page, count)].filter((part) => part !== '').join('　')}</span>
    </footer>
  );
}
