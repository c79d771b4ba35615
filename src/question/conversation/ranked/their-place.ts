// 在组里排第几, "where does she rank in her team" after one person's figure: that person's place. By itself a place that is asked for is one's own.
import type { ReadContext } from '../../context.js';
import { hasChinese, normalise } from '../../normalise.js';

const WHO_EN = '(?:he|she|they|this one|that one)';
const WHOSE_EN = '(?:his|her|their)';
const TEAM_EN = `(?<team> (?:in|within|on|inside) (?:${WHOSE_EN}|the|this|that) (?:own )?(?:team|group|squad))?`;
const ENDS_EN = '(?: (?:then|please|now|overall))?[?.! ]*$';
const EN = new RegExp(
  `^(?:(?:and|so|ok|okay|now|then|but)[, ]+){0,4}(?:(?:(?:where|how) (?:does|did|do) ${WHO_EN} (?:rank|stand|place|come|sit)|what (?:rank|place|position) (?:is|was|are) ${WHO_EN}(?: in)?|where (?:is|was|are) ${WHO_EN} (?:ranked|placed|in the ranking))|(?:(?:what is|what's|what was|whats|show me) )?${WHOSE_EN} (?:rank|ranking|place|position))${TEAM_EN}${ENDS_EN}`,
  'u',
);
const ZH =
  /^(?:那|那么|[,，]){0,3}(?:他|她)?(?<team>在?(?:他|她)?(?:自己)?(?:的|那个|所在|本)?(?:组|团队|小组|班组)(?:里面?|内|中)?)?(?:能|可以)?(?:排名?|排在|排到)?(?:第几|老几)(?:名|位)?(?:了|呢|啊|呀)?[?？。]*$/u;

/** The turn with the person named; the turn as it is where it asks for no place, or nobody else was talked of. @param words normalised */
export function theirPlace(words: string, context: ReadContext): string {
  const { previous, gazetteer, asker } = context;
  if (previous === null || previous.place) return words;
  const groups = EN.exec(words)?.groups ?? ZH.exec(words)?.groups;
  if (groups === undefined) return words;
  const filter = previous.where.find(({ dim }) => dim === 'agent');
  if (filter === undefined || !('in' in filter)) return words;
  const [id, more] = filter.in;
  if (id === undefined || id === null || more !== undefined || id === asker.agentId) return words;
  const lang = hasChinese(words) ? 'zh' : 'en';
  const name = normalise(gazetteer.candidateOf('agent', id).label[lang]);
  const { teamId = null } = gazetteer.directory.agents.find((agent) => agent.id === id) ?? {};
  if (groups['team'] === undefined) return lang === 'zh' ? `${name}排第几` : `what rank is ${name}`;
  if (teamId === null) return words;
  const team = normalise(gazetteer.candidateOf('team', teamId).label[lang]);
  return lang === 'zh' ? `${name}在${team}排第几` : `what rank is ${name} in ${team}`;
}
