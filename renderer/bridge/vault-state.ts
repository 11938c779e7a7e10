import { useQuery } from '@tanstack/react-query';
import type { VaultState } from '../../shared/domain/vault/state';
import { ask } from './query';

/** Where the vault stands, as the first screen was told and every change since. */
export function useVault(): VaultState {
  return useQuery({ ...ask('app.state', {}), select: ({ vault }) => vault.state }).data ?? 'no-vault';
}
