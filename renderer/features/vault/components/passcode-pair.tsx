import { TextField } from '../../../components/field';

/** A new passcode, typed twice. */
export type Pair = readonly [string, string];

interface Props {
  readonly name: string;
  readonly pair: Pair;
  /** What is wrong with the first and the second, once it was tried. */
  readonly faults: readonly [string | undefined, string | undefined];
  readonly onChange: (pair: Pair) => void;
}

/** What is said where the two do not agree. */
export const twinFault = ([first, second]: Pair): string | undefined => (first === second ? undefined : '两次输入不一样，请再输一次。');

/** The two fields of a new passcode. */
export function PasscodePair({ name, pair, faults, onChange }: Props) {
  return (
    <div className="vault-pair">
      <TextField
        type="password"
        label={`${name}的口令`}
        autoComplete="new-password"
        value={pair[0]}
        fault={faults[0]}
        hint="至少 8 位"
        onChange={(event) => onChange([event.target.value, pair[1]])}
      />
      <TextField
        type="password"
        label={`${name}再输一次`}
        autoComplete="new-password"
        value={pair[1]}
        fault={faults[1]}
        onChange={(event) => onChange([pair[0], event.target.value])}
      />
    </div>
  );
}
