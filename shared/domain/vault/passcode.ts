/** The fewest characters of a passcode. */
export const passcodeLength = 8;

/** Why a passcode will not do; null when it will. Short ones and those that anybody would try first are refused. */
export function passcodeFault(passcode: string, name: string): string | null {
  const letters = [...passcode];
  if (letters.length < passcodeLength) return `口令至少 ${passcodeLength} 位，用一句记得住的话更好。`;
  if (letters.length > 128) return '口令最多 128 位。';
  if (new Set(letters).size < 4) return '口令里重复的字太多，请换一个。';
  if ('0123456789012345678 9876543210987654321 abcdefghijklmnopqrstuvwxyz qwertyuiop'.includes(passcode.toLowerCase())) return '口令是连着的数字或字母，太容易猜，请换一个。';
  if (passcode.includes(name) && letters.length - [...name].length < 6) return '口令里不要只写姓名，请换一个。';
  return null;
}
