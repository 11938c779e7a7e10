import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PaperModel } from '../../../../shared/domain/paper/model';
import { pagePlaces } from '../../../../shared/domain/paper/place';
import { layOut, type LaidOut } from '../layout/lay-out';
import { Paper } from './paper';
import './form-preview.css';

const pixelsPerMm = 96 / 25.4;

/** The real pages, as wide as their surroundings allow; the last form stays until the next one is laid out. */
export function FormPreview({ model }: { readonly model: PaperModel }) {
  const outer = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [laid, setLaid] = useState<LaidOut | null>(null);

  useLayoutEffect(() => {
    const element = outer.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => {
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    let current = true;
    void layOut(model).then((done) => {
      if (current) setLaid(done);
    });
    return () => {
      current = false;
    };
  }, [model]);

  const { sheet } = pagePlaces(laid?.kind === 'sheet' && laid.model.landscape);
  const scale = width / (sheet.w * pixelsPerMm);
  const height = laid === null ? sheet.h : sheet.h * laid.count;
  return (
    <div ref={outer} className="paper-preview" style={{ height: `${height * pixelsPerMm * scale}px` }} aria-busy={laid?.model !== model}>
      {laid === null ? null : (
        <div className="paper-preview-scale" style={{ width: `${sheet.w}mm`, transform: `scale(${scale})` }}>
          <Paper laid={laid} />
        </div>
      )}
    </div>
  );
}
