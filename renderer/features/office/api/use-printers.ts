import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';

/** The printer queues of this computer. */
export function usePrinters() {
  return useQuery(ask('form.printers', {}));
}
