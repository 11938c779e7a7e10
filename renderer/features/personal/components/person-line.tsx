import { useState } from 'react';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { ErasingDialog } from './erasing-dialog';
import './personal.css';

/** The way from a complaint to what is held about its customer. */
export function PersonLine({ complaint }: { readonly complaint: ComplaintDetail }) {
  const [asking, setAsking] = useState(false);
  const offered = complaint.identity !== null || asking;
  useKeys('这件投诉', offered ? [{ keys: 'Shift+D', label: '删除客户资料', run: () => setAsking(true) }] : []);
  if (!offered) return null;
  return (
    <section className="personal-line" aria-label="客户的个人信息">
      <span className="muted">客户要求删除个人信息时，由您核实身份后办理。</span>
      <Button kind="quiet" keys="Shift+D" onClick={() => setAsking(true)}>
        删除客户资料
      </Button>
      {asking && <ErasingDialog found={complaint.id} onClose={() => setAsking(false)} />}
    </section>
  );
}
