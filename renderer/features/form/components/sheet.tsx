import { codeOfPage } from '../../../../shared/domain/form/form-code';
import { pagePlaces } from '../../../../shared/domain/paper/place';
import type { Mark, Sheet as SheetModel } from '../../../../shared/domain/paper/sheet';
import { CONTINUATION_FOOT, CONTINUATION_HEAD, continuationSize } from '../layout/paginate';
import type { SetPage, SetText } from '../layout/set-page';
import { at } from './at';
import { BarMarks } from './bar-mark';
import { CodeMark } from './code-mark';
import { Dressed } from './dressed';
import { Lines } from './lines';
import { Boxes, DateRule, Rule } from './marks';
import { Ruling } from './ruling';
import { SheetFoot } from './sheet-foot';
import { words } from './words';

const mmPerPoint = 25.4 / 72;

interface SheetPageProps {
  readonly model: SheetModel;
  readonly set: SetPage;
  readonly page: number;
  readonly count: number;
}

/** A page of any paper but 《客户投诉意见处理表》. */
export function SheetPage({ model, set, page, count }: SheetPageProps) {
  const { sheet, frame, code } = pagePlaces(model.landscape);
  const signs = [...model.title].length + 1;
  const long = signs > 9;
  const titleMm = sheet.w - 134;
  const goesOn = set.stretches.length > 0;
  return (
    <Dressed dress={model.dress} landscape={model.landscape} blank={model.blank}>
      <h1 className={long ? 'paper-title paper-title-long' : 'paper-title'} style={{ width: `${titleMm}mm`, ...(long && { fontSize: `${Math.min(15, titleMm / signs / mmPerPoint)}pt` }) }}>
        {model.title}
        {goesOn && <small>{words.continuation}</small>}
      </h1>
      {model.code === null ? null : <CodeMark text={codeOfPage(model.code, page)} place={code} />}
      <p className="paper-under-code">{model.code === null || goesOn ? model.version : `${words.scan} ${model.version}`}</p>
      <div className="paper-meta-line" style={{ width: `${frame.w}mm` }}>
        {model.meta.map(({ word, text, mm }) => (
          <span key={word} className={[...text].length > 24 ? 'paper-meta-small' : undefined}>{text === '' ? <Rule word={word} mm={mm} /> : `${word} ${text}`}</span>
        ))}
      </div>
      <Ruling cells={set.cells} frame={goesOn ? null : frameOf(set, frame)} page={sheet} />
      {set.labels.map(({ cell, text }) => (
        <div key={cell.id} className="paper-cell paper-label" style={at(cell)}>
          <span>{text}</span>
        </div>
      ))}
      {set.texts.map((text) => (
        <Words key={text.key} text={text} />
      ))}
      <BarMarks bars={set.bars} />
      {set.boxes.map(({ key, place, boxes }) => (
        <div key={key} className="paper-boxes" style={at(place)}>
          <Boxes boxes={boxes} />
        </div>
      ))}
      {set.marks.map(({ key, place, marks }) => (
        <div key={key} className="paper-marks" style={at(place)}>
          {marks.map((mark, index) => (
            <HandMark key={index} mark={mark} />
          ))}
        </div>
      ))}
      {goesOn && (
        <div className="paper-continuation" style={at({ ...frame, y: frame.y + 1, h: frame.h - 1 })}>
          {set.stretches.map((stretch) => (
            <div key={stretch.field}>
              <h2 style={{ height: `${CONTINUATION_HEAD}mm` }}>
                {stretch.name} <small>{words.comesFrom(stretch.from)}</small>
              </h2>
              <Lines lines={stretch.lines} size={continuationSize(model.dress.large)} />
              <div className="paper-goes-on" style={{ height: `${CONTINUATION_FOOT}mm` }}>
                {stretch.continuedOn === null ? null : words.goesOn(stretch.continuedOn)}
              </div>
            </div>
          ))}
        </div>
      )}
      <SheetFoot left={model.foot} model={model} page={page} count={count} landscape={model.landscape} />
    </Dressed>
  );
}

/** A table that flows has its outline where its cells are; a ruled page always has the whole frame. */
function frameOf({ cells }: SetPage, frame: { x: number; y: number; w: number; h: number }) {
  const flows = cells.every(({ id }) => /^(cell|head)-/.test(id));
  return flows ? null : frame;
}

function Words({ text: { place, lines, size, align, middle, bold, continuedOn } }: { readonly text: SetText }) {
  return (
    <div className={`paper-text paper-text-${align}${middle ? ' paper-middle' : ''}${bold ? ' paper-bold' : ''}`} style={at(place)}>
      <Lines lines={lines} size={size} />
      {continuedOn === null ? null : <div className="paper-line paper-goes-on">{words.goesOn(continuedOn)}</div>}
    </div>
  );
}

function HandMark({ mark }: { readonly mark: Mark }) {
  if (mark.kind === 'date') return <DateRule />;
  return (
    <Rule word={mark.word} mm={mark.mm}>
      {mark.text}
    </Rule>
  );
}
