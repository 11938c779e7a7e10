import type { MessagePortMain } from 'electron';
import { vaultAskSchema, type VaultNews, type VaultOrder, type VaultQuestion, type VaultReply } from '../../shared/vault/messages';
import { readySodium } from '../sodium/sodium';
import { createVault } from './vault';

/** The vault's own process: main speaks to it over one port, the window over another, and nobody else at all. */
function run(): void {
  const main = process.parentPort;
  const vault = readySodium().then((sodium) => createVault(sodium, (news: VaultNews) => main.postMessage(news)));
  main.on('message', ({ data, ports }) => {
    const order = data as VaultOrder;
    const [port] = ports;
    void vault.then((open) => {
      if (order.type === 'start' && port !== undefined) serve(port, open.ask);
      open.order(order, (person) => {
        port?.postMessage(person);
        port?.close();
      });
    });
  });
}

function serve(port: MessagePortMain, ask: Awaited<ReturnType<typeof createVault>>['ask']): void {
  port.on('message', ({ data }) => {
    const { id, ask: asked } = data as VaultQuestion;
    const checked = vaultAskSchema.safeParse(asked);
    const reply = (value: unknown) => port.postMessage({ id, ...(value !== undefined && { value }) } satisfies VaultReply);
    if (!checked.success) return reply(undefined);
    ask(checked.data).then(reply, () => reply(undefined));
  });
  port.start();
}

run();
