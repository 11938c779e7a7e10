import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLeisure } from '../lib/leisure';
import { Toaster } from '../components/toaster';
import { Desk } from './desk';
import { ErrorBoundary } from './error-boundary';
import { followTopics, queryClient } from './query-client';

/** The window: its memory, its last resort and what it shows. */
export function Root() {
  const leisure = useLeisure();
  useEffect(followTopics, []);
  useEffect(() => {
    if (leisure) void import('./leaving').then(({ watchLeaving }) => watchLeaving());
  }, [leisure]);
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <Desk />
        <Toaster />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
