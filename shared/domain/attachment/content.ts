import type { AttachmentKind } from './what';

/** What a library found at the beginning of a file. */
export interface FoundType {
  readonly ext: string;
  readonly mime: string;
}

/** A file that is kept: how it is shown, and with which ending a copy of it leaves. */
export interface KeptContent {
  readonly kind: AttachmentKind;
  readonly ext: string;
}

/** What the window draws as a picture, by its ending. */
const pictures = ['jpg', 'png', 'gif', 'bmp', 'webp'];
/** What it plays. */
const sounds: Readonly<Record<string, string>> = { mp3: 'mp3', m4a: 'm4a', aac: 'aac', wav: 'wav', ogg: 'ogg', oga: 'ogg', opus: 'ogg', flac: 'flac' };
/** What runs, or opens something else, when it is opened. */
const programs = ['exe', 'elf', 'macho', 'lnk', 'url', 'deb', 'rpm', 'apk', 'jar', 'class', 'dmg', 'crx', 'xpi', 'swf', 'wasm', 'dex', 'nes', 'cab', 'alias', 'msi'];
/** Endings that a name may keep where the content does not tell them apart; none of them runs anything by itself. */
const harmless = ['doc', 'xls', 'ppt', 'wps', 'et', 'dps', 'txt', 'csv', 'amr', 'silk', 'dwg', 'ofd', 'eml', 'msg', 'heic', 'svg', 'xml', 'json'];

/**
 * How a file is kept, by what is in it; `program` for what is not taken in, whatever its name says. `named` is the ending
 * of its name, which is believed only where the content does not tell and nothing comes of it.
 */
export function keptContent(bytes: Uint8Array, found: FoundType | undefined, named: string): KeptContent | 'program' {
  if (isProgram(bytes, found)) return 'program';
  const ext = found?.ext ?? '';
  if (pictures.includes(ext)) return { kind: 'picture', ext };
  const sound = found?.mime.startsWith('audio/') === true ? sounds[ext] : undefined;
  if (sound !== undefined) return { kind: 'audio', ext: sound };
  if (ext === 'pdf' || hasPdfMark(bytes)) return { kind: 'pdf', ext: 'pdf' };
  const vague = ext === '' || ext === 'cfb' || ext === 'xml' || ext === 'zip';
  if (!vague) return { kind: 'other', ext };
  const ending = named.toLowerCase();
  if (harmless.includes(ending)) return { kind: 'other', ext: ending };
  return { kind: 'other', ext: ext === 'zip' ? 'zip' : 'bin' };
}

/** What an audio file is called when it is played. */
export const soundTypes: Readonly<Record<string, string>> = { mp3: 'audio/mpeg', m4a: 'audio/mp4', aac: 'audio/aac', wav: 'audio/wav', ogg: 'audio/ogg', flac: 'audio/flac' };

function isProgram(bytes: Uint8Array, found: FoundType | undefined): boolean {
  if (found !== undefined && programs.includes(found.ext)) return true;
  const [first, second] = bytes;
  // MZ begins whatever Windows runs, #! what Unix does.
  return (first === 0x4d && second === 0x5a) || (first === 0x23 && second === 0x21);
}

/** Some scanners put a few bytes before it. */
function hasPdfMark(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}
