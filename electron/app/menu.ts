import { Menu } from 'electron';

/** Must run before `ready`: otherwise Electron builds a menu of its own, with reloading and inspecting in it, at every start. */
export function withoutMenu(): void {
  Menu.setApplicationMenu(null);
}

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
