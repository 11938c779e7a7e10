import { useState } from 'react';
import { paperTitle } from '../../../../shared/domain/paper/registry';
import type { CutOff } from '../../../../shared/domain/report/period';
import { lastPeriod, type StatementKind, statementKinds } from '../../../../shared/domain/statement/kind';
import { dayOf, dayText } from '../../../../shared/util/local-time';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/field';
import { Segmented } from '../../../components/segmented';
import { useKeys } from '../../../lib/keys';
import type { Asked } from '../api/use-statements';

const isDay = (text: string): boolean => /^[12]\d{3}-\d{2}-\d{2}$/.test(text);

/** Any report of any days, such as one of a month before the program was used. */
export function OtherStatement({ cutOff, onWrite }: { readonly cutOff: CutOff; readonly onWrite: (asked: Asked) => void }) {
  const [today] = useState(() => dayOf(new Date().toISOString()));
  const usual = (kind: StatementKind): Asked => {
    const { from, to } = lastPeriod(kind, today, cutOff);
    return { kind, from: dayText(from), to: dayText(to) };
  };
  const [asked, setAsked] = useState(() => usual('monthly-report'));
  const sound = isDay(asked.from) && isDay(asked.to) && asked.from <= asked.to;
  const write = () => sound && onWrite(asked);
  useKeys('报告', [{ keys: 'N', label: '写所选的', run: write }]);
  return (
    <section className="statement-part" aria-labelledby="statement-other">
      <h2 id="statement-other">另写一份</h2>
      <div className="statement-choice">
        <Segmented label="报告" value={asked.kind} options={statementKinds.map((value) => ({ value, label: paperTitle(value) }))} onChange={(kind) => setAsked(usual(kind))} />
        <TextField label="第一天" bare type="date" value={asked.from} onChange={({ target }) => setAsked({ ...asked, from: target.value })} />
        <span>至</span>
        <TextField label="最后一天" bare type="date" value={asked.to} fault={sound ? undefined : '请填写先后正确的两个日期。'} onChange={({ target }) => setAsked({ ...asked, to: target.value })} />
        <Button keys="N" disabled={!sound} onClick={write}>
          写报告
        </Button>
      </div>
    </section>
  );
}
