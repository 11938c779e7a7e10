import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import './blocked-page.css';

interface BlockedPageProps {
  readonly message: string;
  readonly file: string | null;
  readonly onQuit: () => void;
}

/** The page shown when the data cannot be opened: what happened, which file, what to do. */
export function BlockedPage({ message, file, onQuit }: BlockedPageProps) {
  useKeys('程序', [{ keys: 'Ctrl+Q', label: '关闭程序', run: onQuit }]);
  return (
    <main className="blocked">
      <div className="blocked-card" role="alert">
        <h1 className="blocked-title">暂时不能打开</h1>
        <p>{message}</p>
        {file !== null && (
          <p className="blocked-file">
            <span className="muted">数据文件</span> <code>{file}</code>
          </p>
        )}
        <div>
          <Button kind="go" keys="Ctrl+Q" autoFocus onClick={onQuit}>
            关闭程序
          </Button>
        </div>
      </div>
    </main>
  );
}
