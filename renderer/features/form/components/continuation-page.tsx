import { fieldLabel } from '../../../../shared/domain/form/fields';
import { codeOfPage } from '../../../../shared/domain/form/form-code';
import { continuationPlace } from '../../../../shared/domain/form/layout';
import type { FormModel } from '../../../../shared/domain/form/model';
import { COMPLAINT_FORM_TITLE } from '../../../../shared/domain/form/title';
import { CONTINUATION_FOOT, CONTINUATION_HEAD, continuationSize, type Stretch } from '../layout/paginate';
import { at } from './at';
import { CodeMark } from './code-mark';
import { Dressed } from './dressed';
import { Lines } from './lines';
import { SheetFoot } from './sheet-foot';
import { words } from './words';

interface ContinuationPageProps {
  readonly model: FormModel;
  readonly stretches: readonly Stretch[];
  readonly page: number;
  readonly count: number;
}

/** A page for what did not fit on page 1. */
export function ContinuationPage({ model, stretches, page, count }: ContinuationPageProps) {
  return (
    <Dressed dress={model.dress} blank={model.blank}>
      <h1 className="paper-title">
        {COMPLAINT_FORM_TITLE}
        <small>{words.continuation}</small>
      </h1>
      {model.code === null ? null : <CodeMark text={codeOfPage(model.code, page)} />}
      <p className="paper-meta paper-meta-number">
        {words.number} <b>{model.number}</b>
      </p>
      <p className="paper-under-code">{model.version}</p>
      <div className="paper-continuation" style={at(continuationPlace)}>
        {stretches.map((stretch) => (
          <div key={stretch.field}>
            <h2 style={{ height: `${CONTINUATION_HEAD}mm` }}>
              {fieldLabel[stretch.field]} <small>{words.comesFrom(stretch.from)}</small>
            </h2>
            <Lines lines={stretch.lines} size={continuationSize(model.dress.large)} />
            <div className="paper-goes-on" style={{ height: `${CONTINUATION_FOOT}mm` }}>
              {stretch.continuedOn === null ? null : words.goesOn(stretch.continuedOn)}
            </div>
          </div>
        ))}
      </div>
      <SheetFoot left={model.privacy} model={model} page={page} count={count} />
    </Dressed>
  );
}
