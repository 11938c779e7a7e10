import { playbookOf } from '../../../../shared/domain/incident/playbooks';
import type { IncidentView as Incident } from '../../../../shared/ipc/incident';
import { zhDateTime, zhStamp, zhTime } from '../../../../shared/util/zh-date';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Kbd } from '../../../components/kbd';
import { Notice } from '../../../components/notice';
import { faultAt } from '../../../lib/faults';
import { useKeys } from '../../../lib/keys';
import { useIncident, useIncidentAct } from '../api/use-incidents';
import { Guidance } from './guidance';
import './incident.css';

interface IncidentViewProps {
  readonly id: string;
  readonly mayEdit: boolean;
  /** The address of a complaint. */
  readonly complaintLink: (id: string) => string;
}

/** An incident under way: whom to tell, the steps with their times, what not to do. */
export function IncidentView({ id, ...rest }: IncidentViewProps) {
  const { data, error, refetch } = useIncident(id);
  if (data !== undefined) return <Running key={id} incident={data} {...rest} />;
  if (error === null) return <Busy />;
  return <Notice action={<Button onClick={() => void refetch()}>再试一次</Button>}>{error.message}</Notice>;
}

function Running({ incident, mayEdit, complaintLink }: Omit<IncidentViewProps, 'id'> & { readonly incident: Incident }) {
  const { id, told, ended, steps, complaints } = incident;
  const act = useIncidentAct();
  const over = ended !== null;
  const tick = (step: Incident['steps'][number]) => act.mutate({ id, act: { act: 'tick', step: step.id, done: step.done === null } });
  const tell = () => act.mutate({ id, act: { act: 'tell', told: told === null } });
  const end = () => act.mutate({ id, act: { act: over ? 'resume' : 'end' } });
  useKeys(
    '这件预案',
    [
      { keys: 'T', label: told === null ? '已告知项目经理' : '撤回“已告知”', run: tell },
      ...steps.slice(0, 9).map((step, at) => ({ keys: String(at + 1), label: `第 ${at + 1} 步做了`, run: () => tick(step) })),
      { keys: 'G', label: '结束', run: end },
    ],
    !over,
  );
  useKeys('这件预案', [{ keys: 'G', label: '继续处理', run: end }], over);
  const playbook = playbookOf(incident.playbook);
  const whole = told !== null && steps.every(({ done }) => done !== null);
  return (
    <article className="incident" aria-label={incident.title}>
      <header className="incident-head">
        <div>
          <h2>{incident.title}</h2>
          <p className="muted">
            {incident.started.who} {zhDateTime(incident.started.at)} 开始
            {ended !== null && `，${zhStamp(ended.at)} ${ended.who} 结束`}
          </p>
          {complaints.length > 0 && (
            <p className="incident-complaints">
              {complaints.length > 1 && <span className="muted">{complaints.length} 件投诉同一份计划：</span>}
              {complaints.map(({ id: complaint, number }) => (
                <a key={complaint} className="incident-link" href={complaintLink(complaint)}>
                  {complaints.length > 1 ? number : `投诉 ${number}`}
                </a>
              ))}
            </p>
          )}
        </div>
        {over ? (
          <Button kind="quiet" keys="G" onClick={end}>
            继续处理
          </Button>
        ) : (
          <Button kind={whole ? 'go' : 'plain'} keys="G" disabled={told === null} title={told === null ? '先告知项目经理' : undefined} onClick={end}>
            结束
          </Button>
        )}
      </header>
      {act.error !== null && <Notice>{faultAt(act.error.faults, 'act') ?? act.error.message}</Notice>}
      <div className="incident-body">
        <div>
          <Told incident={incident} onTell={tell} />
          <ol className="incident-steps">
            {steps.map((step, at) => (
              <li key={step.id}>
                <button type="button" role="checkbox" aria-checked={step.done !== null} disabled={over} className="incident-step" aria-keyshortcuts={at < 9 ? String(at + 1) : undefined} onClick={() => tick(step)}>
                  <span className="incident-number" aria-hidden="true">
                    {step.done === null ? at + 1 : '✓'}
                  </span>
                  <span>{step.text}</span>
                  {step.done === null ? (
                    !over && at < 9 && <Kbd keys={String(at + 1)} />
                  ) : (
                    <span className="incident-time">
                      <time dateTime={step.done.at} title={zhDateTime(step.done.at)}>
                        {zhTime(step.done.at)}
                      </time>{' '}
                      {step.done.who}
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ol>
        </div>
        {playbook !== undefined && <Guidance playbook={playbook} mayEdit={mayEdit} />}
      </div>
    </article>
  );
}

/** The first thing in every incident: the project manager knows, since when, and by whom. */
function Told({ incident: { told, ended, managers }, onTell }: { readonly incident: Incident; readonly onTell: () => void }) {
  const names = managers.length > 0 ? ` ${managers.join('、')}` : '';
  if (told === null)
    return (
      <div className="incident-tell">
        <b>马上告知项目经理{names}</b>
        {ended === null && (
          <Button kind="go" keys="T" onClick={onTell}>
            已告知
          </Button>
        )}
      </div>
    );
  return (
    <div className="incident-tell incident-told">
      <span>
        ✓ <time dateTime={told.at}>{zhStamp(told.at)}</time> {told.who} 已告知项目经理{names}
      </span>
      {ended === null && (
        <Button kind="quiet" keys="T" onClick={onTell}>
          按错了，撤回
        </Button>
      )}
    </div>
  );
}
