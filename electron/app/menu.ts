import { Menu } from 'electron';

/** Gives the keys of editing and zooming their usual meaning; the bar itself stays hidden, and nothing reloads or inspects. */
export function installMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { role: 'editMenu' },
      {
        label: '显示',
        submenu: [
          { role: 'zoomIn', accelerator: 'CommandOrControl+=' },
          { role: 'zoomIn', accelerator: 'CommandOrControl+Plus', visible: false },
          { role: 'zoomOut' },
          { role: 'resetZoom' },
          { role: 'togglefullscreen' },
        ],
      },
    ]),
  );
}
