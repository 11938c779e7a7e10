import { z } from 'zod';

/** What can leave the program as a table. */
export const exportedKinds = ['inbox', 'search', 'figures', 'cases'] as const;
/** What can leave the program as a table. */
export type ExportedKind = (typeof exportedKinds)[number];

/** As what a table leaves. */
export const tableFormats = ['xlsx', 'csv'] as const;
/** As what a table leaves. */
export type TableFormat = (typeof tableFormats)[number];

/** The bodies of the events of tables, and of figures as pictures, that left the program, by type. They say how much left and never what was in it. */
export const exportEventBodies = {
  'list.exported': z.strictObject({ what: z.enum(exportedKinds), format: z.enum([...tableFormats, 'png']), rows: z.int().min(0) }),
} as const;

/** That a table left the program. */
export type ExportEvent = { readonly type: 'list.exported'; readonly body: z.infer<(typeof exportEventBodies)['list.exported']> };
