import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';

/** 旧投诉登记 among the settings: the way to bring in what the office kept before. */
export function RegisterSection({ onOpen }: { readonly onOpen: () => void }) {
  useKeys('设置', [{ keys: 'R', label: '导入旧登记', run: onOpen }]);
  return (
    <section className="settings-section" aria-labelledby="settings-register">
      <h2 id="settings-register">旧登记</h2>
      <p>以前记在 Excel 里的《投诉处理记录表》可以整本导入，照样查找和统计，也可以整批撤销。</p>
      <div className="settings-row">
        <Button keys="R" onClick={onOpen}>
          导入旧登记
        </Button>
      </div>
    </section>
  );
}
