import { logoLength } from '../../../../shared/domain/paper/dress';

const largestFile = 5 * 1024 * 1024;
// As large as the place on paper at 300 dots to the inch, then smaller as long as it is too much to store.
const widths = [283, 200, 120];

/** A picture that somebody chose, made small enough to go with every print; otherwise a sentence that says why not. */
export async function logoFrom(file: File): Promise<{ readonly logo: string } | { readonly refused: string }> {
  if (file.size > largestFile) return { refused: '这张图片超过 5 MB，没有采用。请换一张小些的。' };
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return { refused: '这个文件不是能读的图片，没有采用。请选 PNG 或 JPEG。' };
  for (const width of widths) {
    const scale = Math.min(1, width / picture.width, (width * 15) / 24 / picture.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const logo = canvas.toDataURL('image/png');
    if (logo.length <= logoLength) return { logo };
  }
  return { refused: '这张图片缩小后仍太大，没有采用。请换一张简单些的。' };
}
