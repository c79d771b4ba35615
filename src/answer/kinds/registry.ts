// Which function answers which kind of plan: one line each, and no kind without one.
import type { PlanKind } from '../../question/plan.js';
import { answerBreakdown } from './breakdown.js';
import { answerCompare } from './compare.js';
import { answerDistribution } from './distribution.js';
import { answerDrivers } from './drivers.js';
import { answerExplain } from './explain.js';
import type { AnswerKind } from './kind.js';
import { answerList } from './list.js';
import { answerTrend } from './trend.js';
import { answerValue } from './value.js';

export const ANSWER_KINDS: Readonly<Record<PlanKind, AnswerKind>> = {
  value: answerValue,
  trend: answerTrend,
  breakdown: answerBreakdown,
  compare: answerCompare,
  list: answerList,
  explain: answerExplain,
  distribution: answerDistribution,
  drivers: answerDrivers,
};
