import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Identity } from '../../shared/domain/complaint/event';
import { withPerson } from '../../shared/domain/form/person';
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
    carryOut(message.data, message.ports[0]).then(
      (answer) => {
        port.postMessage(answer);
      },
      () => {
        port.postMessage({ type: 'failed' } satisfies PaperAnswer);
      },
    );
  };
});

async function carryOut(order: PaperOrder, lender: MessagePort | undefined): Promise<PaperAnswer> {
  if (order.type === 'prime') {
    await loadCommonFonts();
    return { type: 'primed' };
  }
  const model = order.lent ? withPerson(order.model, await lentBy(lender)) : order.model;
  const pages = await layOutForm(model);
  flushSync(() => {
    root.render(<ComplaintForm model={model} pages={pages} />);
  });
  // React takes a form it cannot draw off the page: better no paper than an empty sheet.
  return failure === null ? { type: 'laid-out', pages: pages.count } : { type: 'failed' };
}

/** Who complains, from the vault. Without it there is no paper: a sheet without the customer would pass for an anonymous one. */
function lentBy(port: MessagePort | undefined): Promise<Identity> {
  return new Promise((resolve, reject) => {
    if (port === undefined) return reject(new Error('no port to the vault'));
    port.onmessage = ({ data }: MessageEvent<Identity | null>) => (data === null ? reject(new Error('not opened')) : resolve(data));
  });
}
