import { type ReactNode, useState } from 'react';
import type { Sheet } from '../../../../shared/domain/paper/sheet';
import { paperTitle } from '../../../../shared/domain/paper/registry';
import { statementTexts } from '../../../../shared/domain/statement/kind';
import { type Before, useBefore, useTyping } from '../../../bridge/kept';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { TextArea } from '../../../components/field';
import { FromBefore } from '../../../components/from-before';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useSettled } from '../../../lib/settled';
import { toast } from '../../../lib/toasts';
import { type Asked, usePreview, useSign } from '../api/use-statements';
import { statementWords } from '../model/words';

interface WriteProps {
  readonly asked: Asked;
  readonly draw: (sheet: Sheet) => ReactNode;
  readonly onLeave: () => void;
}

type Texts = Record<string, string>;

/** Writes a report: what the figures propose to say, beside the paper as it will be. */
export function WriteStatement(props: WriteProps) {
  const place = `statement ${props.asked.kind} ${props.asked.from} ${props.asked.to}`;
  const before = useBefore(place);
  const { data, error, refetch } = usePreview(props.asked, null);
  useKeys('写报告', [{ keys: 'Escape', label: '返回', run: props.onLeave }]);
  if (error !== null && data === undefined)
    return (
      <Notice
        action={
          <Button keys="Escape" onClick={props.onLeave}>
            返回
          </Button>
        }
      >
        {error.faults[0]?.message ?? error.message}
        <Button onClick={() => void refetch()}>再试一次</Button>
      </Notice>
    );
  if (data === undefined || before === undefined) return <Busy label="正在统计…" />;
  return <Filling {...props} place={place} before={before} proposed={data.proposed} />;
}

function Filling({ asked, draw, onLeave, place, before, proposed }: WriteProps & { readonly place: string; readonly before: Before | null; readonly proposed: Texts }) {
  const [starts] = useState(proposed);
  const typing = useTyping<Texts>({
    place,
    title: statementWords(asked),
    before,
    start: () => (before === null ? starts : (JSON.parse(before.body) as Texts)),
    untouched: (texts) => JSON.stringify(texts) === JSON.stringify(starts),
    keep: (body) => ({ body }),
  });
  const texts = typing.value;
  const settled = useSettled(texts, 500);
  const { data, error } = usePreview(asked, settled);
  const sign = useSign();
  const submit = () => {
    if (sign.isPending || data === undefined || settled !== texts) return;
    sign.mutate({ ...asked, texts, seen: data.seen }, {
      onSuccess: ({ pages }) => {
        typing.finish();
        toast(`已签发，共 ${String(pages)} 页。要打印，在“已签发的”里选它。`);
        onLeave();
      },
      // The figures moved meanwhile: the new ones are shown before anybody signs.
      onError: () => void sign.refresh(),
    });
  };
  useKeys('写报告', [{ keys: 'Ctrl+Enter', label: '签发', run: submit }]);
  const refused = sign.error?.code === 'CONFLICT' ? '数字刚刚变了，文字都还在。请看过右边新的数字再签发。' : (sign.error ?? error)?.message;
  return (
    <main className="statement-write" aria-label="写报告">
      <section className="statement-texts" aria-label="文字" data-scrolls tabIndex={-1}>
        <header className="statement-head">
          <h1>{paperTitle(asked.kind)}</h1>
          <p className="muted">
            {asked.from} 至 {asked.to}。文字由本期最大的变化拟成，请改成您的话；随写随存。
          </p>
          <FromBefore before={before} />
        </header>
        {statementTexts[asked.kind].map(([id, title]) => (
          <TextArea key={id} label={title} rows={4} maxLength={20_000} value={texts[id] ?? ''} onChange={({ target }) => typing.put({ ...texts, [id]: target.value })} />
        ))}
        {refused !== undefined && <Notice>{refused}</Notice>}
        <footer className="statement-choice">
          <Button keys="Escape" onClick={onLeave}>
            先放着
          </Button>
          <Button kind="go" keys="Ctrl+Enter" busy={sign.isPending} disabled={data === undefined} onClick={submit}>
            签发
          </Button>
        </footer>
        <p className="muted">签发后内容和数字不再改变；要改，只能再签发一次，两份都在。</p>
      </section>
      <section className="statement-paper" aria-label="打印出来的样子" data-scrolls tabIndex={0}>
        {data === undefined ? <Busy /> : draw(data.sheet)}
      </section>
    </main>
  );
}
