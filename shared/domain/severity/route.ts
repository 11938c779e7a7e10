import { metBy } from '../policy/condition';
import type { Policy } from '../policy/schema';
import type { Role } from '../staff/role';
import type { Severity } from './severity';

/** Who handles a complaint, and why. */
export interface Routing {
  readonly handler: Role;
  readonly reason: string;
  readonly rules: readonly string[];
}

/** What the routes of a policy look at. */
export interface RouteCase {
  readonly severity: Severity;
  readonly aboutRole: Role | null;
  readonly criteria?: readonly string[];
}

/** Whoever handles a complaint of this severity about a person of this role: the first route that fits. */
export function routeOf({ severity, aboutRole, criteria = [] }: RouteCase, policy: Policy): Routing {
  const fits = ({ when }: Policy['routes'][number]): boolean =>
    (when.severity ?? severity) === severity &&
    (when.aboutRole === undefined || when.aboutRole === aboutRole) &&
    (when.criteria === undefined || metBy(when.criteria, new Set(criteria)) !== null);
  const route = policy.routes.find(fits);
  // A checked policy ends with a route that always fits.
  if (route === undefined) throw new Error(`policy ${policy.id}: no route for ${severity}`);
  return { handler: route.handler, reason: route.reason, rules: route.rules };
}
