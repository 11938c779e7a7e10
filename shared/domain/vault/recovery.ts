/** Letters and digits that cannot be taken for one another when read from paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const groupLength = 4;

/** So many random bytes are on a recovery sheet: 160 bits, in eight groups of four. */
export const recoveryBytes = 20;

/** Random bytes as a person copies them from paper: 7K2M-… */
export function recoveryText(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let out = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += letters[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return groupsOf(out).join('-');
}

/** What was typed from the paper in the one way in which it is compared; null for what no recovery sheet says. */
export function readRecovery(typed: string): string | null {
  const plain = typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1').replace(/[^0-9A-Z]/g, '');
  const whole = plain.length === (recoveryBytes * 8) / 5 && [...plain].every((letter) => letters.includes(letter));
  return whole ? groupsOf(plain).join('-') : null;
}

/** The groups of a recovery text. */
export function recoveryGroups(text: string): readonly string[] {
  return text.split('-');
}

function groupsOf(plain: string): string[] {
  return Array.from({ length: Math.ceil(plain.length / groupLength) }, (_, at) => plain.slice(at * groupLength, (at + 1) * groupLength));
}
