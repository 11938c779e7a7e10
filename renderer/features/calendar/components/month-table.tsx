import { zhDate } from '../../../../shared/util/zh-date';
import { parseDay } from '../../../../shared/util/local-time';
import { daySign, dayWords } from '../model/day-words';
import type { Day, Month } from '../model/months';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** One month; days out of the ordinary carry a word and a shape of their own. */
export function MonthTable({ month: { month, weeks }, today }: { readonly month: Month; readonly today: string }) {
  return (
    <table className="month">
      <caption>{month} 月</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col" abbr={`周${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at}>
            {week.map((day, weekday) => (day === null ? <td key={weekday} /> : <DayCell key={day.date} day={day} today={day.date === today} />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, today }: { readonly day: Day; readonly today: boolean }) {
  const words = dayWords(day);
  return (
    <td
      className={`day day-${day.why}`}
      aria-current={today ? 'date' : undefined}
      title={words === '' ? undefined : `${zhDate(parseDay(day.date))} ${words}`}
    >
      <span className="day-number">{Number(day.date.slice(8))}</span>
      {words !== '' && (
        <>
          <span className="day-sign" aria-hidden="true">
            {daySign[day.why]}
          </span>
          <span className="hidden-text">{words}</span>
        </>
      )}
    </td>
  );
}
