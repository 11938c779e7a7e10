/** Fails to compile when a case of a union was forgotten, and says so if one slips in at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
