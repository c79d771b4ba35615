// "How many low ratings did we get" after the figure of one's own team: we are that team still. Without such a figure before it "we" is the
// whole workspace (ask.md, "The JSON answer": no scope said).
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';

const WE = /(?<![a-z])(?:we|we've|us|our)(?![a-z])|(?:我们|咱们|咱)(?!组|团队|小组|公司|全)/u;
const WHOLE =
  /(?<![a-z])(?:company|overall|everyone|everybody|all teams|whole|entire|altogether|in total)(?![a-z])|全公司|公司|整体|全部|所有|大家|总体|全体/u;

const isScope = ({ dim }: { readonly dim: string }): boolean => dim === 'team' || dim === 'agent';

/** The reading with the team that spoke of itself before; as it is where nothing of the kind is said. @param words normalised */
export function asWe(reading: Reading, words: string, { previous, asker }: ReadContext): Reading {
  const { teamId } = asker;
  if (reading.status !== 'plan' || previous === null || teamId === null || !WE.test(words)) return reading;
  const { plan } = reading;
  const own = previous.where.find(isScope);
  const isOwn = own?.dim === 'team' && 'in' in own && own.in.length === 1 && own.in[0] === teamId;
  const scoped = plan.where.some(isScope) || plan.by.some((dim) => dim === 'team' || dim === 'agent');
  if (!isOwn || scoped || plan.place || plan.kind === 'explain' || WHOLE.test(words)) return reading;
  if (!plan.metrics.every((id) => metricEntry(id).dimensions.includes('team'))) return reading;
  const where: Plan['where'] = [...plan.where, { dim: 'team', in: [teamId] }];
  return { ...reading, plan: { ...plan, where } };
}
