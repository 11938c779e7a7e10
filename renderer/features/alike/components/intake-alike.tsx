import { useState } from 'react';
import type { IntakeFields } from '../../../../shared/ipc/intake';
import { Kbd } from '../../../components/kbd';
import { useKeys } from '../../../lib/keys';
import { useAlikeTyped } from '../api/use-alike';
import { AlikeRow } from './alike-row';
import { Look } from './look';
import './alike.css';

interface IntakeAlikeProps {
  readonly draftId: string;
  readonly fields: Pick<IntakeFields, 'identity' | 'facts'>;
}

/** At the side of the intake page: complaints that look like the one being typed. Looking at one changes nothing on the page. */
export function IntakeAlike({ draftId, fields }: IntakeAlikeProps) {
  const { alike, group } = useAlikeTyped(draftId, fields);
  const [shown, setShown] = useState<string | null>(null);
  const at = alike.findIndex(({ row }) => row.id === shown);
  // From one to the next, and past the last one closes.
  useKeys('登记', [{ keys: 'Alt+L', label: '看相似的投诉', run: () => setShown(alike[at + 1]?.row.id ?? null) }], alike.length > 0);
  if (alike.length === 0) return null;
  return (
    <section aria-label="相似的投诉">
      <h2 className="side-title">
        相似的投诉 <Kbd keys="Alt+L" />
        <small>逐件看，看完再按收起</small>
      </h2>
      {group !== null && (
        <p className="alike-group" role="status">
          {group.days} 天内已有 {group.units} 户反映同一件事，可能是群诉。
        </p>
      )}
      <ul className="alike-list">
        {alike.map(({ row, reasons }) => (
          <li key={row.id}>
            <button type="button" className="alike-entry" aria-expanded={row.id === shown} onClick={() => setShown(row.id === shown ? null : row.id)}>
              <AlikeRow row={row} reasons={reasons} />
            </button>
            {row.id === shown && <Look id={row.id} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
