/** The initials of a name in pinyin, such as zxl for 周晓岚. What knows all characters is loaded at the first letter typed. */
export async function readInitials(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { pinyin } = await import('pinyin-pro');
  return new Map(
    names.map((name) => [name, pinyin(name, { pattern: 'first', toneType: 'none', surname: 'head', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase()]),
  );
}

/** Whether somebody is meant by what was typed: part of the name, or the beginning of its initials. */
export function isMeant(name: string, initials: string | undefined, typed: string): boolean {
  const wanted = typed.replace(/\s/g, '').toLowerCase();
  return name.replace(/\s/g, '').toLowerCase().includes(wanted) || initials?.startsWith(wanted) === true;
}
