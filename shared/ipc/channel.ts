/** The only two channels between window and main: calls in, topics out. */
export const CALL_CHANNEL = 'desk:call';
/** Main tells the window that something changed. */
export const TOPIC_CHANNEL = 'desk:topic';

/** What the preload script offers the window; everything else is closed. */
export interface DeskBridge {
  call(method: string, input: unknown): Promise<unknown>;
  subscribe(listener: (topic: string) => void): () => void;
}
