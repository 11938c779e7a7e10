import { useEffect, useRef, useState } from 'react';
import { examplePin } from '../../../../shared/domain/staff/example-pin';
import { roleLabel } from '../../../../shared/domain/staff/role';
import type { Signer } from '../../../../shared/ipc/session';
import { Busy } from '../../../components/busy';
import { Kbd } from '../../../components/kbd';
import { Notice } from '../../../components/notice';
import { usePeople } from '../api/use-people';
import { isMeant, readInitials } from '../model/initials';
import { lastOnDuty } from '../model/last';
import { PinStep } from './pin-step';
import './person-chooser.css';

const none: ReadonlyMap<string, string> = new Map();
const roleText = ({ role, department }: Signer) => (department === null ? roleLabel[role] : `${roleLabel[role]} · ${department}`);

interface PersonChooserProps {
  /** Who is on duty now: whoever takes over is somebody else. */
  readonly present?: string;
  /** An example office says its PIN. */
  readonly demo: boolean;
  /** Told whether it is the same person as before. */
  readonly onChosen: (same: boolean) => void;
}

/** Chooses who is on duty by a digit, the arrows, or a name or its initials; then asks for the PIN. */
export function PersonChooser({ present, demo, onChosen }: PersonChooserProps) {
  const people = usePeople();
  const [chosen, setChosen] = useState<Signer | null>(null);
  const known = people.data?.find(({ id }) => id === chosen?.id) ?? chosen;
  if (people.error !== null) return <Notice>{people.error.message}</Notice>;
  if (people.data === undefined) return <Busy />;
  const step = known === null ? (
    <PersonList people={people.data} start={present === undefined ? lastOnDuty() : (people.data.find(({ id }) => id !== present)?.id ?? null)} onChoose={setChosen} />
  ) : (
    <PinStep person={known} onBack={() => setChosen(null)} onStale={() => void people.refetch()} onDone={onChosen} />
  );
  return (
    <>
      {step}
      {demo && <p className="muted people-demo">演示数据：每位的 PIN 都是 {examplePin}。</p>}
    </>
  );
}

interface PersonListProps {
  readonly people: readonly Signer[];
  /** Who stands ready. */
  readonly start: string | null;
  readonly onChoose: (person: Signer) => void;
}

function PersonList({ people, start, onChoose }: PersonListProps) {
  const [typed, setTyped] = useState('');
  const [initials, setInitials] = useState(none);
  const [at, setAt] = useState(() => Math.max(0, people.findIndex(({ id }) => id === start)));
  const list = useRef<HTMLUListElement>(null);
  const shown = typed.trim() === '' ? people : people.filter(({ name }) => isMeant(name, initials.get(name), typed));
  const active = shown[Math.min(at, shown.length - 1)];

  const type = (text: string) => {
    setTyped(text);
    setAt(0);
    if (initials === none && /[a-z]/i.test(text)) void readInitials(people.map(({ name }) => name)).then(setInitials);
  };
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const step = (by: number) => setAt(Math.max(0, Math.min(shown.length - 1, Math.min(at, shown.length - 1) + by)));

  return (
    <>
      <input
        className="control"
        type="text"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-label="姓名或拼音首字母"
        aria-expanded="true"
        aria-controls="people-list"
        aria-activedescendant={active === undefined ? undefined : `person-${active.id}`}
        placeholder="姓名或拼音首字母，如 zxl"
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
          const digit = typed === '' && /^[1-9]$/.test(event.key) ? people[Number(event.key) - 1] : undefined;
          if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else if (event.key === 'Enter' && active !== undefined) onChoose(active);
          else if (digit !== undefined) onChoose(digit);
          else return;
          event.preventDefault();
        }}
      />
      <ul className="people-list" id="people-list" role="listbox" aria-label="当班人员" ref={list}>
        {shown.map((person) => (
          <li
            key={person.id}
            id={`person-${person.id}`}
            role="option"
            aria-selected={person === active}
            className="people-person"
            onClick={() => onChoose(person)}
          >
            <span className="people-name">{person.name}</span>
            <span className="muted">{roleText(person)}</span>
            {typed === '' && people.indexOf(person) < 9 ? <Kbd keys={String(people.indexOf(person) + 1)} /> : <span />}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="muted">没有叫这个名字的人。新来的同事请在“设置 → 员工”里添加。</p>}
      <p className="muted people-keys">
        <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> 选人，<Kbd keys="Enter" /> 输入 PIN
      </p>
    </>
  );
}
