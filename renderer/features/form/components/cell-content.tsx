import type { ReactNode } from 'react';
import type { FormModel } from '../../../../shared/domain/form/model';
import { Boxes, DateRule, Rule, SignLine } from './marks';
import { words } from './words';

/** The boxes and signature lines of a cell; its typed text is set over it. */
export function CellContent({ id, model }: { readonly id: string; readonly model: FormModel }): ReactNode {
  const { boxes } = model;
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
          <Rule word={words.answeredBy} mm={22} />
          <Rule word={words.answeredHow} mm={20} />
          <Rule word={words.at} mm={32} />
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
          <Rule word={words.unit} mm={24} />
          <Rule word={words.person} mm={18} />
          <Rule word={words.dueOn} mm={22} />
          <Rule word={words.verified} mm={18} />
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
            <Rule word={words.visitor} mm={15} />
            <Rule word={words.at} mm={15} />
          </span>
        </div>
      );
    case 'archive':
      return (
        <SignLine>
          <Rule word={words.signature} mm={24} />
          <DateRule />
          <Rule word={words.archiveNumber} mm={26} />
        </SignLine>
      );
    default:
      return null;
  }
}
