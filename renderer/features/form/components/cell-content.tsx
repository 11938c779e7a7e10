import type { ReactNode } from 'react';
import { ruleWidths, type RuleId } from '../../../../shared/domain/form/fields';
import type { FormModel } from '../../../../shared/domain/form/model';
import { Boxes, DateRule, Rule, SignLine } from './marks';
import { words } from './words';

/** The boxes and signature lines of a cell; its typed text is set over it. */
export function CellContent({ id, model }: { readonly id: string; readonly model: FormModel }): ReactNode {
  const { boxes } = model;
  const rule = (word: string, id: RuleId): ReactNode => (
    <Rule word={word} mm={ruleWidths[id]}>
      {model.rules[id]}
    </Rule>
  );
  switch (id) {
    case 'channel':
      return <div className="paper-row paper-center">{<Boxes boxes={boxes.channel} />}</div>;
    case 'severity':
      return <div className="paper-row paper-top">{<Boxes boxes={boxes.severity} />}</div>;
    case 'onTheSpot':
      return (
        <SignLine>
          <span className="paper-left">
            <Boxes boxes={boxes.settled} />
          </span>
          <Rule word={words.promised} mm={46}>
            {model.promisedAt}
          </Rule>
          <Rule word={words.signature} mm={20} />
        </SignLine>
      );
    case 'opinion':
    case 'sales-management':
    case 'deputy-general-manager':
      return (
        <SignLine>
          <Rule word={words.signature} mm={24} />
          <DateRule />
        </SignLine>
      );
    case 'answer':
      return (
        <SignLine>
          {rule(words.answeredBy, 'answeredBy')}
          {rule(words.answeredHow, 'answeredHow')}
          {rule(words.at, 'answeredAt')}
        </SignLine>
      );
    case 'verdict':
      return (
        <>
          <div className="paper-row paper-top">
            <Boxes boxes={boxes.verdict} />
          </div>
          <SignLine>
            <Rule word={words.customerSignature} mm={32} />
            <DateRule />
          </SignLine>
        </>
      );
    case 'responsible':
      return (
        <div className="paper-row paper-center paper-spread">
          {rule(words.unit, 'unit')}
          {rule(words.person, 'person')}
          {rule(words.dueOn, 'dueOn')}
          {rule(words.verified, 'verified')}
        </div>
      );
    case 'penalty':
      return (
        <div className="paper-row paper-center">
          <Boxes boxes={boxes.penalty} />
        </div>
      );
    case 'visit':
      return (
        <div className="paper-row paper-center paper-tight">
          <Boxes boxes={boxes.visit} />
          <span className="paper-gap">{words.result}</span>
          <Boxes boxes={boxes.visitResult} />
          <span className="paper-right">
            {rule(words.visitor, 'visitor')}
            {rule(words.at, 'visitedOn')}
          </span>
        </div>
      );
    case 'archive':
      return (
        <SignLine>
          <Rule word={words.signature} mm={24} />
          <DateRule />
          {rule(words.archiveNumber, 'archiveNumber')}
        </SignLine>
      );
    default:
      return null;
  }
}
