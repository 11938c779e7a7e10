import { Button } from '../../../components/button';
import { Kbd } from '../../../components/kbd';

/** The keys of the list, under it, and what is done with the whole list. */
export function KeyLine({ onExport }: { readonly onExport: () => void }) {
  return (
    <div className="inbox-foot">
      <p className="inbox-keys" aria-hidden="true">
        <span>
          <Kbd keys="J" /> <Kbd keys="K" /> 上下
        </span>
        <span>
          <Kbd keys="Enter" /> 打开
        </span>
        <span>
          <Kbd keys=" " /> 选中
        </span>
        <span>
          <Kbd keys="1" />–<Kbd keys="4" /> 等级
        </span>
        <span>
          <Kbd keys="/" /> 筛选
        </span>
        <span>
          <Kbd keys="?" /> 按键
        </span>
      </p>
      <Button kind="quiet" keys="Ctrl+E" onClick={onExport}>
        导出
      </Button>
    </div>
  );
}
