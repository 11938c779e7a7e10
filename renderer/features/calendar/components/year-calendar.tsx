import { dayOf, dayText } from '../../../../shared/util/local-time';
import { Busy } from '../../../components/busy';
import { Notice } from '../../../components/notice';
import { useNowText } from '../../../lib/now';
import { useYear } from '../api/use-calendar';
import { monthsOf, workedDays } from '../model/months';
import { MonthTable } from './month-table';

/** A year on one page; of a year that is not known, what that means. */
export function YearCalendar({ year }: { readonly year: number }) {
  const { data, error } = useYear(year);
  const today = dayText(dayOf(useNowText()));
  if (error !== null) return <Notice>{error.message}</Notice>;
  if (data === undefined) return <Busy />;
  if (data.days === null)
    return (
      <p className="year-unknown">
        {year} 年的放假安排还没有导入。按工作日计的时限一到 {year} 年就算不出来，导入后会自动补上。
      </p>
    );
  return (
    <>
      <div className="year" role="group" aria-label={`${year} 年`}>
        {monthsOf(data.days).map((month) => (
          <MonthTable key={month.month} month={month} today={today} />
        ))}
      </div>
      <p className="year-legend muted">
        <span className="legend day-holiday">
          <span className="day-sign">休</span>
        </span>
        法定放假
        <span className="legend day-moved-workday">
          <span className="day-sign">班</span>
        </span>
        调休上班
        <span className="legend day-office-rest">
          <span className="day-sign">店</span>
        </span>
        售楼处休息
        <span className="year-total">
          {year} 年共 {workedDays(data.days)} 个工作日
        </span>
      </p>
    </>
  );
}
