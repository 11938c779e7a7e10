import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { sheet } from '../../../../shared/domain/form/layout';
import type { FormModel } from '../../../../shared/domain/form/model';
import { layOutForm } from '../layout/form-pages';
import type { FormPages } from '../layout/paginate';
import { ComplaintForm } from './complaint-form';
import './form-preview.css';

const pixelsPerMm = 96 / 25.4;

interface Laid {
  readonly model: FormModel;
  readonly pages: FormPages;
}

/** The real pages, as wide as their surroundings allow; the last form stays until the next one is laid out. */
export function FormPreview({ model }: { readonly model: FormModel }) {
  const outer = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [laid, setLaid] = useState<Laid | null>(null);

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
    void layOutForm(model).then((pages) => {
      if (current) setLaid({ model, pages });
    });
    return () => {
      current = false;
    };
  }, [model]);

  const scale = width / (sheet.w * pixelsPerMm);
  const height = laid === null ? sheet.h : sheet.h * laid.pages.count;
  return (
    <div ref={outer} className="paper-preview" style={{ height: `${height * pixelsPerMm * scale}px` }} aria-busy={laid?.model !== model}>
      {laid === null ? null : (
        <div className="paper-preview-scale" style={{ transform: `scale(${scale})` }}>
          <ComplaintForm model={laid.model} pages={laid.pages} />
        </div>
      )}
    </div>
  );
}
