import type { ReactNode } from 'react';
import { always, type Playbook } from '../../../../shared/domain/incident/playbook';
import { Numbers } from './numbers';

/** What stands beside the steps: whom to call, what is not to be done, and the papers. */
export function Guidance({ playbook, mayEdit }: { readonly playbook: Playbook; readonly mayEdit: boolean }) {
  return (
    <div className="guidance">
      {playbook.numbers === true && <Numbers mayEdit={mayEdit} />}
      {playbook.phases !== undefined && (
        <Part title="看准到了哪个时期">
          {playbook.phases.map(({ name, sign, act }) => (
            <li key={name}>
              <b>{name}期</b>：{sign}
              {act}
            </li>
          ))}
        </Part>
      )}
      <Part title="不要做">
        {playbook.never.map((text) => (
          <li key={text} className="guidance-never">
            {text}
          </li>
        ))}
      </Part>
      <Part title="用到的表单">
        {playbook.papers.map(({ name, use }) => (
          <li key={name}>
            <b>{name}</b>：{use}
          </li>
        ))}
      </Part>
      <Part title="什么时候都要">
        {always.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </Part>
      {playbook.numbers !== true && <Numbers mayEdit={mayEdit} />}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
