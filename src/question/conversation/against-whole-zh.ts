// 跟组平均比, 比组里平均高还是低, 和全公司比呢 after the figure of one person or one team: that figure is to stand beside another of which it is
// a part, and no plan holds the two. The other one is not given in its place, with nothing set against it: what can be asked is offered.
import { metricEntry } from '../../metrics/catalogue.js';
import type { ReadContext } from '../context.js';
import type { Plan, Reading } from '../plan.js';
import { say } from '../say.js';
import { type Lang, refused } from './turn-parts.js';

const TEAM =
  '(?:我们|咱们?|他们|她们|他|她|ta|全|整个|所在的?|自己的?|这个|那个|本|同)?(?:的)?(?:组|团队|小组|班组)(?:里头|里面|里|内部|内)?(?:的)?';
const WHOLE = '(?:全|整个|我们)?(?:公司|部门|客服中心|团队整体)|大盘|整体|全体|全员|所有人|大家|总体|全部';
const LEVEL = '(?:平均水平|平均值|平均数|平均|均值|整体水平|整体|总体|水平|大家|总的|其他人|别人)?(?:的)?';
const HOW =
  '(?:是|算|偏|更|要|还)*(?:[高低快慢好差多少长短](?:还是|了?多少|一?点|些|吗|不[高低快慢好差])?(?:是)?[高低快慢好差多少长短]?)?(?:怎么样|怎样|如何|呢|啊|呀|吗|差多少|差距多大|起来|看看|看|一下|下|什么水平|情况)*[?？。]*';
const AGAINST = new RegExp(
  `^(?:那|那么|把)?(?:它|他|她|这个)?(?:(?:跟|和|与|同)(?:${TEAM}|(${WHOLE}))${LEVEL}(?:相比较?|对比|比较|比一?下|比一比|比比|比起来|比)|(?:对比|相比|比起|比|对照)(?:一下|于)?(?:${TEAM}|(${WHOLE}))${LEVEL}(?:来说|来讲|比)?)(?:起来)?,?${HOW}$`,
  'u',
);

/** What is asked back; null where nothing of the kind is said. @param words normalised */
export function againstWhole(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous } = context;
  const found = AGAINST.exec(words);
  if (found === null || previous === null) return null;
  const figure = (previous.kind === 'value' || previous.kind === 'compare') && previous.by.length === 0;
  const [one, more] = previous.where.filter(({ dim }) => dim === 'agent' || dim === 'team');
  if (!figure || one === undefined || more !== undefined || !('in' in one) || one.in.length !== 1)
    return null;
  const company = (found[1] ?? found[2]) !== undefined;
  if (!company && one.dim !== 'agent') return null;
  const options = wider(previous, one, company, /平均|均值/u.test(words), context).map((plan) =>
    say(plan, lang, context.gazetteer),
  );
  return options.length > 0
    ? { status: 'clarify', lang, about: words, options }
    : refused({ why: 'not_supported', words: [words] }, lang);
}

/** The figure of the team or of all, by the same statistic; and the table in which the one that was asked about stands. */
function wider(
  previous: Plan,
  one: { readonly dim: string; readonly in: readonly (string | number | null)[] },
  company: boolean,
  mean: boolean,
  { asker, gazetteer }: ReadContext,
): readonly Plan[] {
  const rest = previous.where.filter(({ dim }) => dim !== 'agent' && dim !== 'team');
  const team =
    one.dim === 'agent'
      ? (gazetteer.directory.agents.find(({ id }) => id === one.in[0])?.teamId ?? null)
      : null;
  if (!company && team === null) return [];
  const where = company ? rest : [...rest, { dim: 'team' as const, in: [team] }];
  const bare: Plan = { ...previous, kind: 'value', compare: null, order: null, limit: null, where };
  const manages = asker.role === 'manager' || asker.role === 'admin';
  const sees =
    one.dim === 'team'
      ? asker.role !== 'agent'
      : manages || (!company && asker.role === 'supervisor' && team === asker.teamId);
  const table: Plan = { ...bare, kind: 'breakdown', by: [one.dim === 'team' ? 'team' : 'agent'] };
  // The mean of a number would be so many a head, which no figure is.
  const heads = mean && previous.metrics.some((id) => metricEntry(id).unit === 'count');
  return [...(heads ? [] : [bare]), ...(sees ? [table] : [])];
}
