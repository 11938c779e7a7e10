/** A page that was scanned, and what became of it. */
export interface ScannedPageTable {
  id: string;
  /** The digest of the file that it was in and its place there. */
  source: string;
  /** The digest under which the page is kept. */
  file: string;
  /** `waiting`, `filed` or `dismissed`. */
  state: string;
  why: string | null;
  complaint: string | null;
  arrived_at: string;
  arrived_by: string;
}

/** Since when a complaint has a sheet on paper that is not back. */
export interface SheetOutTable {
  complaint: string;
  since: string;
}
