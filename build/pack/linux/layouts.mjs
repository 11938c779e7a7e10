import { programName } from '../places.mjs';
import { desktopEntry } from './entry.mjs';

/** Where everything lies once installed; paths without the leading slash. @typedef {{ name: string, program: string, texts: Record<string, string>, icon: string, link?: string }} Layout */

/** Debian, Ubuntu and Kylin. @returns {Layout} */
const usual = () => ({
  name: programName,
  program: `opt/${programName}`,
  texts: { [`usr/share/applications/${programName}.desktop`]: desktopEntry({ exec: `/opt/${programName}/${programName}`, icon: programName }) },
  icon: `usr/share/icons/hicolor/scalable/apps/${programName}.svg`,
  link: `usr/bin/${programName}`,
});

/** UOS wants a program below /opt/apps under its reversed name, told of by a file named info. @param {string} version @param {string} arch @returns {Layout} */
function uos(version, arch) {
  const id = 'desk.complaint';
  const home = `opt/apps/${id}`;
  const info = {
    appid: id,
    name: '客诉台',
    version,
    arch: [arch],
    permissions: { autostart: false, notification: true, trayicon: true, clipboard: true, account: false, bluetooth: false, camera: false, audio_record: false, installed_apps: false },
  };
  return {
    name: id,
    program: `${home}/files`,
    texts: {
      [`${home}/info`]: `${JSON.stringify(info, null, 2)}\n`,
      [`${home}/entries/applications/${id}.desktop`]: desktopEntry({ exec: `/${home}/files/${programName}`, icon: id }),
    },
    icon: `${home}/entries/icons/hicolor/scalable/apps/${id}.svg`,
  };
}

/** @type {Record<'debian' | 'uos', (version: string, arch: string) => Layout>} */
export const layouts = { debian: usual, uos };
