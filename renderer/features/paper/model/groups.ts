import type { OfferedPaper } from '../api/use-offered';

/** Papers under one heading. */
export interface PaperGroup {
  readonly title: string;
  readonly papers: readonly OfferedPaper[];
}

/** What is due where the case stands, then what its policy names, then the others by what they are for. */
export function paperGroups(papers: readonly OfferedPaper[], about: 'case' | 'none'): readonly PaperGroup[] {
  const now = about === 'case' ? papers.filter(({ offer, fillable }) => offer === 'now' && fillable) : [];
  const named = papers.filter((paper) => paper.offer !== 'other' && !now.includes(paper));
  const rest = papers.filter(({ offer }) => offer === 'other');
  const others = [...new Set(rest.map(({ group }) => group))].map((group) => ({ title: group, papers: rest.filter((paper) => paper.group === group) }));
  return [{ title: '这一步用', papers: now }, { title: '现行制度用', papers: named }, ...others].filter((group) => group.papers.length > 0);
}

/** The paper so many places further down the list; the first or last one at its ends. */
export function paperBeside(groups: readonly PaperGroup[], chosen: string, by: number): string {
  const ids = groups.flatMap((group) => group.papers.map(({ id }) => id));
  const at = Math.max(0, ids.indexOf(chosen));
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? chosen;
}
