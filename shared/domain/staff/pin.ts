const shape = /^\d{4,8}$/;

/** Sequences that many people take, beyond those that a rule finds. */
const common = ['1314', '5200', '5210', '5201314', '5211314', '2580', '0852', '1470', '1688', '5188', '147258', '258369', '159357', '147258369', '10086', '12306'];

/** Why a PIN cannot be taken; null for a good one. */
export function pinFault(pin: string): string | null {
  if (!shape.test(pin)) return 'PIN 是 4 至 8 位数字。';
  const guessed = guessedBy(pin);
  return guessed === null ? null : `${guessed}容易被猜到，请换一个。`;
}

function guessedBy(pin: string): string | null {
  if (/^(\d+)\1+$/.test(pin)) return '重复的数字';
  if (isRun(pin, 1) || isRun(pin, 9)) return '连着的数字';
  if (/^(?:(\d)\1)+$/.test(pin)) return '成对的数字';
  if ([...pin].reverse().join('') === pin) return '左右对称的数字';
  if (isDate(pin)) return '生日和年份';
  return common.includes(pin) ? '常用的数字' : null;
}

/** Whether each digit is the one before plus `step`, 9 being followed by 0. */
function isRun(pin: string, step: number): boolean {
  const digits = [...pin].map(Number);
  return digits.every((digit, at) => at === 0 || digit === (digits[at - 1]! + step) % 10);
}

/** A year, a day of a year, or a date with two or four digits of its year. */
function isDate(pin: string): boolean {
  const day = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
  return new RegExp(`^(?:(?:19|20)\\d\\d|${day}|\\d\\d${day}|(?:19|20)\\d\\d${day})$`).test(pin);
}

const second = 1_000;
const minute = 60 * second;
/** How long to wait after so many failures in a row; the first ones are free, the last one stands for all further. */
const waits = [0, 0, 0, 30 * second, minute, 2 * minute, 5 * minute, 15 * minute, 30 * minute];

/** How somebody's tries have gone since the last right one. */
export interface Tries {
  readonly failures: number;
  readonly failedAt: string | null;
}

/** How long one must wait before the next try, in milliseconds. */
export function waitAfter(failures: number): number {
  return waits[Math.min(failures, waits.length - 1)] ?? 0;
}

/** When the next try is heard; null when it is now. */
export function heardAgainAt({ failures, failedAt }: Tries, now: string): string | null {
  if (failedAt === null) return null;
  const until = Date.parse(failedAt) + waitAfter(failures);
  return until > Date.parse(now) ? new Date(until).toISOString() : null;
}

/** How many more tries are free before one has to wait. */
export function freeTries(failures: number): number {
  return Math.max(0, waits.findIndex((wait) => wait > 0) - failures);
}

/** A length of waiting in words. */
export function waitText(ms: number): string {
  return ms < minute ? `${Math.ceil(ms / second)} 秒` : `${Math.ceil(ms / minute)} 分钟`;
}
