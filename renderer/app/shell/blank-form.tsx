import { Button } from '../../components/button';
import { useKeys } from '../../lib/keys';
import type { Papers } from '../use-papers';

/** Shows and prints the blank form. */
export function BlankForm({ papers }: { readonly papers: Papers }) {
  const preview = () => papers.preview(null);
  const print = () => papers.print(null);
  useKeys('空白表', [
    { keys: 'B', label: '预览空白表', run: preview },
    { keys: 'Shift+B', label: '打印空白表', run: print },
  ]);
  return (
    <>
      <Button keys="B" onClick={preview}>
        预览空白表
      </Button>
      <Button keys="Shift+B" onClick={print}>
        打印空白表
      </Button>
    </>
  );
}
