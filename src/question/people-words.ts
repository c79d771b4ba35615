// People who are called like a word of talk: Rose, Max, Will, April. A question is read with the words first, as nearly all are meant so; where
// such a word stands as a name stands ("Rose's csat", "did Rose resolve", Rose的满意度) it is the person, and where it may be either, it is
// asked back. A word that stands as a word ("csat rose in April", "max first response time") stays one.
import { yearOf } from '../time/local-date.js';
import type { ReadContext } from './context.js';
import { lexicon } from './lexicon/index.js';
import type { Gazetteer } from './gazetteer.js';
import { hasChinese, isWordChar, normalise } from './normalise.js';
import { findTimes } from './parsers/time-spans.js';
import type { Reading } from './plan.js';
import { say } from './say.js';
import { segment } from './segment.js';
import { canMean, type Candidate, type Meaning, type Token } from './token.js';

/**
 * How surely a word is the person: `name` whatever else can be read; `either` is asked back where the words can be read as well;
 * `left` is the person where they can't, and `weak` is asked back there.
 */
type Surely = 'name' | 'either' | 'left' | 'weak';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** What a word says where it is no name: how it may stand in a sentence. */
type Sort = 'time' | 'moves' | 'small' | 'dropped' | 'other';

/**
 * `usual`, or what `typed` says where its names are people before they are words.
 *
 * @param context with every name, those of the smallest words too
 * @param read reads `typed` in another context
 */
export function peopleFirst(
  usual: Reading,
  typed: string,
  context: ReadContext,
  read: (context: ReadContext) => Reading,
): Reading {
  if (usual.status === 'no_self') return usual;
  if (usual.status === 'unread' && ['command', 'too_long', 'greeting'].includes(usual.unread.why))
    return usual;
  const text = normalise(typed);
  const named = standing(text, typed, usual, context);
  if (named === null) return usual;
  const { places, surely } = named;
  if (surely === 'left' && usual.status === 'plan') return usual;
  if (surely === 'weak' && usual.status !== 'unread') return usual;
  const only = new Set(places.map(({ word }) => word));
  const meant = read({ ...context, gazetteer: context.gazetteer.namesFirst(only) });
  if (meant.status !== 'plan') return surely === 'name' && meant.status === 'clarify' ? meant : usual;
  const { lang } = meant;
  const sentence = say(meant.plan, lang, context.gazetteer);
  // "june's csat in q2": the person is asked about as it is.
  const asked = usual.status === 'clarify' && usual.options.includes(sentence);
  if (surely === 'name' || (surely === 'left' && !asked)) return meant;
  if (surely === 'either' && usual.status === 'unread') return meant;
  const others =
    usual.status === 'plan'
      ? [say(usual.plan, lang, context.gazetteer)]
      : usual.status === 'clarify'
        ? usual.options
        : [];
  if (others.includes(sentence)) return usual;
  return {
    status: 'clarify',
    lang,
    about: places[0]?.word ?? '',
    options: [sentence, ...others].slice(0, 3),
  };
}

/** The words of a text that stand as names of people, those of the surest kind; null where there are none. */
function standing(
  text: string,
  typed: string,
  usual: Reading,
  context: ReadContext,
): { readonly places: readonly Place[]; readonly surely: Surely } | null {
  const { gazetteer } = context;
  const found = [...text.matchAll(/[a-z]{2,}/gu)].flatMap(({ index, 0: word }) =>
    isWordChar(text[index - 1]) || isWordChar(text[index + word.length]) || !isPerson(word, gazetteer)
      ? []
      : [{ start: index, end: index + word.length, word }],
  );
  if (found.length === 0) return null;
  const year = yearOf(context.today);
  const tokens = segment(text, gazetteer, year);
  const judged = found.flatMap((place) => {
    const sort = sortOf(place, tokens, year, holds(usual, place.word, gazetteer.called(place.word)));
    const surely = sort === null ? null : surelyAt(place, sort, text, typed, tokens, gazetteer);
    // "new tickets": hardly whoever is called New.
    const doubtful = surely === 'weak' && !hasChinese(text) && gazetteer.lookup(place.word).length === 0;
    return surely === null || doubtful ? [] : [{ place, surely }];
  });
  for (const surely of ['name', 'either', 'left', 'weak'] as const) {
    const places = judged.filter((one) => one.surely === surely).map(({ place }) => place);
    if (places.length > 0) return { places, surely };
  }
  return null;
}

const isPerson = (word: string, gazetteer: Gazetteer): boolean => {
  const candidates = gazetteer.called(word);
  return candidates.length > 0 && candidates.every(({ dim }) => dim === 'agent');
};

/** Words that no name is told from by where they stand: "for me", "did they resolve". */
const SMALL = /^(?:an|do|so|be)$/u;
const POINTING =
  /^(?:us|me|we|he|she|it|they|them|you|all|any|by|on|in|at|or|but|of|no|who|what|which|is|are|was|were|did|does|has|have|had|and|not|to|for|from|with|as|the|my|our|your|his|her|its|this|that|these|those|here|there|then|than|now|if|when|where|why|how|just|only|also|too|one|ok|hi|hey|get|let|am|go|up|out|off|down|over)$/u;

/** Null where it is a name and nothing else, or a part of something longer that has a meaning of its own. */
function sortOf(
  { start, end, word }: Place,
  tokens: readonly Token[],
  year: number,
  read: boolean,
): Sort | null {
  if (POINTING.test(word)) return null;
  const token = tokens.find((one) => one.start < end && start < one.end);
  if (SMALL.test(word) && !(canMean(token, 'name') && token?.text !== word)) return 'small';
  const exactly = token?.start === start && token.end === end;
  // Nothing but a name: where it was not read, it was one of somebody who is greeted, or the wording took it for a word.
  if (exactly && token.known && token.meanings.every(({ k }) => k === 'name')) return read ? null : 'dropped';
  if (!exactly && (canMean(token, 'name') || canMean(token, 'time'))) return null;
  if (findTimes(word, year).some((time) => time.start === 0 && time.end === word.length)) return 'time';
  const said = lexicon().lookup(word);
  return said.length > 0 && said.every(({ k }) => MOVES.has(k)) ? 'moves' : 'other';
}

/** What was read is of one of them, or was not read: "by Mo" may have been taken for "by month" before names were looked at, and "for Summer" was asked of a season. */
const holds = (usual: Reading, word: string, candidates: readonly Candidate[]): boolean =>
  (usual.status !== 'plan' && !/^(?:spring|summer|autumn|fall|winter)$/u.test(word)) ||
  (usual.status === 'plan' &&
    usual.plan.where.some(
      (one) =>
        one.dim === 'agent' &&
        candidates.some(({ values }) =>
          values.some((value) => ('in' in one ? one.in : one.not).includes(value)),
        ),
    ));

const MOVES: ReadonlySet<Meaning['k']> = new Set(['change', 'filler']);

const DETERMINER =
  /(?<![a-z])(?:the|an?|this|that|these|those|each|every|per|which|what|whose|our|my|his|her|their|your|any|no|some|all|more|most|as a|\d+)[ -]$/u;
const AUXILIARY = /(?<![a-z])(?:did|does|do|has|have|had|can|could|is|was|how's|hows|are|were) $/u;
const NOW = /(?<![a-z])(?:does|has) $/u;
const DOES =
  '(?:do|doing|done|got|get|getting|handle|handling|resolve|close|solve|take|taking|answer|reply|respond|receive|fix|reopen|transfer|finish|miss|meet|hit|perform|performing|compare|comparing|rank|stand|work|working|manage|send|owe|spend|leave|wait|still|currently|usually|typically|normally|already|ever|resolved|closed|solved|handled|taken|answered|replied|responded|received|fixed|reopened|transferred|finished|missed|met)';
const DOING = new RegExp(`^ (?:${DOES}|have|having)(?![a-z])`, 'u');
/** What no month does. */
const PERSONAL =
  /^ (?:resolve|close|solve|handle|answer|reply|respond|fix|reopen|transfer|finish|miss|meet|hit|still have|have (?:open|on|left)|got)(?![a-z])/u;
const WITH =
  /(?<![a-z])(?:for|of|from|by|about|than|except|excluding|without|compared? (?:to|with)|what about|how about) $/u;
const SIDE = /(?<![a-z])(?:vs|versus|against|and|compare|between) $/u;
/** Where the name ends: a pause, a time, or one more little word. */
const ENDS =
  /^(?:\s*$|\s*[,.?!;:)]|\s(?:in|on|last|this|past|for|since|during|over|so far|yesterday|today|and|vs|versus|with|as|at|ytd|right now|currently|now|q[1-4]|h[12]|20\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)(?![a-z]))/u;
const FRONT = /(?:^|[,:;] ?|(?<![a-z])(?:show|show me|give me|and|what was|what is|what's) )$/u;

function surelyAt(
  { start, end, word }: Place,
  sort: Sort,
  text: string,
  typed: string,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): Surely | null {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (DETERMINER.test(before)) return null;
  const dated = tokens.some((token) => canMean(token, 'time') && !(token.start < end && start < token.end));
  if (sort === 'time') return ofTime(before, after, dated, hasChinese(text));
  if (/^'s(?![a-z])/u.test(after)) return 'name';
  if (AUXILIARY.test(before) && DOING.test(after)) return 'name';
  const large = isLarge(word, typed);
  if (WITH.test(before) && ENDS.test(after)) {
    if (large || !isSplit(word)) return 'name';
    // "by line", "hour of day" are dimensions and steps; what a figure is for is one of them or somebody.
    return /(?<!ed )by $|(?:of|from) $/u.test(before) ? null : 'either';
  }
  if (sort === 'dropped') return null;
  if (besidePerson(before, after, sort, gazetteer)) return 'name';
  if (hasChinese(text)) return inChinese(sort, before, after, typed, word);
  if (sort === 'small')
    return isLarge(word, typed, true) && startsFigure(after, tokens, end) && FRONT.test(before)
      ? 'either'
      : null;
  if (SIDE.test(before) && ENDS.test(after) && (large || sort === 'moves')) return 'name';
  if (sort === 'moves' && FRONT.test(before) && startsFigure(after, tokens, end)) return 'name';
  if (large) return startsFigure(after, tokens, end) && sort === 'other' ? 'either' : 'name';
  return 'weak';
}

/** A month or a day of the week: only where another time is said, or where no month can stand. */
function ofTime(before: string, after: string, dated: boolean, chinese: boolean): Surely | null {
  if (AUXILIARY.test(before) && PERSONAL.test(after)) return dated || NOW.test(before) ? 'name' : 'either';
  if (NOW.test(before) && /^ have(?![a-z])/u.test(after)) return dated ? 'name' : 'either';
  if (chinese) {
    if (/(?:和|跟|与|比|到|至|从|或|~|-|vs|,|、)\s*$/u.test(before)) return null;
    if (/^\s*(?:和|跟|与|比|到|至|或|~|-|vs|,|、)/u.test(after)) return null;
    return dated ? 'name' : 'either';
  }
  const named = /^'s(?![a-z])/u.test(after) || (WITH.test(before) && ENDS.test(after));
  const does = AUXILIARY.test(before) && DOING.test(after);
  return dated && (named || does) ? 'left' : null;
}

/** 被, 手上, 解决了: what stands behind whoever does it. */
const DOES_ZH =
  /^(?:[^,，]{0,8}?)(?:手上|手里|手头|名下|解决了|处理了|接了|回了|完成了|做了|办了|收到|被|还有|还剩|自己|本人|排第|排名|排几|的(?:工单|单子|票))/u;

function inChinese(sort: Sort, before: string, after: string, typed: string, word: string): Surely | null {
  const owns = after.startsWith('的');
  if (sort === 'small') {
    const beside = /^[\u3400-\u9fff]/u.test(after);
    return owns || (beside && isLarge(word, typed, true)) ? 'name' : beside ? 'either' : null;
  }
  if (sort === 'moves')
    return /^(?:了|过|得|吗|没|多少|几)/u.test(after) || (/\S\s*$/u.test(before) && after.trim() === '')
      ? null
      : 'name';
  return owns || DOES_ZH.test(after) || /(?:和|跟|与|比|除了?)$/u.test(before) || isLarge(word, typed, true)
    ? 'either'
    : 'weak';
}

/** A step of time, a dimension, a picture: what "by" stands before. */
const isSplit = (word: string): boolean =>
  lexicon()
    .lookup(word)
    .some(({ k }) => ['dim', 'grain', 'every', 'chart', 'ticket_noun', 'type', 'called'].includes(k));

/** Linked with somebody: "Emma and Rose", Rose和敏敏. */
function besidePerson(before: string, after: string, sort: Sort, gazetteer: Gazetteer): boolean {
  const link = `\\s*(?:and|&|vs|versus|or|和|跟|与|、|对比${sort === 'other' ? '' : '|,'})\\s*`;
  const ahead =
    new RegExp(`((?:[a-z]+ )?[a-z]+|[\\u3400-\\u9fff]{2,4})${link}$`, 'u').exec(before)?.[1] ?? '';
  const behind =
    new RegExp(`^${link}((?:[a-z]+ )?[a-z]+|[\\u3400-\\u9fff]{2,4})`, 'u').exec(after)?.[1] ?? '';
  const shorter = (phrase: string): readonly string[] =>
    /^[a-z]/u.test(phrase)
      ? [phrase, ...phrase.split(' ')]
      : [phrase, phrase.slice(0, 3), phrase.slice(0, 2), phrase.slice(-3), phrase.slice(-2)];
  return [ahead, behind].some((phrase) =>
    shorter(phrase).some(
      (one) => one !== '' && lexicon().lookup(one).length === 0 && isPerson(one, gazetteer),
    ),
  );
}

/** A figure or a time stands right behind: "Rose csat", "Rose last month". */
function startsFigure(after: string, tokens: readonly Token[], end: number): boolean {
  if (after.trim() === '') return true;
  const next = tokens.find((token) => token.start >= end);
  return canMean(next, 'metric', 'type', 'time', 'ticket_noun', 'figure', 'stat');
}

/** Written as a name in a sentence of small letters; a sentence may begin with any large one. */
function isLarge(word: string, typed: string, first = false): boolean {
  const written = word.slice(0, 1).toUpperCase() + word.slice(1);
  const words = typed.match(/[A-Za-z][A-Za-z']*/gu) ?? [];
  const small = words.filter((one) => /^[a-z]/u.test(one)).length;
  const others = words.filter((one, at) => at > 0 && /^[A-Z][a-z]/u.test(one) && !one.startsWith(written));
  const stands = new RegExp(`${first ? '' : '(?<=[a-z0-9,;(] ?)'}(?<![A-Za-z])${written}(?![A-Za-z])`, 'u');
  return stands.test(typed) && (first || (small >= 3 && others.length === 0));
}
