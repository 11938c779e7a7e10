import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';

/** 审计记录 among the settings: the way to it. */
export function AuditSection({ onOpen }: { readonly onOpen: () => void }) {
  useKeys('设置', [{ keys: 'L', label: '审计记录', run: onOpen }]);
  return (
    <section className="settings-section" aria-labelledby="settings-audit">
      <h2 id="settings-audit">审计记录</h2>
      <p>谁在什么时候锁定、查看、打印、导出、更正过什么，都有记录，可以核对有没有被改过。</p>
      <div className="settings-row">
        <Button keys="L" onClick={onOpen}>
          查看和核对
        </Button>
      </div>
    </section>
  );
}
