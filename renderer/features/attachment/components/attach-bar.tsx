import { useRef } from 'react';
import { type AttachmentWhat, attachmentWhats, whatWords } from '../../../../shared/domain/attachment/what';
import { Button } from '../../../components/button';
import { SelectField, TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { useVault } from '../../../bridge/vault-state';
import { useKeys } from '../../../lib/keys';
import type { Said } from '../model/attach';
import type { Attaching } from '../model/use-attaching';

interface AttachBarProps {
  readonly attaching: Attaching;
  readonly said: Said;
  readonly onSaid: (said: Said) => void;
}

const whats: readonly { value: AttachmentWhat | ''; label: string }[] = [{ value: '', label: '按文件判断' }, ...attachmentWhats.map((value) => ({ value, label: whatWords[value] }))];

/** Where files come in, and what a person says of them first. */
export function AttachBar({ attaching: { lines, progress, trouble, take, stop }, said, onSaid }: AttachBarProps) {
  const files = useRef<HTMLInputElement>(null);
  const vaulted = useVault() !== 'no-vault';
  const choose = () => progress === null && files.current?.click();
  useKeys('附件', [{ keys: 'O', label: '选文件', run: choose }, ...(progress === null ? [] : [{ keys: 'Alt+C', label: '停止', run: stop }])]);
  return (
    <section className="attachment-bar" aria-label="放附件">
      <div className="attachment-said">
        <SelectField label="这是" value={said.what ?? ''} choices={whats} onChange={(what) => onSaid({ ...said, what: what === '' ? null : what })} />
        <TextField label="说明（可不填，别写姓名电话）" maxLength={60} value={said.note} onChange={({ target }) => onSaid({ ...said, note: target.value })} />
      </div>
      <label className="attachment-shows">
        <input type="checkbox" checked={said.shows} onChange={({ target }) => onSaid({ ...said, shows: target.checked })} />
        看得出或听得出客户是谁{vaulted ? '，加密保存' : ''}
      </label>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        aria-label="附件"
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])];
          // The same files can be chosen again.
          currentTarget.value = '';
          take(chosen, said);
        }}
      />
      {progress === null ? (
        <div className="attachment-row">
          <Button kind="go" keys="O" autoFocus onClick={choose}>
            选文件
          </Button>
          <span className="muted">也可以直接拖进来，每个不超过 50 兆</span>
        </div>
      ) : (
        <div className="attachment-row" role="status">
          <span>
            正在存第 {progress.file} 个，共 {progress.of} 个
          </span>
          <progress max={progress.of} value={progress.file - 1} aria-label="放附件" />
          <Button keys="Alt+C" onClick={stop}>
            停止
          </Button>
        </div>
      )}
      {trouble !== null && <Notice>{trouble}</Notice>}
      {lines.length > 0 && (
        <ul className="attachment-lines" role="status" aria-label="这次放的附件">
          {lines.map(({ key, taken, words }) => (
            <li key={key} data-taken={taken}>
              {words}。
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
