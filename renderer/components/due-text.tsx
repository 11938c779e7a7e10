import { zhDateTime } from '../../shared/util/zh-date';
import { dueWords } from '../lib/due';
import { useNow } from '../lib/now';
import './due-text.css';

interface DueTextProps {
  readonly at: string;
  readonly suffix?: string;
  /** The date stands beside it already. */
  readonly beside?: boolean;
}

/** A due time as seen from now, coloured only when it is late or today; `suffix` is for a time still to come. */
export function DueText({ at, suffix = '', beside = false }: DueTextProps) {
  const words = dueWords(at, useNow());
  return (
    <time className={`due due-${words.nearness}`} dateTime={at} title={zhDateTime(at)}>
      {beside && words.nearness === 'later' ? words.more : words.main}
      {words.nearness !== 'late' && suffix}
    </time>
  );
}
