import { useEffect } from 'react';
import { warmForm } from '../bridge/warm-form';

const restMs = 300;

/** Gets a paper window ready once somebody rests on a case they opened; passing through a list readies nothing. */
export function useWarmPaper(opened: string | null): void {
  useEffect(() => {
    if (opened === null) return undefined;
    const resting = setTimeout(warmForm, restMs);
    return () => clearTimeout(resting);
  }, [opened]);
}
