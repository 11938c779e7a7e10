import type { MessagePortMain } from 'electron';
import { SealedLine } from '../../shared/vault/line';
import { vaultAskSchema, type VaultNews, type VaultOrder, type VaultQuestion, type VaultReply } from '../../shared/vault/messages';
import { readySodium } from '../sodium/sodium';
import { createVault, type Lend } from './vault';

/** The vault's own process: main speaks to it over one port, the window over another, and nobody else at all. */
function run(): void {
  const main = process.parentPort;
  const vault = readySodium().then((sodium) => createVault(sodium, (news: VaultNews) => main.postMessage(news)));
  main.on('message', ({ data, ports }) => {
    const order = data as VaultOrder;
    const [port] = ports;
    void vault.then((open) => {
      if (order.type === 'start' && port !== undefined) serve(port, open.ask);
      open.order(order, order.type === 'lend' && port !== undefined ? lendOver(port) : undefined);
    });
  });
}

function serve(port: MessagePortMain, ask: Awaited<ReturnType<typeof createVault>>['ask']): void {
  const line = lineOver(port, (heard) => {
    const { id, ask: asked } = heard as VaultQuestion;
    const checked = vaultAskSchema.safeParse(asked);
    const reply = (value: unknown) => void line.say({ id, ...(value !== undefined && { value }) } satisfies VaultReply);
    if (!checked.success) return reply(undefined);
    ask(checked.data).then(reply, () => reply(undefined));
  });
}

/** A printing window hears one record and nothing else. */
function lendOver(port: MessagePortMain): Lend {
  const line = lineOver(port, () => undefined);
  return (person) => void line.say(person).then(() => port.close());
}

function lineOver(port: MessagePortMain, hear: (value: unknown) => void): SealedLine {
  const line = new SealedLine('vault', (bytes) => port.postMessage(bytes), hear);
  port.on('message', ({ data }) => {
    try {
      line.take(data);
    } catch {
      port.close();
    }
  });
  port.start();
  return line;
}

run();
