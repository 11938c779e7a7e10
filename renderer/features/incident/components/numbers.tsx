import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { useNumbers } from '../api/use-incidents';

const NumbersDialog = lazy(async () => ({ default: (await import('./numbers-dialog')).NumbersDialog }));

/** Whom to call, ready to be read out; those who lead may change it. */
export function Numbers({ mayEdit }: { readonly mayEdit: boolean }) {
  const { data } = useNumbers();
  const [editing, setEditing] = useState(false);
  const edit = () => setEditing(true);
  useKeys('紧急电话', [{ keys: 'E', label: '修改紧急电话', run: edit }], mayEdit && data !== undefined);
  return (
    <section aria-label="紧急电话">
      <h3>
        紧急电话
        {mayEdit && data !== undefined && (
          <Button kind="quiet" keys="E" onClick={edit}>
            修改
          </Button>
        )}
      </h3>
      <dl className="numbers">
        {data?.map(({ label, number }, at) => (
          <div key={at}>
            <dt>{label}</dt>
            <dd>{number === '' ? <span className="muted">未填</span> : <b>{number}</b>}</dd>
          </div>
        ))}
      </dl>
      {data?.some(({ number }) => number === '') === true && (
        <p className="muted">{mayEdit ? '还有号码没填，请现在补上。' : '还有号码没填，请提醒售楼主管补上。'}</p>
      )}
      {editing && data !== undefined && (
        <Suspense fallback={null}>
          <NumbersDialog numbers={data} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </section>
  );
}
