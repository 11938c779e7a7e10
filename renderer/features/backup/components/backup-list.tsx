import { useEffect, useRef } from 'react';
import { reasonLabel } from '../../../../shared/domain/backup/backup';
import type { ShownBackup } from '../../../../shared/ipc/backup';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { sizeText } from '../model/work-words';

const places = { here: '本机', second: '备份盘', picked: '打开的文件夹' } as const;

interface BackupListProps {
  readonly backups: readonly ShownBackup[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** The backups there are, the newest first. */
export function BackupList({ backups, chosen, onChoose, onOpen }: BackupListProps) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => row.current?.scrollIntoView({ block: 'nearest' }), [chosen]);
  return (
    <table className="backup-table">
      <thead>
        <tr>
          {['时间', '怎么来的', '在哪里', '投诉', '大小'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.id} ref={backup.id === chosen ? row : null} aria-selected={backup.id === chosen} onClick={() => onChoose(backup.id)} onDoubleClick={() => onOpen(backup.id)}>
            <th scope="row">{zhDateTime(backup.takenAt)}</th>
            <td>
              {reasonLabel(backup.reason)}
              {!backup.ours && ` · “${backup.project ?? '未命名'}”的`}
              {backup.elsewhere && ' · 另一台电脑的'}
            </td>
            <td>{places[backup.place]}</td>
            <td className="backup-number">{backup.complaints} 件</td>
            <td className="backup-number">{sizeText(backup.size)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
