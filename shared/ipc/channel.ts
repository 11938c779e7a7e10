/** The only channels between window and main: calls in, topics out, and ports, to the vault and to what reads scans, that main only passes on. */
export const CALL_CHANNEL = 'desk:call';
/** Main tells the window that something changed. */
export const TOPIC_CHANNEL = 'desk:topic';
/** The window gets its port to the vault. */
export const VAULT_CHANNEL = 'desk:vault';

/** The window gets its port to the process that reads scans. */
export const READER_CHANNEL = 'desk:reader';

/** What is copied here carries this beside its text: main knows whose the clipboard is without reading it. */
export const COPY_MARK = 'application/x-complaint-desk';

/** What the preload script offers the window; everything else is closed. */
export interface DeskBridge {
  call(method: string, input: unknown): Promise<unknown>;
  subscribe(listener: (topic: string) => void): () => void;
}
