import { useState } from 'react';
import type { Party, WorkHours as Hours } from '../../../../shared/domain/calendar/hours';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { hoursText } from '../model/hours-text';
import { partyLabel, weekdays } from '../model/week';
import { HoursDialog } from './hours-dialog';
import './work-hours.css';

interface WorkHoursProps {
  readonly hours: Hours;
  /** Nobody entered any yet: these are what the program goes by. */
  readonly plain: boolean;
  /** Whether this person may change them. */
  readonly may: boolean;
}

const shown: readonly Party[] = ['office', 'departments'];

/** When office and departments work in a week, breaks left out. */
export function WorkHours({ hours, plain, may }: WorkHoursProps) {
  const [editing, setEditing] = useState(false);
  const edit = () => setEditing(true);
  useKeys('工作日历', may ? [{ keys: 'H', label: '修改上班时间', run: edit }] : []);
  return (
    <div className="work-hours">
      <h3>上班时间</h3>
      {plain && <p className="muted">还没有填写，先按周一至周五上班来算。</p>}
      <table aria-label="上班时间">
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden-text">谁的时间</span>
            </th>
            {weekdays.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">法定假日</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((party) => (
            <tr key={party}>
              <th scope="row">{partyLabel[party]}</th>
              {weekdays.map(({ at, label }) => (
                <td key={label}>{hoursText(hours[party].days[at] ?? []).split(' ').map((stretch) => <span key={stretch}>{stretch === '' ? '休' : stretch}</span>)}</td>
              ))}
              <td>{hours[party].onHolidays ? '上班' : '休'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {may && (
        <div className="calendar-import">
          <Button keys="H" onClick={edit}>
            修改上班时间
          </Button>
          <span className="muted">保存前先看哪些时限会变。</span>
        </div>
      )}
      {editing && <HoursDialog hours={hours} onClose={() => setEditing(false)} />}
    </div>
  );
}
