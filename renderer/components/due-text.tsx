import { dueState } from '../../shared/domain/deadline/due-state';
import { zhDateTime } from '../../shared/util/zh-date';
import { useNowText } from '../lib/now';
import './due-text.css';

interface DueTextProps {
  readonly at: string;
  readonly suffix?: string;
  /** The date stands beside it already. */
  readonly beside?: boolean;
}

/** A due time as seen from now, coloured only when it is late or today; `suffix` is for a time still to come. */
export function DueText({ at, suffix = '', beside = false }: DueTextProps) {
  const { state, main, detail } = dueState(at, useNowText());
  return (
    <time className={`due due-${state}`} dateTime={at} title={zhDateTime(at)}>
      {beside && state === 'later' ? detail : main}
      {state !== 'overdue' && suffix}
    </time>
  );
}
