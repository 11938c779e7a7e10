import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';

/** 个人信息 among the settings: the way to it. */
export function PersonalSection({ onOpen }: { readonly onOpen: () => void }) {
  useKeys('设置', [{ keys: 'F', label: '个人信息', run: onOpen }]);
  return (
    <section className="settings-section" aria-labelledby="settings-personal">
      <h2 id="settings-personal">个人信息</h2>
      <p>收了客户和员工哪些信息，做什么用，保存多久。</p>
      <div className="settings-row">
        <Button keys="F" onClick={onOpen}>
          用途和期限
        </Button>
      </div>
    </section>
  );
}
