import { extname } from 'node:path';
import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions, type SaveDialogReturnValue } from 'electron';
import { withInspectionKey } from './inspection-key';
import type { SavedKind, WantedFile } from '../ipc/desk';

const open = new Set<() => void>();

/** Closes what can be closed of the dialogs that are open; an answer to any of them counts no longer. */
export function closeDialogs(): void {
  for (const end of open) end();
}

/** Asks with the one key listened for; `otherwise` is the answer once dialogs were closed. */
async function asked<T>(ask: (signal: AbortSignal) => Promise<T>, otherwise: T): Promise<T> {
  const closing = new AbortController();
  const ended = new Promise<T>((resolve) => closing.signal.addEventListener('abort', () => resolve(otherwise)));
  const end = (): void => closing.abort();
  open.add(end);
  try {
    return await withInspectionKey(Promise.race([ask(closing.signal), ended]));
  } finally {
    open.delete(end);
  }
}

const nothing = { canceled: true, filePaths: [] };

const saving = { pdf: { title: '另存一份表格', name: 'PDF' }, txt: { title: '保存问题报告', name: '文本' }, json: { title: '导出处理制度', name: 'JSON' }, khx: { title: '导出销售资料', name: '加密的销售资料' }, xlsx: { title: '导出', name: 'Excel 工作簿' }, csv: { title: '导出', name: 'CSV 表格' }, attachment: { title: '另存附件', name: '附件' } } as const;

/** Asks a person where a file shall go; null when they changed their mind. */
export async function askWhere(window: BrowserWindow | null, suggestedName: string, kind: SavedKind = 'pdf'): Promise<string | null> {
  const { title, name } = saving[kind];
  const question: SaveDialogOptions = { title, defaultPath: suggestedName, filters: [{ name, extensions: [kind === 'attachment' ? extname(suggestedName).slice(1) : kind] }] };
  const answer = await asked<SaveDialogReturnValue>(() => (window === null ? dialog.showSaveDialog(question) : dialog.showSaveDialog(window, question)), { canceled: true, filePath: '' });
  return answer.canceled || answer.filePath === undefined || answer.filePath === '' ? null : answer.filePath;
}

/** Asks a person whether to close although something typed is stored nowhere; staying is what Enter and Esc do. */
export async function askToClose(window: BrowserWindow): Promise<boolean> {
  const { response } = await asked((signal) => dialog.showMessageBox(window, {
    signal,
    type: 'warning',
    title: '客诉台',
    message: '刚填写的内容还没有存下来。',
    detail: '现在关闭，这些内容就没有了。留下可以先保存，或把内容抄下来。',
    buttons: ['留下', '仍然关闭'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }), { response: 0, checkboxChecked: false });
  return response === 1;
}

/** Asks a person which file to read; null when they changed their mind. */
export async function askWhich(window: BrowserWindow | null, { title, name, extensions }: WantedFile): Promise<string | null> {
  const question: OpenDialogOptions = { title, properties: ['openFile'], filters: [{ name, extensions: [...extensions] }] };
  const { canceled, filePaths } = await asked(() => (window === null ? dialog.showOpenDialog(question) : dialog.showOpenDialog(window, question)), nothing);
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks a person for a folder, which may be a new one; null when they changed their mind. */
export async function askFolder(window: BrowserWindow | null, title: string): Promise<string | null> {
  const question: OpenDialogOptions = { title, properties: ['openDirectory', 'createDirectory'] };
  const { canceled, filePaths } = await asked(() => (window === null ? dialog.showOpenDialog(question) : dialog.showOpenDialog(window, question)), nothing);
  return canceled ? null : (filePaths[0] ?? null);
}
