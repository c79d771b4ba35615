// English turns that set the answer before against other days, or ask whether it held on them: "and with March?" after a comparison, "was it
// the same in March?" after who leads. Each is put into the words that are read.
import type { ReadContext } from '../../context.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

const BEGINS =
  '^(?:(?:and|so|ok|okay|or|but|then|now|also|what about|how about|what if we compare|again)[, ]+){0,8}';
const WITH = new RegExp(
  `${BEGINS}(?:(?:how does (?:that|it|this) )?(?:compare[sd]?|measured|set|stacked up|held up|next|relative) )?(?<how>with|to|against|versus|vs\\.?|over|on) (?:the )?(?<time>[^?.]+?)(?: instead| then| too| as well| please){0,8}[?.]*$`,
  'u',
);

/** "and with March?": the other days of a comparison. Of one figure, "with" sets it against them as well; "to March" may move it there. */
function otherDays(words: string, context: ReadContext): string | null {
  const { previous } = context;
  const { how = '', time = '' } = WITH.exec(words)?.groups ?? {};
  if (previous === null || time === '' || !isTime(time, context)) return null;
  const compared = previous.kind === 'compare' && previous.compare !== null;
  const single = previous.kind === 'value' && previous.range !== null;
  if (compared ? !/^(?:with|to|against|versus|vs\.?)$/u.test(how) : !(single && how === 'with')) return null;
  return `vs ${time}`;
}

const isTime = (words: string, context: ReadContext): boolean => {
  const tokens = cut(words, context);
  return (
    tokens.every((token) => canMean(token, 'time', 'filler', 'previous', 'year_earlier')) &&
    tokens.some((token) => canMean(token, 'time', 'previous', 'year_earlier'))
  );
};

const WHO =
  '(?:it|that|this|he|she|they|things|them|him|her|(?:the|that|this) (?:same )?(?:one|team|person|agent|product|channel|region|category|winner|leader|answer|story|case|picture|result))';
const SAME =
  '(?:the )?(?:same(?: (?:one|ones|team|person|agent|people|product|channel|region|category|story|result|winner|answer|picture|thing|case|again))?|(?:it|them|him|her|that one|that team|true|so|the case|like that|number one|(?:the )?(?:top|first|best|worst|leader|winner))(?: again)?)';
const STILL = '(?: (?:also|still|again|always|already|really|then)){0,8}';
const LEADS =
  '(?:lead|win|top (?:the )?(?:list|table|ranking)|come (?:out )?(?:first|top|on top|last)|(?:hold|have|keep|get) (?:the )?(?:top spot|lead|first place|most|highest|lowest|best|worst))';
/** "was it the same in March?", "same team last week?", "did they lead in March too?": who did then. */
const HELD = new RegExp(
  `${BEGINS}(?:(?:is|was|were|are)${STILL} ${WHO}${STILL} ${SAME}|(?:was|were|is|are) ${SAME}|${SAME}|still ${SAME}|did ${WHO}${STILL} ${LEADS})${STILL} (?<time>(?:in|on|for|over|during|last|this|back in|the) ?[^?.]+?|yesterday|today|q[1-4])(?: too| also| as well| either| though){0,8}[?.]*$`,
  'u',
);

/** Whether whoever leads now did then as well: who leads then; null where nothing of the kind is said, or nobody was to lead. */
function ledThen(words: string, context: ReadContext): string | null {
  const { previous } = context;
  const ranked = previous?.kind === 'breakdown' && previous.by.length === 1 && previous.limit === 1;
  const time = ranked && previous.grain === null ? HELD.exec(words)?.groups?.['time']?.trim() : undefined;
  const bare = time?.replace(/^(?:back )?(?:in|on|for|over|during) /u, '');
  return bare !== undefined && isTime(bare, context) ? `and ${bare}` : null;
}

/** The turn in the words that are read; the words themselves where it is none of these. @param words normalised */
export const setAgainst = (words: string, context: ReadContext): string =>
  otherDays(words, context) ?? ledThen(words, context) ?? words;
