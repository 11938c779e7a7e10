import { PAPER_CHANNEL } from '../../shared/ipc/paper';
import type { ScanAnswer, ScanAsk } from '../../shared/ipc/scan';
import { openFile } from './open-file';
import type { OpenedFile } from './opened-file';
import { weighFile } from './weigh-file';
import { readPage } from './read-page';

let opened: OpenedFile | null = null;

window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source !== window || event.data !== PAPER_CHANNEL || port === undefined) return;
  port.onmessage = ({ data }: MessageEvent<ScanAsk>) => {
    void answer(data).then((value) => port.postMessage(value));
  };
});

async function answer(ask: ScanAsk): Promise<ScanAnswer> {
  if (ask.type === 'open') {
    await opened?.close();
    opened = null;
    const found = await openFile(new Uint8Array(ask.bytes), ask.pictures);
    if (typeof found === 'string') return { type: 'refused', why: found };
    opened = found;
    return { type: 'opened', source: found.source, pages: found.pages, script: found.script };
  }
  if (ask.type === 'weigh') {
    const weighed = await weighFile(new Uint8Array(ask.bytes), ask.named, ask.key);
    return typeof weighed === 'string' ? { type: 'refused', why: weighed } : { type: 'weighed', ...weighed };
  }
  try {
    if (opened === null) return { type: 'unreadable' };
    return { type: 'page', ...(await readPage(await opened.draw(ask.at), ask.key)) };
  } catch {
    return { type: 'unreadable' };
  }
}
