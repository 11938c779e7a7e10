import { graphemes } from './graphemes';
import { parsePhone } from './phone';

const doubleSurnames = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 夏侯 轩辕 端木 百里 南宫 独孤 ' +
    '呼延 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 司空 亓官 司寇 拓跋 西门 第五 ' +
    '歐陽 司馬 上官 諸葛 東方 尉遲 公孫 長孫 獨孤 鍾離 鮮于'
  ).split(' '),
);

/** A name of which only the surname can be read, such as 王** or 欧阳*; at most two stars, so its length stays hidden. */
export function maskName(name: string): string {
  const letters = graphemes(name.trim());
  if (letters.length === 0) return '';
  const two = letters.slice(0, 2).join('');
  const kept = letters.length > 2 && doubleSurnames.has(two) ? two : (letters[0] ?? '');
  const hidden = letters.length - (kept === two ? 2 : 1);
  return kept + '*'.repeat(Math.min(2, Math.max(1, hidden)));
}

/** A telephone number of which the middle cannot be read, such as 138 **** 1234; a text that is no number shows nothing. */
export function maskPhone(text: string): string {
  const groups = parsePhone(text)?.groups;
  if (groups === undefined) return text.trim() === '' ? '' : '****';
  const last = groups.length - 1;
  return groups.map((group, at) => (at === 0 || at === last ? group : '*'.repeat(group.length))).join(' ');
}
