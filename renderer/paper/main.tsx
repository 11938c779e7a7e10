import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { PAPER_CHANNEL, type PaperAnswer, type PaperOrder } from '../../shared/ipc/paper';
import { ComplaintForm } from '../features/form/components/complaint-form';
import { layOutForm, loadCommonFonts } from '../features/form/layout/form-pages';
import './page.css';

const place = document.getElementById('paper');
if (place === null) throw new Error('the paper page has no place for the form');
let failure: unknown = null;
const root = createRoot(place, {
  onUncaughtError: (error) => {
    failure = error;
  },
});

window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source !== window || event.data !== PAPER_CHANNEL || port === undefined) return;
  port.onmessage = (message: MessageEvent<PaperOrder>) => {
    carryOut(message.data).then(
      (answer) => {
        port.postMessage(answer);
      },
      () => {
        port.postMessage({ type: 'failed' } satisfies PaperAnswer);
      },
    );
  };
});

async function carryOut(order: PaperOrder): Promise<PaperAnswer> {
  if (order.type === 'prime') {
    await loadCommonFonts();
    return { type: 'primed' };
  }
  const pages = await layOutForm(order.model);
  flushSync(() => {
    root.render(<ComplaintForm model={order.model} pages={pages} />);
  });
  // React takes a form it cannot draw off the page: better no paper than an empty sheet.
  return failure === null ? { type: 'laid-out', pages: pages.count } : { type: 'failed' };
}
