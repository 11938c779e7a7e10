/** The files that were dropped, those in dropped folders among them, in the order of their names. */
export async function filesIn(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = entries.length === 0 ? [[...transfer.files]] : await Promise.all(entries.map(filesOf));
  return inOrder(found.flat());
}

/** Files as somebody who named them would order them. */
export function inOrder(files: readonly File[]): File[] {
  const order = new Intl.Collator('zh', { numeric: true });
  return files.filter(({ name }) => !name.startsWith('.')).toSorted((a, b) => order.compare(a.name, b.name));
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // It tells of a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return (await Promise.all(inside.map(filesOf))).flat();
    inside.push(...some);
  }
}
