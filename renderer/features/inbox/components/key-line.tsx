import { Kbd } from '../../../components/kbd';

/** The keys of the list, under it. */
export function KeyLine() {
  return (
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
        <Kbd keys="?" /> 全部按键
      </span>
    </p>
  );
}
