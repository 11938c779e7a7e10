import { useEffect, useRef, useState } from 'react';
import type { Role } from '../../../../shared/domain/staff/role';
import { civilOf, dayOf } from '../../../../shared/util/local-time';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useNowText } from '../../../lib/now';
import { useCalendar } from '../api/use-calendar';
import { missingYear } from '../model/next-year';
import { ImportNotice } from './import-notice';
import { RestDays } from './rest-days';
import { WorkHours } from './work-hours';
import { YearCalendar } from './year-calendar';
import './calendar.css';

interface CalendarSectionProps {
  readonly role: Role;
  /** One came for the calendar, not for the settings at large. */
  readonly wanted: boolean;
}

/** 工作日历 among the settings: which days are worked, and how a new year becomes known. */
export function CalendarSection({ role, wanted }: CalendarSectionProps) {
  const box = useRef<HTMLElement>(null);
  const { data, error } = useCalendar();
  const now = useNowText();
  const thisYear = civilOf(dayOf(now)).year;
  const [chosen, setChosen] = useState<number | null>(null);
  const may = role !== 'receptionist' && role !== 'department-head';
  const ready = data !== undefined;
  useEffect(() => {
    if (wanted && ready) box.current?.scrollIntoView({ block: 'start' });
  }, [wanted, ready]);
  const year = chosen ?? (wanted ? missingYear(now, data?.years ?? []) : null) ?? thisYear;
  const step = (by: number) => setChosen(Math.min(thisYear + 5, Math.max(data?.years[0] ?? thisYear, year + by)));
  useKeys('工作日历', [
    { keys: '[', label: '上一年', run: () => step(-1) },
    { keys: ']', label: '下一年', run: () => step(1) },
  ]);
  return (
    <section ref={box} className="settings-section calendar-section" aria-labelledby="settings-calendar">
      <div className="calendar-head">
        <h2 id="settings-calendar">工作日历</h2>
        <Button keys="[" onClick={() => step(-1)}>
          上一年
        </Button>
        <b className="calendar-year" aria-live="polite">
          {year} 年
        </b>
        <Button keys="]" onClick={() => step(1)}>
          下一年
        </Button>
        {data !== undefined && <span className="muted">{knownText(data.years)}</span>}
      </div>
      {error !== null && <Notice>{error.message}</Notice>}
      {data === undefined && error === null && <Busy />}
      {data !== undefined && (
        <>
          <YearCalendar year={year} />
          {may ? <ImportNotice onImported={setChosen} /> : <p className="muted">导入年度通知、改上班时间、设休息日请找售楼主管、销管部或系统管理员。</p>}
          <WorkHours hours={data.hours} plain={data.plainHours} may={may} />
          <RestDays restDays={data.restDays} may={may} />
        </>
      )}
    </section>
  );
}

/** Years without a gap are told by their ends. */
function knownText(years: readonly number[]): string {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return '还没有放假安排';
  const whole = last - first === years.length - 1;
  return `已有 ${whole ? `${first} 至 ${last} 年` : years.slice(-3).join('、')}的放假安排`;
}
