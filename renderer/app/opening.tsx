import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '../bridge/query';
import { Busy } from '../components/busy';
import './opening.css';

const longAfterMs = 700;
const lookEveryMs = 500;

/** What is shown until the data is open. Bringing an older store up to date takes a while, so it is told how far that is. */
export function Opening() {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longAfterMs);
    return () => clearTimeout(timer);
  }, []);
  const { data: upgrade = null } = useQuery({ ...ask('app.upgrade', {}), enabled: long, refetchInterval: lookEveryMs });
  if (upgrade === null) return <Busy label="正在打开…" />;
  const { done, total } = upgrade;
  return (
    <main className="opening" aria-label="正在整理数据文件">
      <h1>新版程序正在整理数据文件</h1>
      <progress {...(total > 0 && { max: total, value: done })} aria-label="整理进度" />
      <p role="status">{total > 0 ? `已整理 ${done} 条，共 ${total} 条。` : '正在留一份整理前的副本…'}</p>
      <p className="muted">整理好会自动打开，原来的数据有副本。中途断电或关掉也不要紧：数据还是原样，下次打开从头再来。</p>
    </main>
  );
}
