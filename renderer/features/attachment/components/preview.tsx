import { useEffect, useRef, useState } from 'react';
import { soundTypes } from '../../../../shared/domain/attachment/content';
import type { AttachmentView } from '../../../../shared/ipc/attachment';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useVault } from '../../../bridge/vault-state';
import { useKeys } from '../../../lib/keys';
import { useContent } from '../api/attachment';
import { useDrawn } from '../model/use-drawn';
import { unseenWords } from '../model/words';

interface PreviewProps {
  readonly complaintId: string;
  readonly attachment: AttachmentView;
}

/** What is in an attachment, as far as it is safe to show. */
export function Preview({ complaintId, attachment }: PreviewProps) {
  const vault = useVault();
  const { kind, shows, file, withdrawn } = attachment;
  const shut = shows && vault !== 'unlocked' && vault !== 'no-vault';
  const { data, error } = useContent({ complaintId, file }, kind !== 'other' && withdrawn === null && !shut);
  if (withdrawn !== null) return <Notice kind="calm">已撤下。原因：{withdrawn}</Notice>;
  if (shut) return <Notice kind="calm">附件已加密保存。解锁资料后可以看。</Notice>;
  if (kind === 'other') return <Notice kind="calm">这种文件不在这里打开，只保存着。需要时另存出来，用别的程序看。</Notice>;
  if (error !== null) return <Notice>{error.message}</Notice>;
  if (data === undefined) return <Busy label="正在打开附件…" />;
  return kind === 'audio' ? <Sound bytes={data} ext={attachment.ext} /> : <Pages bytes={data} />;
}

function Sound({ bytes, ext }: { readonly bytes: Uint8Array; readonly ext: string }) {
  const [broken, setBroken] = useState(false);
  const player = useContentOf<HTMLAudioElement>(bytes, soundTypes[ext] ?? '');
  if (broken) return <Notice kind="calm">这段录音在这里放不出来。文件原样保存着，可以另存后用别的程序听。</Notice>;
  return <audio ref={player} controls className="attachment-sound" aria-label="录音" onError={() => setBroken(true)} />;
}

function Pages({ bytes }: { readonly bytes: Uint8Array }) {
  const [at, setAt] = useState(1);
  const drawn = useDrawn(bytes, at);
  const pages = drawn.state === 'shown' ? drawn.pages : 1;
  const turn = (by: number) => setAt(Math.min(pages, Math.max(1, at + by)));
  useKeys('附件', pages > 1 ? [{ keys: ']', label: '下一页', run: () => turn(1) }, { keys: '[', label: '上一页', run: () => turn(-1) }] : []);
  if (drawn.state === 'refused') return <Notice kind="calm">{unseenWords[drawn.why]}。</Notice>;
  return (
    <>
      {pages > 1 && (
        <div className="attachment-row">
          <span>
            第 {at} 页，共 {pages} 页
          </span>
          <Button keys="[" disabled={at === 1} onClick={() => turn(-1)}>
            上一页
          </Button>
          <Button keys="]" disabled={at === pages} onClick={() => turn(1)}>
            下一页
          </Button>
        </div>
      )}
      {drawn.state === 'shown' && drawn.script && <Notice kind="calm">PDF 里带有脚本，没有运行。</Notice>}
      {drawn.state === 'shown' && drawn.page !== null ? <Picture page={drawn.page} /> : <Busy label="正在打开附件…" />}
    </>
  );
}

function Picture({ page }: { readonly page: Blob }) {
  const image = useContentOf<HTMLImageElement>(page, 'image/jpeg');
  return <img ref={image} className="attachment-picture" alt="附件的内容" />;
}

/** Gives an element what is in memory, by an address of the window's own, as long as it is shown. */
function useContentOf<E extends HTMLImageElement | HTMLAudioElement>(content: Uint8Array | Blob, type: string) {
  const element = useRef<E>(null);
  useEffect(() => {
    const made = URL.createObjectURL(content instanceof Blob ? content : new Blob([new Uint8Array(content)], { type }));
    if (element.current !== null) element.current.src = made;
    return () => URL.revokeObjectURL(made);
  }, [content, type]);
  return element;
}
