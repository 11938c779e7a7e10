import type { z } from 'zod';
import { firstMethods } from './first';
import { restMethods } from './rest';

/** Everything the window may ask of main: the one table that handlers, client and dispatcher derive from. */
export const contract = { ...firstMethods, ...restMethods } as const;

/** The whole contract as a type: all the window ever imports of this file. */
export type Contract = typeof contract;

/** A method's name, such as `intake.save`. */
export type MethodName = keyof Contract;

/** What the window sends. */
export type Input<M extends MethodName> = z.input<Contract[M]['input']>;

/** What a handler receives: input after checking. */
export type Checked<M extends MethodName> = z.output<Contract[M]['input']>;

/** What the window gets back. */
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;
