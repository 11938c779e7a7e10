import { useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Kbd } from '../../components/kbd';
import { useAllKeys } from '../../lib/keys';
import './keys-overlay.css';

/** Every key that does something here and now. */
export function KeysOverlay({ onClose }: { readonly onClose: () => void }) {
  const now = useAllKeys();
  // What was offered when the overlay opened; the overlay itself is not part of it.
  const [scopes] = useState(now);
  return (
    <Dialog
      title="全部按键"
      size="large"
      onClose={onClose}
      actions={
        <Button keys="Escape" autoFocus onClick={onClose}>
          关闭
        </Button>
      }
    >
      <div className="all-keys" tabIndex={0} role="region" aria-label="按键一览">
        {scopes.map((scope) => (
          <section key={scope.title} className="all-keys-scope">
            <h3>{scope.title}</h3>
            <dl>
              {scope.shortcuts
                .filter(({ hidden }) => hidden !== true)
                .map(({ keys, label }) => (
                  <div key={label} className="all-keys-line">
                    <dt>{label}</dt>
                    <dd>
                      {[keys].flat().map((key) => (
                        <Kbd key={String(key)} keys={String(key)} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section className="all-keys-scope">
          <h3>处处相同</h3>
          <dl>
            {always.map(([label, keys]) => (
              <div key={label} className="all-keys-line">
                <dt>{label}</dt>
                <dd>
                  {keys.map((key) => (
                    <Kbd key={key} keys={key} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

const always: readonly (readonly [label: string, keys: readonly string[]])[] = [
  ['下一栏、上一栏', ['Tab', 'Shift+Tab']],
  ['保存或完成', ['Ctrl+Enter']],
  ['关闭、返回', ['Escape']],
  ['放大、缩小、原大', ['Ctrl++', 'Ctrl+-', 'Ctrl+0']],
];
