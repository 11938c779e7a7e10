/** The stream of the vault: what was locked, opened and shown, by whom. */
export const vaultStream = 'vault';
