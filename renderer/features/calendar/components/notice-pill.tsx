import { useLeisure } from '../../../lib/leisure';
import { useNowText } from '../../../lib/now';
import { useCalendar } from '../api/use-calendar';
import { missingYear } from '../model/next-year';

/** A quiet reminder, from November until the next year's notice is known, and the way to it; nothing the start waits for. */
export function NoticePill({ href }: { readonly href: string }) {
  return useLeisure() ? <Reminder href={href} /> : null;
}

function Reminder({ href }: { readonly href: string }) {
  const { data } = useCalendar();
  const now = useNowText();
  const year = data === undefined ? null : missingYear(now, data.years);
  if (year === null) return null;
  return (
    <a className="pill pill-link" href={href} title="按工作日计的时限要用到，点开可导入年度通知">
      {year} 年放假安排未导入
    </a>
  );
}
