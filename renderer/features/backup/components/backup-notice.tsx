import { warningWords } from '../../../../shared/domain/backup/words';
import { Notice } from '../../../components/notice';
import { useLeisure } from '../../../lib/leisure';
import { useBackupWarning } from '../api/use-backups';

/** That there has been no good backup for a day; nothing the start waits for. */
export function BackupNotice() {
  return useLeisure() ? <Asked /> : null;
}

function Asked() {
  const warning = useBackupWarning();
  return warning === null ? null : <Notice>{warningWords(warning)}</Notice>;
}
