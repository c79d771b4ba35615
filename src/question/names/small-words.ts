// Names of the workspace that are spelled like the smallest words of English: a team IT, a region US. Written small, and with nothing beside
// it that says what it is of, such a word is the word ("show it by month"); written as the name is ("IT"), it is the name.
import type { Gazetteer } from '../gazetteer.js';
import { hasChinese } from '../normalise.js';

const WORDS =
  'it us me we he she they them you i one all any who what which is are was were be do did does has have had and or not but so to of in on at by for from with as an a the no my our your his her its this that these those here there then than now can might shall must up down out off over if when where why how just only also too';
const BESIDE =
  '(?:team|group|desk|squad|dept|department|crew|people|folks|region|area|channel|category|segment|customers?|组|队|部|的|地区|渠道)';

/** The gazetteer without the names that `typed` can't mean. @param typed as somebody typed it */
export function withoutSmallWords(gazetteer: Gazetteer, typed: string): Gazetteer {
  const hidden = new Set(meantAsWords(gazetteer, typed));
  return hidden.size === 0 ? gazetteer : without(gazetteer, hidden);
}

/** "csat for us", where a region is called so and nothing is written large: as likely the one as the other. */
export const maybeSmallName = (gazetteer: Gazetteer, typed: string): string | null => {
  const found = /(?<![a-z])(?:for|of|from|than) (us)(?![a-z'])/iu.exec(typed)?.[1] ?? null;
  return found !== null && meantAsWords(gazetteer, typed).includes('us') ? found : null;
};

/** "tickets for IT", where a team is called so: "for it" points back, "for team IT" does not. @param typed as somebody typed it */
export const namedLarge = (typed: string, gazetteer: Gazetteer): string =>
  /[a-z]/u.test(typed) && gazetteer.lookup('it').some(({ dim }) => dim === 'team')
    ? withLines(typed, gazetteer).replace(
        /(?<![A-Za-z]|[Tt]eam )IT(?![A-Za-z'])(?! ?(?:team|group|desk|组|队|部))/gu,
        'team IT',
      )
    : withLines(typed, gazetteer);

/** "tickets by line", where a channel is called LINE: written small behind "by" it is what the figures are split by. */
const withLines = (typed: string, gazetteer: Gazetteer): string =>
  gazetteer.lookup('line').some(({ dim }) => dim === 'channel')
    ? typed.replace(
        /(?<![A-Za-z])([Bb]y|[Pp]er|[Ee]ach|[Ee]very|[Ww]hich|across(?: all)?)( the)? (lines?)(?![A-Za-z])(?! (?:by|chart|graph|plot|channel|tickets|messages))/gu,
        '$1$2 product $3',
      )
    : typed;

function meantAsWords(gazetteer: Gazetteer, typed: string): readonly string[] {
  const words = [...new Set(typed.toLowerCase().match(/[a-z]+/gu) ?? [])];
  const shouted = !/[a-z]/u.test(typed) && !hasChinese(typed);
  const small = words.filter((word) => {
    if (!SMALL.has(word) || gazetteer.lookup(word).length === 0) return false;
    const places = [...typed.matchAll(new RegExp(`(?<![A-Za-z])${word}(?![A-Za-z])`, 'giu'))];
    // A first letter is large where a sentence begins.
    const large =
      !shouted &&
      places.some(({ index, 0: found }) => found !== word && (index > 0 || found === found.toUpperCase()));
    const beside = new RegExp(
      `(?<![A-Za-z])(?:team ${word}(?![A-Za-z'])|${word}(?:'s team|'s desk)? ?${BESIDE}(?![A-Za-z]))`,
      'iu',
    );
    if (large || beside.test(typed) || isNoEnglish(word, typed)) return false;
    return !places.some(({ index }) => standsAsName(word, typed, index));
  });
  // "will we hit the target": what is to come, and nobody's name.
  const will = words.includes('will') && gazetteer.lookup('will').length > 0 && WILL.test(typed);
  return will && !/will's/iu.test(typed) ? [...small, 'will'] : small;
}

/** What "us" and "it" stand behind where they are the words: "show us", "csat for us", "split it". Neither "and" nor "only" is such a word. */
const BEFORE_PRONOUN =
  /(?<![a-z])(?:for|from|of|to|by|with|about|on|at|than|like|behind|among|around|against|per|as|let|give|gives|gave|given|giving|show|shows|showed|tell|tells|told|send|sends|sent|get|gets|got|help|helps|make|makes|made|bring|put|take|takes|took|see|think|rate|rates|rated|rating|score|scores|scored|call|calls|called|contact|contacts|contacted|email|emails|emailed|mail|mailed|write|wrote|reach|reached|ask|asks|asked|left|leave|cost|costs|owe|chose|love|hate|like|likes|trust|thank|thanked|remind|split|break|plot|draw|sort|filter|group|compare|look|check|drop|keep|change|switch|limit|move|want|need|have|why|where|what|how)\s+$/iu;
const BEFORE_IT =
  /(?<![a-z])(?:do|does|did|is|was|has|had|how's|will|would|can|could|should|if|when|that)\s+$/iu;
const FIGURE =
  /^\s+(?:tickets?|complaints?|faults?|suggestions?|csat|nps|fcr|frt|sla|backlog|volume|surveys?|ratings?|satisfaction|first|resolution|response|complaint|fault|churn|overdue|unanswered)(?![a-z])/iu;

/**
 * "us csat last month", "tickets in us", "the us", us上周工单: written small, or in a text of large letters only, where the word can't stand.
 * @param at where the word begins
 */
function standsAsName(word: string, typed: string, at: number): boolean {
  if (word !== 'us' && word !== 'it') return false;
  const [before, after] = [typed.slice(0, at), typed.slice(at + word.length)];
  // "US?", "IT?"
  if (/(?<![a-z])the\s+$/iu.test(before) || (before.trim() === '' && /^[\s?!.]*$/u.test(after))) return true;
  if (BEFORE_PRONOUN.test(before) || /[给帮替为]\s*$/u.test(before)) return false;
  if (word === 'us') return true;
  // "it dropped" may be said of what was shown before; "it tickets" may not.
  if (BEFORE_IT.test(before)) return false;
  return FIGURE.test(after) || (hasChinese(typed) && /^\s*[\u3400-\u9fff]/u.test(after));
}

/** "complaints for one in february": the word can't stand there, so that it is whoever is called so. */
const isNoEnglish = (word: string, typed: string): boolean =>
  /^(?:one|over|out|up|down|off|just|only|also|too|might|must|can|shall)$/u.test(word) &&
  new RegExp(
    `(?<![a-z])(?:for|of|from|at|with) ${word}(?= (?:in|last|this|on|from|since|for|yesterday|today)(?![a-z])|[^a-z]*$)|(?<![a-z])${word} (?:tickets|complaints|faults|csat|nps)(?![a-z])|[\\u3400-\\u9fff] ?${word}(?![a-z])|(?<![a-z])${word} ?[\\u3400-\\u9fff]`,
    'iu',
  ).test(typed);

const SMALL: ReadonlySet<string> = new Set(WORDS.split(' '));
const WILL =
  /(?<![a-z])will (?:we|you|i|it|they|there|be|have|the|our|my|this|that)(?![a-z])|(?<![a-z])(?:how|what|when|where|why|who|it|that|which [a-z]+) will (?![a-z]+ing(?![a-z]))|^will (?:[a-z]+ ){1,4}(?:be|go|drop|fall|rise|grow|increase|decrease|improve|get|reach|hit|exceed|develop|look|stay|change|recover)(?![a-z])/iu;

const without = (gazetteer: Gazetteer, hidden: ReadonlySet<string>): Gazetteer => ({
  ...gazetteer,
  get fullNames() {
    return gazetteer.fullNames;
  },
  lookup: (phrase) => (hidden.has(phrase) ? [] : gazetteer.lookup(phrase)),
  isExact: (phrase) => !hidden.has(phrase) && gazetteer.isExact(phrase),
  isWhole: (phrase) => !hidden.has(phrase) && gazetteer.isWhole(phrase),
  withPinyin: () => without(gazetteer.withPinyin(), hidden),
  namesFirst: (only) => without(gazetteer.namesFirst(only), hidden),
});
