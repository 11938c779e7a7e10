import type { ActionId } from '../../../../shared/domain/handling/input';
import type { ActionView } from '../../../../shared/ipc/handling';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Kbd } from '../../../components/kbd';
import { ariaKeys } from '../../../lib/key-names';
import { useKeys } from '../../../lib/keys';
import './act-dialog.css';

interface AllActionsProps {
  readonly actions: readonly ActionView[];
  readonly onAct: (id: ActionId) => void;
  readonly onClose: () => void;
}

/** Everything that can be done about a case; what may not be done now says who may, or what is missing. */
export function AllActions({ actions, onAct, onClose }: AllActionsProps) {
  const sorted = [...actions.filter(({ allowed }) => allowed), ...actions.filter(({ allowed }) => !allowed)];
  return (
    <Dialog
      title="可以办理的事项"
      onClose={onClose}
      actions={
        <Button keys="Escape" onClick={onClose}>
          关闭
        </Button>
      }
    >
      <ActKeys actions={actions} onAct={onAct} />
      <ul className="act-list">
        {sorted.map(({ id, label, key, allowed, why }) => (
          <li key={id}>
            <button type="button" className="act-item" disabled={!allowed} aria-keyshortcuts={allowed ? ariaKeys(key) : undefined} onClick={() => onAct(id)}>
              <span>
                {label}
                {why !== null && <span className="act-why">{why}</span>}
              </span>
              {allowed && <Kbd keys={key} />}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function ActKeys({ actions, onAct }: Pick<AllActionsProps, 'actions' | 'onAct'>) {
  useKeys('可以办理的事项', actions.filter(({ allowed }) => allowed).map(({ id, label, key }) => ({ keys: key, label, run: () => onAct(id) })));
  return null;
}
