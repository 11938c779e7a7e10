import * as electron from 'electron';
import type { BrowserWindow, NativeImage } from 'electron';
import type { Area } from '../../shared/ipc/report';

/** The clipboard of the runtime for trials. */
interface EarlierClipboard {
  readonly writeImage?: (picture: NativeImage) => void;
}

/** Puts a part of the window, as it is drawn, on the clipboard as a picture; false where there is nothing to see. */
export async function copyPicture(window: BrowserWindow | null, { x, y, width, height }: Area): Promise<boolean> {
  if (window === null || window.isDestroyed()) return false;
  const zoom = window.webContents.getZoomFactor();
  const [left, top] = [Math.floor(x * zoom), Math.floor(y * zoom)];
  const picture = await window.webContents.capturePage({ x: left, y: top, width: Math.ceil((x + width) * zoom) - left, height: Math.ceil((y + height) * zoom) - top });
  if (picture.isEmpty()) return false;
  const earlier = electron.clipboard as unknown as EarlierClipboard;
  if (earlier.writeImage !== undefined) earlier.writeImage(picture);
  else await electron.clipboard.write([new electron.ClipboardItem({ 'image/png': new Blob([new Uint8Array(picture.toPNG())], { type: 'image/png' }) })]);
  return true;
}
