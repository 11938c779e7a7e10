import { useEffect } from 'react';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { noteUsable } from '../usable';

/** What the administrator finds where others find complaints. */
export function AdministratorPage({ onSettings }: { readonly onSettings: () => void }) {
  useEffect(noteUsable, []);
  return (
    <main aria-label="系统管理员">
      <EmptyState
        title="系统管理员不看投诉内容"
        action={
          <Button kind="go" keys="Ctrl+," onClick={onSettings}>
            打开设置
          </Button>
        }
      >
        人员、工作日历和打印机都在设置里。要看投诉，请换有岗位的同事当班。
      </EmptyState>
    </main>
  );
}
