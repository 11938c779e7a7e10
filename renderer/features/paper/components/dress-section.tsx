import { useRef, useState } from 'react';
import type { OfficeDress } from '../../../../shared/domain/paper/dress';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { toast } from '../../../lib/toasts';
import { useDress } from '../api/use-dress';
import { logoFrom } from '../model/logo';
import './dress-section.css';

/** 纸张 among the settings: the letterhead, how large and where the papers are printed. */
export function DressSection({ may, onCalibrate }: { readonly may: boolean; readonly onCalibrate: () => void }) {
  const { stored, printer, save } = useDress();
  const error = stored.error ?? save.error;
  return (
    <section className="settings-section" aria-labelledby="settings-paper">
      <h2 id="settings-paper">纸张</h2>
      {error !== null && <Notice>{error.message}</Notice>}
      {stored.data === undefined ? (
        <Busy />
      ) : (
        <DressForm
          key={`${printer ?? ''} ${JSON.stringify(stored.data)}`}
          dress={stored.data}
          printer={printer}
          may={may}
          busy={save.isPending}
          onSave={(dress) => save.mutate(dress, { onSuccess: () => toast('纸张设置已保存，从下一次打印起用。') })}
          onCalibrate={onCalibrate}
        />
      )}
    </section>
  );
}

interface DressFormProps {
  readonly dress: OfficeDress;
  readonly printer: string | null;
  readonly may: boolean;
  readonly busy: boolean;
  readonly onSave: (dress: OfficeDress) => void;
  readonly onCalibrate: () => void;
}

function DressForm({ dress, printer, may, busy, onSave, onCalibrate }: DressFormProps) {
  const [next, setNext] = useState(dress);
  const [refused, setRefused] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const put = (change: Partial<OfficeDress>) => setNext({ ...next, ...change });
  const offset = (printer === null ? undefined : next.offsets[printer]) ?? { x: 0, y: 0 };
  const moveTo = (change: Partial<typeof offset>) => printer !== null && put({ offsets: { ...next.offsets, [printer]: { ...offset, ...change } } });
  const choose = async (chosen: File) => {
    const made = await logoFrom(chosen);
    if ('logo' in made) put({ logo: made.logo });
    setRefused('refused' in made ? made.refused : null);
  };
  return (
    <form
      className="paper-dress"
      aria-label="纸张设置"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(next);
      }}
    >
      <fieldset className="paper-dress" disabled={!may}>
        <div className="settings-row">
          <TextField label="公司名称" maxLength={40} value={next.company} onChange={(event) => put({ company: event.target.value })} />
          <TextField label="表号前缀，如 KS" maxLength={12} value={next.numberPrefix} onChange={(event) => put({ numberPrefix: event.target.value })} />
          <TextField label="页脚" maxLength={60} value={next.footer} onChange={(event) => put({ footer: event.target.value })} />
        </div>
        <div className="settings-row">
          <label>
            <input type="checkbox" checked={next.large} onChange={(event) => put({ large: event.target.checked })} /> 大字，隔着柜台也看得清
          </label>
          <label>
            <input type="checkbox" checked={next.wideBinding} onChange={(event) => put({ wideBinding: event.target.checked })} /> 装订边 28 毫米
          </label>
          <input ref={file} type="file" hidden accept="image/png,image/jpeg" aria-label="公司标志" onChange={(event) => event.target.files?.[0] !== undefined && void choose(event.target.files[0])} />
          <Button onClick={() => file.current?.click()}>{next.logo === null ? '选公司标志' : '换公司标志'}</Button>
          {next.logo !== null && <Button onClick={() => put({ logo: null })}>不用标志</Button>}
        </div>
        {printer !== null && (
          <div className="settings-row">
            <TextField label={`${printer} 往右移（毫米）`} type="number" step={0.1} min={-5} max={5} value={offset.x} onChange={(event) => moveTo({ x: Number(event.target.value) })} />
            <TextField label={`${printer} 往下移（毫米）`} type="number" step={0.1} min={-5} max={5} value={offset.y} onChange={(event) => moveTo({ y: Number(event.target.value) })} />
          </div>
        )}
      </fieldset>
      {refused !== null && <Notice>{refused}</Notice>}
      {!may && <p className="muted">由主管以上或系统管理员修改。</p>}
      <div className="settings-row">
        <Button type="submit" busy={busy} disabled={!may || JSON.stringify(next) === JSON.stringify(dress)}>
          保存
        </Button>
        <Button onClick={onCalibrate}>打印校准页</Button>
      </div>
    </form>
  );
}
