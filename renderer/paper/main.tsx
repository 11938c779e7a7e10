import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Identity } from '../../shared/domain/complaint/event';
import { withPersonOnPaper } from '../../shared/domain/paper/person';
import { PAPER_CHANNEL, type PaperAnswer, type PaperOrder } from '../../shared/ipc/paper';
import { Paper } from '../features/form/components/paper';
import { loadCommonFonts } from '../features/form/layout/form-pages';
import { layOut } from '../features/form/layout/lay-out';
import { withManual } from '../help/manual-sheet';
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
  const model = await withManual(order.model);
  const laid = await layOut(order.lent ? withPersonOnPaper(model, await lentBy(lender)) : model);
  turnPage(laid.kind === 'sheet' && laid.model.landscape);
  flushSync(() => {
    root.render(<Paper laid={laid} />);
  });
  await picturesRead();
  // React takes a form it cannot draw off the page: better no paper than an empty sheet.
  return failure === null ? { type: 'laid-out', pages: laid.count } : { type: 'failed' };
}

const turned = new CSSStyleSheet();
document.adoptedStyleSheets = [turned];

/** Says which side of the sheet is up. */
function turnPage(landscape: boolean): void {
  // Chromium's sheet on its side is a hair less than 210 mm high: a page of just that would be followed by an empty one.
  turned.replaceSync(landscape ? '@page { size: A4 landscape; } .paper-sheet { max-height: 209.8mm; }' : '');
}

/** A logo that cannot be read is left out rather than holding up the paper. */
async function picturesRead(): Promise<void> {
  await Promise.allSettled([...document.images].map((image) => image.decode()));
}

/** Who complains, from the vault. Without it there is no paper: a sheet without the customer would pass for an anonymous one. */
async function lentBy(port: MessagePort | undefined): Promise<Identity> {
  if (port === undefined) throw new Error('no port to the vault');
  const { SealedLine } = await import('../../shared/vault/line');
  return new Promise((resolve, reject) => {
    const hear = (person: unknown) => (person === null ? reject(new Error('not opened')) : resolve(person as Identity));
    const line = new SealedLine('page', (bytes) => port.postMessage(bytes), hear);
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      try {
        line.take(data);
      } catch (error) {
        reject(error instanceof Error ? error : new Error('not of this line'));
      }
    };
  });
}
