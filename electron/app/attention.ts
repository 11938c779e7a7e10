import { app, Menu, nativeImage, Notification, Tray } from 'electron';
import { countWords, type DueNow, type Reminder } from '../../shared/domain/reminder/reminder';
import { trayBitmap } from './tray-icon';

/** What asks for a person's attention outside the window. */
export interface Attention {
  readonly show: (reminder: Reminder) => void;
  readonly hide: () => void;
  readonly count: (due: DueNow) => void;
  readonly close: () => void;
}

/** What attention needs: what to do when a person follows it, and where to note that this desktop has none of it. */
export interface AttentionPorts {
  /** The one complaint, or null for all that waits. */
  readonly follow: (id: string | null) => void;
  readonly trouble: (error: unknown) => void;
}

/** Notifications and the tray icon of this desktop; a desktop without either loses only that. */
export function createAttention({ follow, trouble }: AttentionPorts): Attention {
  // Both end when nothing holds them any longer.
  let shown: Notification | null = null;
  const tray = attempt(() => new Tray(image(0)), trouble);
  if (tray !== null) {
    tray.setToolTip('客诉台');
    tray.setContextMenu(Menu.buildFromTemplate([{ label: '打开客诉台', click: () => follow(null) }]));
    tray.on('click', () => follow(null));
  }
  const hide = (): void => {
    shown?.close();
    shown = null;
  };
  return {
    hide,
    show: ({ title, body, id }) => {
      hide();
      attempt(() => {
        if (!Notification.isSupported()) return;
        shown = new Notification({ title: `客诉台：${title}`, body, silent: true });
        shown.on('click', () => follow(id));
        shown.show();
      }, trouble);
    },
    count: (due) => {
      const total = due.overdue.length + due.soon.length;
      attempt(() => {
        tray?.setImage(image(total));
        tray?.setToolTip(total === 0 ? '客诉台' : `客诉台：${countWords(due)}`);
        app.setBadgeCount(total);
      }, trouble);
    },
    close: () => {
      hide();
      tray?.destroy();
    },
  };
}

function image(count: number): Electron.NativeImage {
  const { pixels, width, height } = trayBitmap(count);
  return nativeImage.createFromBitmap(pixels, { width, height });
}

function attempt<T>(work: () => T, trouble: (error: unknown) => void): T | null {
  try {
    return work();
  } catch (error) {
    trouble(error);
    return null;
  }
}
