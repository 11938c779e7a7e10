import type { Policy } from '../domain/policy/schema';
import { eightD } from './eight-d';
import { eightSteps } from './eight-steps';
import { fieldService } from './field-service';
import { followUp } from './follow-up';
import { frontDesk } from './front-desk';
import { gradedProperty } from './graded-property';
import { groupService } from './group-service';
import { highRise } from './high-rise';
import { oneStop } from './one-stop';
import { owners } from './owners';
import { propertyGeneral } from './property-general';
import { salesOffice } from './sales-office';
import { salesOfficeSigned } from './sales-office-signed';
import { salesOfficeService } from './sales-office-service';
import { servicePlatform } from './service-platform';
import { twoLevel } from './two-level';

/** Every policy that comes with the program, the default one first. */
export const library: readonly [Policy, ...Policy[]] = [
  salesOfficeSigned,
  oneStop,
  followUp,
  servicePlatform,
  twoLevel,
  frontDesk,
  gradedProperty,
  propertyGeneral,
  highRise,
  eightD,
  owners,
  groupService,
  salesOfficeService,
  eightSteps,
  fieldService,
];

/** Earlier versions of them, which offices adopted and complaints follow. */
export const earlierVersions: readonly Policy[] = [salesOffice];
