import { useState } from 'react';
import { type Role, roleLabel } from '../../../../shared/domain/staff/role';
import { type Before, useBefore, useTyping } from '../../../bridge/kept';
import { SelectField, TextArea, TextField } from '../../../components/field';
import { routeOne, useHandlers } from '../api/batch';
import { BatchDialog } from './batch-dialog';
import { FromBefore } from '../../../components/from-before';
import type { BatchJobProps } from './batch-jobs';

interface Typed {
  readonly handler: Role | '';
  readonly department: string;
  readonly reason: string;
}

const nothing: Typed = { handler: '', department: '', reason: '' };
const place = 'batch route';

/** Passes several complaints on, each with its own record; what is left empty stays as it is with each. */
export function BatchRoute(props: BatchJobProps) {
  const before = useBefore(place);
  return before === undefined ? null : <Filling {...props} before={before} />;
}

function Filling({ before, ...props }: BatchJobProps & { readonly before: Before | null }) {
  const isNothing = ({ handler, department, reason }: Typed) => handler === '' && department === '' && reason === '';
  const typing = useTyping<Typed>({
    place,
    title: '批量转办',
    before,
    start: () => (before === null ? nothing : (JSON.parse(before.body) as Typed)),
    untouched: isNothing,
    keep: (body) => ({ body }),
  });
  const { value: typed, put: setTyped } = typing;
  const [asked, setAsked] = useState(false);
  const handlers = useHandlers();
  const { handler, department, reason } = typed;
  const unchanged = handler === '' && department.trim() === '';
  const prepare = () => {
    setAsked(true);
    if (unchanged || reason.trim() === '') return null;
    return routeOne({ handler: handler === '' ? null : handler, department: department.trim() === '' ? null : department, reason });
  };
  return (
    <BatchDialog
      {...props}
      verb="转办"
      fields
      holds={!isNothing(typed)}
      prepare={prepare}
      onAside={() => props.onClose(false)}
      onClose={(begun) => {
        typing.finish();
        props.onClose(begun);
      }}
    >
      <div className="batch-fields">
        <FromBefore before={before} />
        <p>逐件转办，每件各记一笔。按处理制度不能转的，会逐件列出原因。</p>
        <SelectField
          label="由谁处理"
          value={handler}
          fault={asked && unchanged ? '请选处理岗位，或填承办部门。' : undefined}
          choices={[{ value: '', label: '各件不变' }, ...handlers.map((role) => ({ value: role, label: roleLabel[role] }))]}
          onChange={(role) => setTyped({ ...typed, handler: role as Role | '' })}
        />
        <TextField label="承办部门" hint="不填就各件不变。" value={department} onChange={(event) => setTyped({ ...typed, department: event.target.value })} />
        <TextArea
          label="转办原因"
          rows={2}
          value={reason}
          fault={asked && reason.trim() === '' ? '请写明转办原因。' : undefined}
          onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
        />
      </div>
    </BatchDialog>
  );
}
