import { useId, useState } from 'react';
import type { Printer } from '../../../../shared/ipc/form';
import type { Settings } from '../../../../shared/ipc/office';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { likelyPrinter } from '../model/print-words';
import './print.css';

interface ChoosePrinterProps {
  readonly printers: readonly Printer[];
  readonly settings: Pick<Settings, 'printer' | 'copies'>;
  /** It is chosen for this paper alone. */
  readonly own: boolean;
  readonly onPrint: (settings: Pick<Settings, 'printer' | 'copies'>) => void;
  readonly onOnlyPdf: () => void;
  readonly onSearchAgain: () => void;
  readonly onClose: () => void;
}

/** Which printer, and how many sheets; remembered from then on. */
export function ChoosePrinter({ printers, settings, own, onPrint, onOnlyPdf, onSearchAgain, onClose }: ChoosePrinterProps) {
  const [printer, setPrinter] = useState(() => likelyPrinter(printers, settings.printer));
  const [copies, setCopies] = useState(settings.copies);
  const form = useId();
  if (printer === null) {
    return (
      <Dialog
        title="没有找到打印机"
        size="small"
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>先不打印</Button>
            <Button onClick={onSearchAgain}>重新查找</Button>
            <Button kind="go" autoFocus onClick={onOnlyPdf}>
              只存 PDF
            </Button>
          </>
        }
      >
        <p>登记内容已保存。可以先把表格存成 PDF，接好打印机以后再打印。</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title="选择打印机"
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>先不打印</Button>
          <Button onClick={onOnlyPdf}>只存 PDF</Button>
          <Button kind="go" keys="Enter" type="submit" form={form}>
            打印
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="printers"
        onSubmit={(event) => {
          event.preventDefault();
          onPrint({ printer, copies });
        }}
      >
        <fieldset>
          <legend className="printers-legend">打印机（↑ ↓ 选择，{own ? '以后这张表都打到它' : '选定后这台电脑会记住'}）</legend>
          {printers.map(({ name, label, isDefault }) => (
            <label key={name} className="printer">
              <input type="radio" name="printer" checked={name === printer} autoFocus={name === printer} onChange={() => setPrinter(name)} />
              <span className="printer-name">{label}</span>
              {isDefault && <small className="muted">系统默认</small>}
            </label>
          ))}
        </fieldset>
        <label className="printers-copies">
          份数
          <input
            type="number"
            className="control"
            min={1}
            max={9}
            required
            value={copies}
            onChange={(event) => setCopies(Number(event.target.value))}
          />
          <small className="muted">多数售楼处打 1 份；客户要留底时打 2 份。</small>
        </label>
      </form>
    </Dialog>
  );
}
