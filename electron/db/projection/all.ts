import { caseLessons } from './case-lessons';
import { laneCounters } from './lane-counters';
import { listRows } from './list-rows';
import { numberCounters } from './number-counters';
import type { Projection } from './projection';
import { relations } from './relations';
import { reportCases } from './report-cases';
import { reportSlices } from './report-slices';
import { searchTexts } from './search-texts';
import { sheetsOut } from './sheets-out';

/** Everything that is derived from complaints. What is added here is kept up to date and comes out of a rebuild. */
export const projections: readonly Projection[] = [listRows, searchTexts, laneCounters, numberCounters, relations, reportCases, reportSlices, sheetsOut, caseLessons];
