import type { SalesAct } from '../../../../shared/domain/sales/act';
import type { Result } from '../../../../shared/util/result';
import { err, ok } from '../../../../shared/util/result';

/** One field of a dialog. */
export interface AskedField {
  readonly id: string;
  readonly label: string;
  readonly kind: 'line' | 'area' | 'day' | 'choice' | 'ticks' | 'customer';
  readonly initial?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
  readonly needed?: boolean;
  /** Shown only where another field says so. */
  readonly when?: (typed: Typed) => boolean;
}

/** What stands in the fields, by their ids; ticks are joined by commas. */
export type Typed = Readonly<Record<string, string>>;

/** What is wrong, by field; `all` stands for the whole. */
export type Faults = Readonly<Record<string, string>>;

/** What a dialog asks, and the act that follows from it. */
export interface Asked {
  readonly title: string;
  readonly say?: string;
  readonly go: string;
  readonly done: string;
  readonly fields: readonly AskedField[];
  readonly act: (typed: Typed) => Result<SalesAct, Faults>;
}

/** Reads fields one by one and gathers what is wrong. */
export class Reader {
  readonly #faults: Record<string, string> = {};

  constructor(private readonly typed: Typed) {}

  /** A text that has to be there. */
  line(id: string, what: string): string {
    const text = (this.typed[id] ?? '').trim();
    if (text === '') this.#faults[id] = `请填${what}。`;
    return text;
  }

  /** A text, or null where nothing is typed. */
  maybe(id: string): string | null {
    const text = (this.typed[id] ?? '').trim();
    return text === '' ? null : text;
  }

  /** What a text means; null from `read` is a fault. */
  as<T>(id: string, read: (text: string) => T | null, fault: string): T {
    const value = read((this.typed[id] ?? '').trim());
    if (value === null) this.#faults[id] = fault;
    return value as T;
  }

  /** A day. */
  day(id: string): string {
    return this.as(id, (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null), '请填日期。');
  }

  /** What was ticked. */
  ticks(id: string): string[] {
    return (this.typed[id] ?? '').split(',').filter((one) => one !== '');
  }

  /** The act, unless something was wrong. */
  result(act: SalesAct): Result<SalesAct, Faults> {
    return Object.keys(this.#faults).length > 0 ? err(this.#faults) : ok(act);
  }
}
