import { pageLayout, sheet } from '../../../../shared/domain/form/layout';
import type { FormModel } from '../../../../shared/domain/form/model';
import { COMPLAINT_FORM_TITLE } from '../../../../shared/domain/form/title';
import type { FormPages } from '../layout/paginate';
import { at } from './at';
import { CellContent } from './cell-content';
import { CodeMark } from './code-mark';
import { Dressed } from './dressed';
import { Rule, TimeRule } from './marks';
import { Ruling } from './ruling';
import { SheetFoot } from './sheet-foot';
import { TextBlock } from './text-block';
import { cellHints, cellWords, words } from './words';

/** Page 1: the ruled table with every box in its calibrated place. */
export function FirstPage({ model, pages }: { readonly model: FormModel; readonly pages: FormPages }) {
  const layout = pageLayout(model.decisions);
  return (
    <Dressed dress={model.dress} blank={model.blank}>
      <TextBlock place={layout.texts.project} text={pages.texts.project} bold />
      <TextBlock place={layout.texts.desk} text={pages.texts.desk} />
      <h1 className="paper-title">{COMPLAINT_FORM_TITLE}</h1>
      {model.code === null ? null : <CodeMark text={model.code} />}
      <p className="paper-under-code">{model.code === null ? model.version : `${words.scan} ${model.version}`}</p>
      <Meta model={model} />
      <TextBlock place={layout.texts.receiver} text={pages.texts.receiver} />
      <Ruling cells={layout.cells} frame={layout.frame} page={sheet} />
      {layout.cells.map((cell) => (
        <div key={cell.id} className={`paper-cell paper-${cell.kind}`} style={at(cell)}>
          {cell.kind === 'value' ? <CellContent id={cell.id} model={model} /> : <CellWord id={cell.id} />}
        </div>
      ))}
      {layout.cells.map((cell) => {
        const field = cell.id === model.decisions[0] ? 'decision' : fieldIn(cell.id);
        return field === null ? null : <TextBlock key={field} place={layout.texts[field]} text={pages.texts[field]} />;
      })}
      <SheetFoot left={model.privacy} model={model} page={1} count={pages.count} />
    </Dressed>
  );
}

function Meta({ model }: { readonly model: FormModel }) {
  return (
    <>
      <p className="paper-meta paper-meta-number">
        {model.blank ? <Rule word={words.number} mm={33} /> : <>{words.number} <b>{model.number}</b></>}
      </p>
      <p className="paper-meta paper-meta-time">
        {words.receivedAt} {model.blank ? <TimeRule /> : model.receivedAt}
      </p>
      <p className="paper-meta paper-meta-receiver">
        {words.receiver}
        {model.blank ? <i /> : null}
      </p>
    </>
  );
}

function CellWord({ id }: { readonly id: string }) {
  const hint = cellHints[id];
  return (
    <span>
      {cellWords[id]}
      {hint === undefined ? null : <small>{hint}</small>}
    </span>
  );
}

const fieldsByCell = {
  complainant: 'complainant',
  phone: 'phone',
  unit: 'unit',
  contract: 'contract',
  about: 'about',
  earlier: 'earlier',
  facts: 'facts',
  demand: 'demand',
  severity: 'criterion',
  onTheSpot: 'onTheSpot',
  opinion: 'opinion',
  answer: 'answer',
  verdict: 'verdict',
  cause: 'cause',
  corrective: 'corrective',
  preventive: 'preventive',
  archive: 'archive',
} as const;

function fieldIn(cell: string): (typeof fieldsByCell)[keyof typeof fieldsByCell] | null {
  return cell in fieldsByCell ? fieldsByCell[cell as keyof typeof fieldsByCell] : null;
}
