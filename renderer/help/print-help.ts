/** Prints the manual, or the card for the desk. */
export type PrintHelp = (paper: 'manual' | 'desk-card') => void;
