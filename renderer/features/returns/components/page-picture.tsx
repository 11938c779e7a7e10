import { useEffect, useRef } from 'react';
import { Busy } from '../../../components/busy';
import { Notice } from '../../../components/notice';
import { useVault } from '../../../bridge/vault-state';
import { usePagePicture } from '../api/returns';

/** A scanned page. What is shown is only ever decoded as a picture. */
export function PagePicture({ file, label }: { readonly file: string; readonly label: string }) {
  const vault = useVault();
  const { data, error } = usePagePicture(file, vault === 'unlocked');
  if (error !== null) return <Notice kind={error instanceof Error && vault !== 'unlocked' && vault !== 'no-vault' ? 'calm' : 'trouble'}>{vault === 'locked' ? '扫描件已加密保存。解锁资料后可以看。' : error.message}</Notice>;
  return data === undefined ? <Busy label="正在打开扫描件…" /> : <Picture key={file} blob={data} label={label} />;
}

function Picture({ blob, label }: { readonly blob: Blob; readonly label: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    if (image.current !== null) image.current.src = made;
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return <img ref={image} className="returns-picture" alt={label} />;
}
