import type { Checked } from '../api/import-file';
import { Notice } from '../../../components/notice';
import { TableFaults } from '../../../components/table-faults';

/** What the file would do, or every fault by line and column. */
export function ImportChecked({ checked, lines }: { readonly checked: Checked; readonly lines: number }) {
  const { faults, failed, added, changed, same } = checked;
  if (failed === 0)
    return (
      <Notice kind="calm">
        {lines} 行都没有问题：新增 {added}，更新 {changed}，和册上一样的 {same}。按「导入」一次写入，之后还可以整批撤销。
      </Notice>
    );
  return (
    <>
      <Notice>{failed} 行有错，整个文件都没有导入。请改好文件再导入一次。</Notice>
      <TableFaults faults={faults} failed={failed} />
    </>
  );
}
