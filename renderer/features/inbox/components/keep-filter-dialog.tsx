import { useState } from 'react';
import type { InboxFilter } from '../../../../shared/ipc/inbox';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { faultAt } from '../../../lib/faults';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { useKeptFilters } from '../api/use-kept-filters';
import { viewWords } from '../model/views';
import './keep-filter-dialog.css';

interface KeepFilterDialogProps {
  readonly filter: InboxFilter;
  readonly onClose: () => void;
}

/** Keeps the conditions that stand now under a name, and forgets others. */
export function KeepFilterDialog({ filter, onClose }: KeepFilterDialogProps) {
  const [name, setName] = useState('');
  const { filters, keep, drop, again } = useKeptFilters();
  const trouble = keep.error ?? drop.error;
  const fault = faultAt(keep.error?.faults ?? [], 'name');
  const save = () => {
    if (keep.isPending) return;
    keep.mutate(
      { name, filter },
      {
        onSuccess: () => {
          void again();
          toast(`已保留“${name.trim()}”。`);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title="常用筛选"
      size="small"
      onClose={onClose}
      holds={name !== ''}
      actions={(leave) => (
        <>
          <Button keys="Escape" onClick={leave}>
            关闭
          </Button>
          <Button kind="go" keys="Ctrl+Enter" busy={keep.isPending} onClick={save}>
            保留
          </Button>
        </>
      )}
    >
      <SaveKey onSave={save} />
      {trouble !== null && fault === undefined && <Notice>{trouble.message}</Notice>}
      <TextField
        autoFocus
        label={`给“${viewWords[filter.view].label}”现在的条件起个名字`}
        placeholder="如：工程部超期"
        maxLength={40}
        value={name}
        fault={fault}
        onChange={(event) => setName(event.target.value)}
      />
      {filters.length > 0 && (
        <ul className="kept-filters" aria-label="已保留的">
          {filters.map((kept) => (
            <li key={kept.name}>
              <span>{kept.name}</span>
              <span className="muted">{viewWords[kept.filter.view].label}</span>
              <Button kind="quiet" disabled={drop.isPending} aria-label={`删去${kept.name}`} onClick={() => drop.mutate({ name: kept.name }, { onSuccess: () => void again() })}>
                删去
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function SaveKey({ onSave }: { readonly onSave: () => void }) {
  useKeys('常用筛选', [{ keys: 'Ctrl+Enter', label: '保留', run: onSave }]);
  return null;
}
