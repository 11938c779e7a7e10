import { useRef } from 'react';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import type { Taking } from '../model/use-taking';

/** Where scans come in: files, a folder, or dropped anywhere on the page. */
export function TakeBar({ taking: { progress, trouble, take, stop } }: { readonly taking: Taking }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chooseFiles = () => progress === null && files.current?.click();
  const chooseFolder = () => progress === null && folder.current?.click();
  useKeys('收回签字表', [
    { keys: 'O', label: '选扫描件', run: chooseFiles },
    { keys: 'Shift+O', label: '选文件夹', run: chooseFolder },
    ...(progress === null ? [] : [{ keys: 'Alt+C', label: '停止', run: stop }]),
  ]);
  const took = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const chosen = [...(currentTarget.files ?? [])];
    // The same files can be chosen again.
    currentTarget.value = '';
    take(chosen);
  };
  return (
    <section className="returns-take" aria-label="收扫描件">
      <p>把扫描或拍照的签字表拖到这里，PDF、JPEG、PNG 都可以，整叠一个文件也行。表上的二维码会自己找到投诉。</p>
      <input ref={files} type="file" hidden multiple accept=".pdf,.jpg,.jpeg,.png" aria-label="扫描件" onChange={took} />
      <input ref={folder} type="file" hidden multiple {...{ webkitdirectory: '' }} aria-label="扫描件的文件夹" onChange={took} />
      {progress === null ? (
        <div className="returns-row">
          <Button kind="go" keys="O" onClick={chooseFiles}>
            选扫描件
          </Button>
          <Button keys="Shift+O" onClick={chooseFolder}>
            选文件夹
          </Button>
        </div>
      ) : (
        <div className="returns-row" role="status">
          <span>
            正在读第 {progress.file} 个文件，共 {progress.files} 个{progress.pages > 1 && `；第 ${progress.page} 页，共 ${progress.pages} 页`}
          </span>
          <progress max={progress.files} value={progress.file - 1 + (progress.pages === 0 ? 0 : (progress.page - 1) / progress.pages)} aria-label="收扫描件" />
          <Button keys="Alt+C" onClick={stop}>
            停止
          </Button>
        </div>
      )}
      {trouble !== null && <Notice>{trouble}</Notice>}
    </section>
  );
}
