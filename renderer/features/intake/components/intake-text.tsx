import { type ComponentProps, type ReactNode, useState } from 'react';
import { unitDoubt } from '../../../../shared/domain/complaint/unit';
import { TextArea, TextField } from '../../../components/field';
import type { TextName } from '../model/intake-form';
import { useDesk } from './intake-context';

interface Wired {
  readonly name: TextName;
  readonly label: string;
  readonly hint?: ReactNode;
}

function useWiring(name: TextName) {
  const desk = useDesk();
  return {
    bare: true,
    fault: desk.faultAt(name),
    value: desk.form[name],
    'data-place': name,
    // Words of customers are nobody's business but this program's.
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { target: { value: string } }) => desk.typed(name, event.target.value),
    onBlur: () => desk.left(name),
  };
}

/** One line of the page. */
export function IntakeLine({ name, ...rest }: Wired & Omit<ComponentProps<'input'>, 'name'>) {
  return <TextField {...useWiring(name)} {...rest} />;
}

/** 房号: one that cannot be is doubted once the field was left, and kept as the customer says it. */
export function UnitLine() {
  const { form } = useDesk();
  const [asked, setAsked] = useState('');
  const { onBlur, ...wired } = useWiring('unit');
  const leave = () => {
    setAsked(form.unit);
    onBlur();
  };
  const doubt = asked === form.unit ? unitDoubt(asked) : null;
  return <TextField {...wired} label="房号" placeholder="房号" hint={doubt ?? undefined} onBlur={leave} />;
}

/** A text of the page. */
export function IntakeArea({ name, ...rest }: Wired & Omit<ComponentProps<'textarea'>, 'name'>) {
  return <TextArea {...useWiring(name)} {...rest} />;
}
