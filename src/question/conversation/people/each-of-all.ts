// "Every product", "everyone" after one or another of them: the figure of each, and no sum of all. "All teams" after several of them, too;
// after one alone it lifts the condition ("from one to all").
import type { DimensionId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { lastRun } from '../ranked/three.js';
import { cut, type Lang } from '../turn-parts.js';

const OPENERS = '(?:(?:and|now|ok|okay|so|then|what about|how about|for|show me|show|give me|in)[, ]+){0,8}';
const EN = new RegExp(
  `^${OPENERS}(?:(?<them>all of (?:them|those|these)|them all|every one of them)|(?<each>every|each)(?: single| one of the| of the)? (?<one>[a-z]+(?: [a-z]+)?)|all (?:the |our |of the |of our )?(?<all>[a-z]+(?: [a-z]+)?)|(?<people>everyone|everybody|all agents))(?: please| then| too| now){0,8}[?.! ]*$`,
  'u',
);
const ZH =
  /^(?:那|那么|看看|再看看|换成|改成){0,6}(?:(?<each>每个|每一个|各个|各)(?<one>[\u3400-\u9fff]{1,4}?)|(?:所有|全部)的?(?<all>[\u3400-\u9fff]{1,4}?)|(?<people>每个人|所有人|大家|每人|全员)|(?<them>全部|所有的?|他们全部|全都))(?:的)?(?:呢|都呢|看看|分别多少|多少|怎么样){0,6}[?？。 ]*$/u;

/** The table of all of a kind; asked back where "all of them" binds to nothing but one. Null where something else is said. @param words normalised */
export function eachOfAll(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous, gazetteer } = context;
  if (previous === null || (previous.kind !== 'value' && previous.kind !== 'compare')) return null;
  if (previous.by.length > 0 || previous.place || previous.share !== undefined) return null;
  const groups = (EN.exec(words) ?? ZH.exec(words))?.groups;
  const named = previous.where.filter(
    (filter) => 'in' in filter && filter.in.length === 1 && filter.dim !== 'type',
  );
  if (groups === undefined || named.length === 0) return null;
  const run = lastRun(context);
  if (groups['them'] !== undefined) {
    if (run !== null) return { status: 'plan', plan: run, lang };
    const [only, another] = named;
    const table =
      only === undefined || another !== undefined || only.dim === 'day' ? null : tableOf(previous, only.dim);
    return table === null
      ? null
      : { status: 'clarify', lang, about: words, options: [say(table, lang, gazetteer)] };
  }
  const dim =
    groups['people'] === undefined ? kindOf(groups['one'] ?? groups['all'] ?? '', context) : 'agent';
  if (dim === null || !named.some((filter) => filter.dim === dim)) return null;
  if (groups['all'] !== undefined && run?.by[0] !== dim) return null;
  const table = tableOf(previous, dim);
  return { status: 'plan', plan: table, lang };
}

const tableOf = ({ pooled: _pooled, ...previous }: Plan, dim: DimensionId): Plan => ({
  ...previous,
  pooled: false,
  kind: previous.compare === null ? 'breakdown' : 'compare',
  by: [dim],
  where: previous.where.filter((filter) => filter.dim !== dim),
});

/** The dimension that a word is one for, and nothing else. */
function kindOf(words: string, context: ReadContext): DimensionId | null {
  const [token, more] = words === '' ? [] : cut(words, context);
  if (token?.known !== true || more !== undefined) return null;
  const meaning = token.meanings.find(({ k }) => k === 'dim');
  return meaning?.k === 'dim' ? meaning.dim : null;
}
