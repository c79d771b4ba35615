// "Go back to all tickets", "all types again", 换回所有类型 after those of one type alone: of all types, with the steps and groups that stand there.
import type { ReadContext } from '../../context.js';
import { ofAnyType, typeCounted } from '../../interpret/one-type.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import type { Lang } from '../turn-parts.js';

const BEGINS_EN =
  "(?:(?:and|ok|okay|now|then|so|but|hm+|no|nah|actually|alright|right|good|please|can you|could you|can we|could we|let's|let us|lets|i want|i'd like|maybe|sorry|wait)(?![a-z])[, ]*){0,8}";
const BACK_EN =
  '(?:(?:go(?:ing)?|come|get|switch|change|flip|turn|move|put it|set it|bring it|take it|reset|revert|return)(?: it| that)?(?: back)? to|back to|again|show(?: me)? again|show(?: me)?)';
const ALL_EN =
  '(?:(?:all|every|any) (?:of )?(?:the |our |those )?(?<types>(?:ticket )?(?:types?|kinds?)(?: of tickets?)?|types? of tickets?)|(?:all|every)(?: of)?(?: the| our)? (?:tickets?|cases)(?: of (?:all|any) (?:types?|kinds?))?|(?<loose>all of (?:them|it)|all|everything|the (?:whole )?lot))';
const EN = new RegExp(
  `^${BEGINS_EN}(?:(?<back>${BACK_EN}) )?${ALL_EN}(?<again>(?:,? (?:again|once more|back))?)(?: (?:please|pls|now|then|thanks|thx|instead)){0,4}[?.! ]*$`,
  'u',
);
/** "not just complaints, all tickets" */
const NOT_ONLY_EN = new RegExp(
  `^${BEGINS_EN}not (?:just|only)(?: the)? [a-z ]{3,30}, ?(?:but |i want |show |give me ){0,3}${ALL_EN}(?: again)?(?: please| now){0,2}[?.! ]*$`,
  'u',
);
const BACK_ZH =
  '(?:看回|换回|切回|回到|改回|退回|恢复成|恢复到|恢复|变回|返回|回|还是看|还是要|还是)(?:到|去)?(?:看)?';
const ALL_ZH =
  '(?:(?:所有|全部|全|各种|不限)(?:的)?(?<types>(?:工单)?类型)(?:的)?(?:工单|单子|单)?|(?:所有|全部)(?:的)?(?:工单|单子)|(?<loose>所有的?|全部的?))';
const ZH = new RegExp(
  `^(?:那么?|算了|好的?|嗯|再|麻烦|请|给我|帮我|还是|我要|[,， ]){0,6}(?:(?<back>${BACK_ZH})(?:看)?)?${ALL_ZH}(?<again>(?:都|全都?)?(?:要看|看|要|算上|算)?)(?:看看|一下)?(?:吧|呗|呢|好了|了){0,2}[。.!！?？ ]*$`,
  'u',
);

/** The reading of such a turn; null where it is none, or no type stands there. @param words normalised */
export function ofAnyTypeAgain(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous } = context;
  if (previous === null || previous.by.includes('type') || !KINDS.has(previous.kind)) return null;
  const wide = withAnyType(previous);
  if (wide === null) return null;
  const notOnly = NOT_ONLY_EN.exec(words);
  const groups = (EN.exec(words) ?? ZH.exec(words) ?? notOnly)?.groups;
  if (groups === undefined) return null;
  const { back = '', again = '', types, loose } = groups;
  const isBack = notOnly !== null || (back !== '' && !back.startsWith('show')) || again !== '';
  // "back to all of them": of all types where nothing but the type had been narrowed.
  if (loose !== undefined && !(isBack && isNarrowed(previous, wide, context))) return null;
  // "all tickets" by itself may list them.
  if (!isBack && types === undefined) return null;
  const options = (one: readonly Plan[]): Reading => ({
    status: 'clarify',
    lang,
    about: words.replace(/[?？。!. ]+$/u, ''),
    options: one.map((plan) => say(plan, lang, context.gazetteer)),
  });
  // "all types" may ask for each of them.
  if (!isBack && previous.by.length === 0) return options([wide, { ...wide, ...eachType(wide) }]);
  // Of the phone still, or of all there are.
  if (types === undefined && wide.where.length > 0) return options([wide, { ...wide, where: [] }]);
  return { status: 'plan', plan: wide, lang };
}

const KINDS: ReadonlySet<Plan['kind']> = new Set(['value', 'breakdown', 'trend', 'compare']);

/** The plan of tickets of all types; null where it is of none in particular, or of what only one type has. */
function withAnyType(previous: Plan): Plan | null {
  const [metric, more] = previous.metrics;
  if (metric === undefined || more !== undefined || previous.share !== undefined) return null;
  if (typeCounted(metric) !== undefined) return { ...previous, metrics: ['tickets'] };
  const wide = ofAnyType(previous);
  return wide === previous ? null : wide;
}

/** "only complaints" was the turn before. */
function isNarrowed({ limit, having }: Plan, wide: Plan, { earlier = [] }: ReadContext): boolean {
  const before = earlier.at(-1);
  return (
    limit === null &&
    having === undefined &&
    wide.where.length === 0 &&
    before !== undefined &&
    before.where.length === 0 &&
    before.metrics.join() === wide.metrics.join()
  );
}

/** One of each type. */
const eachType = ({ kind }: Plan): Partial<Plan> => ({
  kind: kind === 'trend' ? 'trend' : 'breakdown',
  by: ['type'],
});
