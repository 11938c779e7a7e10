/** Every way a call can fail, with the sentence a person reads: what happened, that nothing was lost, what to do. */
export const errorMessages = {
  INVALID_INPUT: '填写的内容有误，尚未保存，已填内容还在。请按提示修改后再试。',
  UNKNOWN_METHOD: '程序内部请求不被支持，没有改动任何数据。请重新打开程序。',
  FOREIGN_SENDER: '请求来源不是本程序的窗口，已拒绝，没有改动任何数据。',
  NOT_SET_UP: '还没有完成首次设置。请先填写项目与售楼处名称。',
  NOT_SIGNED_IN: '请先选择当班人员，再继续。已填内容还在。',
  SIGN_IN_REFUSED: '没有登录，没有改动任何数据。请按提示再试。',
  NOT_ALLOWED: '您的岗位不能进行这项操作，没有改动任何数据。请找有权限的同事。',
  LOCKED: '资料已锁定，没有改动任何数据。请由持钥人解锁后再试。',
  NOT_FOUND: '没有找到这条记录。可能编号有误，请重新查找。',
  CONFLICT: '这条记录刚被他人更新，您的内容还在，尚未保存。请看过最新内容后再保存。',
  STORE_BUSY: '数据文件正忙，尚未保存，已填内容还在。请稍候再试一次。',
  STORE_FULL: '磁盘空间不足，尚未保存，已填内容还在。请清理磁盘后再试。',
  STORE_READ_ONLY: '数据文件夹不能写入，尚未保存，已填内容还在。请检查磁盘或文件夹权限。',
  STORE_DAMAGED: '数据文件已损坏，原文件未被改动。请按页面上的办法抢救，或用备份恢复。',
  STORE_NEWER: '数据文件由更新版本的程序建立，未做任何改动。请安装新版本后再打开。',
  STORE_IN_USE: '另一个客诉台正在使用这个数据文件夹，未做任何改动。请使用已打开的窗口，或先关闭它。',
  PRINTER_MISSING: '没有找到这台打印机，表格已存档，没有丢失。请检查打印机后重新打印。',
  PRINT_FAILED: '表格没有打印成功，登记内容已保存。请稍候重新打印。',
  BACKUP_PLACE_GONE: '找不到备份位置，数据没有丢失。请插好 U 盘，或检查文件夹后再试。',
  BACKUP_DAMAGED: '这份备份不完整或已损坏，没有改动任何数据。请换一份备份。',
  BACKUP_OTHER: '这是另一个项目的备份，没有改动任何数据。请选本项目的备份。',
  STOPPED: '已停止，没有改动任何数据。',
  INTERNAL: '程序出了意外，已保存的内容没有丢失。请再试一次；若仍不行，请重新打开程序。',
} as const;

/** The closed set of error codes that may cross the process border. */
export type ErrorCode = keyof typeof errorMessages;

/** One refused field: `place` is a path such as `customer.phone`; `message` is a Chinese sentence. */
export interface Fault {
  readonly place: string;
  readonly message: string;
}

/** What an answer carries instead of a value when a call is refused. */
export interface WireError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly faults?: readonly Fault[];
}

/** The answer to every call. */
export type Envelope<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: WireError };

/** An expected failure: the dispatcher turns it into a `WireError`; its message never holds data. */
export class DeskError extends Error {
  override readonly name = 'DeskError';

  constructor(
    readonly code: ErrorCode,
    readonly faults: readonly Fault[] = [],
    options?: ErrorOptions,
  ) {
    super(errorMessages[code], options);
  }

  /** The form that crosses the border. */
  toWire(): WireError {
    return this.faults.length > 0
      ? { code: this.code, message: this.message, faults: this.faults }
      : { code: this.code, message: this.message };
  }
}

/** Push topics from main to the window; a topic carries no data beyond ids, the window asks again. */
export const topics = ['inbox.changed', 'session.changed', 'session.idle', 'session.ending', 'drafts.changed', 'reminder.followed', 'vault.changed', 'vault.locking', 'backup.changed', 'returns.reader-gone'] as const;

/** One push topic. */
export type Topic = (typeof topics)[number];
