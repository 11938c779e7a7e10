import { call } from '../../../bridge/call';

const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Copies a figure with its title, key and definition as a picture: as on paper, without buttons, whatever the theme. */
export async function copyCard(card: HTMLElement): Promise<boolean> {
  card.classList.add('on-paper');
  try {
    card.scrollIntoView({ block: card.offsetHeight > innerHeight / 2 ? 'start' : 'nearest' });
    await drawn();
    const { left, top, right, bottom } = card.getBoundingClientRect();
    const [x, y] = [Math.max(0, left), Math.max(0, top)];
    return await call('report.copyPicture', { area: { x, y, width: Math.min(innerWidth, right) - x, height: Math.min(innerHeight, bottom) - y } });
  } finally {
    card.classList.remove('on-paper');
  }
}
