import type { FormModel } from '../../../../shared/domain/form/model';
import type { FormPages } from '../layout/paginate';
import { ContinuationPage } from './continuation-page';
import { FirstPage } from './first-page';
import './form.css';
import './sheet.css';

/** 《客户投诉意见处理表》 as A4 sheets; the same component on the screen and on paper. */
export function ComplaintForm({ model, pages }: { readonly model: FormModel; readonly pages: FormPages }) {
  return (
    <div className="paper">
      <FirstPage model={model} pages={pages} />
      {pages.continuations.map((stretches, index) => (
        <ContinuationPage key={index} model={model} stretches={stretches} page={index + 2} count={pages.count} />
      ))}
    </div>
  );
}
