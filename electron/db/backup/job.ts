/** How far a long work on files has come. */
export interface JobProgress {
  readonly phase: 'copy' | 'check' | 'papers' | 'second' | 'upgrade' | 'read' | 'write';
  readonly done: number;
  readonly total: number;
}

/** What every long work on files is given. */
export interface JobOptions {
  readonly onProgress?: ((progress: JobProgress) => void) | undefined;
  /** Stopping leaves everything as it was. */
  readonly signal?: AbortSignal | undefined;
}
