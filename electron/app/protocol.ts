import { readFile } from 'node:fs/promises';
import { basename, extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

/** The origin of every page of the program. */
export const APP_ORIGIN = 'app://desk/';

/** What a page may load: its own files, nothing inline but data images, no network at all. */
export const CONTENT_SECURITY_POLICY = policyWith("script-src 'self'");

/** The same for the page that reads scans, whose libraries come as WebAssembly; it knows nothing and has no way out but its port. */
const SCAN_POLICY = policyWith("script-src 'self' 'wasm-unsafe-eval'");

function policyWith(scripts: string): string {
  return [
    "default-src 'none'",
    scripts,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Recordings that belong to a complaint are played out of memory.
    'media-src blob:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
};

/** Must run before `ready`: makes app:// a secure standard scheme. */
export function announceProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves `folder` as app://desk/ and refuses everything else.
 * Not through `protocol.handle`: that loads a whole fetch implementation into main before the first byte of the first page.
 */
export function serveApp(folder: string): void {
  protocol.registerBufferProtocol('app', (request, answer) => {
    const file = fileFor(request.url, request.method, folder);
    if (file === null) {
      answer({ statusCode: 404, data: Buffer.alloc(0) });
      return;
    }
    readFile(file).then(
      (data) => answer({ data, mimeType: types[extname(file)] ?? 'application/octet-stream', charset: 'utf-8', headers: basename(file) === 'scan.html' ? { ...headers, 'content-security-policy': SCAN_POLICY } : headers }),
      () => answer({ statusCode: 404, data: Buffer.alloc(0) }),
    );
  });
}

const headers = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
};

/** The file behind an address, or null when it is none of ours: other host, other verb, a way out of the folder. */
export function fileFor(address: string, verb: string, folder: string): string | null {
  if (verb !== 'GET') return null;
  let path: string;
  try {
    const url = new URL(address);
    if (url.protocol !== 'app:' || url.host !== 'desk') return null;
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(normalize(folder) + sep) ? file : null;
}
