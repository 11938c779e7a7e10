import { z } from 'zod';
import { severityNamesOf } from '../../shared/domain/policy/lookup';
import { steps } from '../../shared/domain/report/period';
import { type FigurePage, figureSheet } from '../../shared/domain/statement/figure-sheet';
import type { SheetBlock } from '../../shared/domain/paper/sheet';
import { localDay } from '../../shared/util/schema';
import { DeskError } from '../../shared/ipc/wire';
import { officeOf, policyOf, type Actor, type ServiceContext } from './context';
import { reportFigures } from './report';

const asked = z.tuple([localDay, localDay, z.enum(steps).nullable(), z.string().max(64).nullable(), z.string().max(80).nullable()]);

/** 统计 as this person sees it, on paper; `of` names days, steps, policy and project. */
export async function figuresOnPaper(context: Pick<ServiceContext, 'store' | 'clock'>, actor: Actor, of: string): Promise<SheetBlock[]> {
  const [from, to, step, policy, project] = readAsked(of);
  const { counts, before, target, choices, ...figures } = await reportFigures(context, actor, { from, to, step, policy, project });
  const names = severityNamesOf(await context.store.read(async (db) => policyOf(db, (await officeOf(db)).policy)));
  const page: FigurePage = {
    figures: { ...figures, from, to, counts: new Map(Object.entries(counts)), before: new Map(Object.entries(before)) },
    names,
    project,
    policy: policy === null ? null : (choices.policies.find(({ id }) => id === policy)?.name ?? policy),
    target,
  };
  return figureSheet(page);
}

function readAsked(of: string): z.output<typeof asked> {
  try {
    return asked.parse(JSON.parse(of));
  } catch (error) {
    throw new DeskError('NOT_FOUND', [], { cause: error });
  }
}
