import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { useBackups } from '../api/use-backups';

/** 备份与恢复 among the settings: when the last good one was made, and the way to all of them. */
export function BackupSection({ onOpen }: { readonly onOpen: () => void }) {
  const { data } = useBackups();
  useKeys('设置', [{ keys: 'Y', label: '备份与恢复', run: onOpen }]);
  return (
    <section className="settings-section" aria-labelledby="settings-backup">
      <h2 id="settings-backup">备份与恢复</h2>
      <p>{data === undefined ? '' : data.hereAt === null ? '还没有备份。' : `最近一份备份：${zhDateTime(data.hereAt)}${data.second === null ? '，只在本机' : ''}。`}</p>
      <div className="settings-row">
        <Button keys="Y" onClick={onOpen}>
          查看和恢复
        </Button>
      </div>
    </section>
  );
}
