import { waitWords } from '../../../../shared/domain/returns/outcome';
import type { TrayPage } from '../../../../shared/ipc/returns';
import { zhStamp } from '../../../../shared/util/zh-date';
import { Kbd } from '../../../components/kbd';

interface TrayListProps {
  readonly pages: readonly TrayPage[] | undefined;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** 待认领: pages that no code leads anywhere. */
export function TrayList({ pages, chosen, onChoose }: TrayListProps) {
  if (pages === undefined) return null;
  return (
    <section className="returns-part" aria-labelledby="returns-tray">
      <h2 id="returns-tray">
        待认领 {pages.length > 0 && pages.length} {pages.length > 1 && <Kbd keys="J" />} {pages.length > 1 && <Kbd keys="K" />}
      </h2>
      {pages.length === 0 ? (
        <p className="muted">没有待认领的。认不出二维码的扫描件会先放在这里，由您看着归到投诉里。</p>
      ) : (
        <ul className="returns-tray">
          {pages.map(({ id, why, arrivedAt, who }) => (
            <li key={id}>
              <button type="button" aria-current={id === chosen ? 'true' : undefined} onClick={() => onChoose(id)}>
                <span>{waitWords[why]}</span>
                <span className="muted">
                  {zhStamp(arrivedAt)} {who}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
