// 组里其他人呢, "everyone else in her team", "his teammates" after one person's figure: the others of that person's team, one by one, and
// neither everybody of the company nor that person once more.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { winnerOf } from '../edits.js';
import { type Lang, type Read, refused } from '../turn-parts.js';

const PEOPLE_EN = '(?:people|persons|agents|members|guys|folks|reps|colleagues|staff|team ?members|ones)';
const EN = new RegExp(
  `^(?:(?:and|so|ok|okay|now|then|but|what about|how about|how did|how do|how are|show|show me|give me|list|see|for)[, ]+){0,6}(?:(?:(?:all )?(?:of )?(?:the )?(?:rest|others?|remaining ${PEOPLE_EN}|other ${PEOPLE_EN})|(?:everyone|everybody|anyone|anybody) else) (?:in|on|of|from|within) (?:the|his|her|their|that|this) (?:same |whole )?(?:team|group|squad|crew)|(?<mates>(?:all (?:of )?)?(?:his|her|their) (?:(?:other |fellow )?(?:teammates|team ?mates|team-mates|team ?members|colleagues|co-?workers|peers)|mates)))(?: (?:do|doing|did|fare))?(?<tail>(?: (?:in|on|for|over|during|since|last|this|by|now|today|yesterday) ?.*)?)[?.! ]*$`,
  'u',
);
const OF_TEAM_ZH =
  '(?:(?:他|她|ta|他们|她们|这个?人|那个?人|这位|那位)?(?:所在)?(?:的)?(?:那个?|这个?)?(?:同组|同团队|同一?个?组|本组|组里面?|组内|组中|组上|团队里面?|团队内|小组里面?|小组内|组|团队|小组)(?:的)?)';
const ZH = new RegExp(
  `^(?:那|那么|再|也|看看|看一下|看下|看|还有|[,，]){0,6}(?:${OF_TEAM_ZH}(?:其他|其它|其余|别的|剩下|剩余|另外)(?:的)?(?:所有|全部|那)?(?:[几两三四五六七八九]个?|几位)?(?:人|同事|客服|坐席|组员|成员|同学|队员|伙伴|小伙伴)们?|${OF_TEAM_ZH}(?:别人|旁人)|(?<mates>(?:他|她|ta)的?(?:队友|组员|同组(?:的)?(?:同事|人|伙伴|成员)?|同组其他人|同事|组里人)们?))(?:的|都|也|又){0,2}(?<tail>[^?？]*?)(?:呢|怎么样|咋样|情况|如何|是多少|分别(?:是)?多少|各(?:是)?多少|多少){0,2}[?？。]*$`,
  'u',
);

/** The reading of such a turn; null where nothing of the kind is said, or nobody stands there whose team it could be. @param words normalised */
export function teammates(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  const found = EN.exec(words)?.groups ?? ZH.exec(words)?.groups;
  if (previous === null || found === undefined) return null;
  const base = besideThem(context);
  const mates = found['mates'] !== undefined;
  // "his teammates" of nobody are not all there are.
  if (base === null) return mates ? refused({ why: 'not_supported', words: [words] }, lang) : null;
  const tail = (found['tail'] ?? '').trim();
  if (tail === '') return { status: 'plan', plan: base, lang };
  const then = turn(lang === 'zh' ? `那${tail}` : `and ${tail}`, { ...context, previous: base, shown: null });
  const isTable = then.status === 'plan' && then.plan.by.join() === 'agent';
  return isTable ? then : refused({ why: 'not_supported', words: [words] }, lang);
}

/** The table of the one team without the one who was asked about, or who led. */
function besideThem(context: ReadContext): Plan | null {
  const { previous, gazetteer } = context;
  const one = previous === null ? null : (winnerOf(context) ?? previous);
  if (one === null || (one.kind !== 'value' && one.kind !== 'compare') || one.by.length > 0) return null;
  if (one.share !== undefined || one.metrics.length === 0) return null;
  const people = one.where.flatMap((filter) => (filter.dim === 'agent' && 'in' in filter ? filter.in : []));
  const [id, another] = people;
  if (id === undefined || another !== undefined) return null;
  const team = gazetteer.directory.agents.find((agent) => agent.id === id)?.teamId ?? null;
  if (team === null) return null;
  const { having: _having, nth: _nth, target: _target, ...rest } = one;
  return {
    ...rest,
    kind: 'breakdown',
    by: ['agent'],
    grain: null,
    order: null,
    limit: null,
    compare: null,
    place: false,
    pooled: false,
    where: [
      ...one.where.filter(({ dim }) => dim !== 'agent' && dim !== 'team'),
      { dim: 'agent', not: [id] },
      { dim: 'team', in: [team] },
    ],
  };
}
