// Names of the workspace that are also words of talk: a category 换货 or Other, a team Quality, a channel Line. A question is read with
// the words first, as nearly all are meant so; where it can't be read that way, it is read anew with the names first.
import type { DimensionId } from '../metrics/metric.js';
import { yearOf } from '../time/local-date.js';
import type { ReadContext } from './context.js';
import type { Gazetteer } from './gazetteer.js';
import { isWordChar, normalise } from './normalise.js';
import type { Reading } from './plan.js';
import { say } from './say.js';
import { cutsOf, segment } from './segment.js';
import type { Meaning, Token } from './token.js';

/** Where a name stands in a text. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** Names that point to what is left: as likely the word as the name (其他渠道 is another channel than the one before). */
const LEFT_OVER =
  /^(?:others?|the rest|rest|all|any|none|misc|unknown|其他|其它|其余|别的|另外|剩余|全部|所有|综合|无|新|老|new|old|first|last|next)$/u;

/** 其他这一类, 其他这个分类: said to be one kind, it is a name; 其他这类问题 may be the rest of such. */
const NAMED_AS_KIND =
  /^["”」]?(?:[这那]一[类种档]|[这那](?:一)?个?(?:分类|类别|客群|类型|渠道|地区)|[这那]类(?![\u3400-\u9fff]*(?:问题|客户|工单|单子)))| (?:segment|category|channel|region)(?![a-z])/u;

/** Words that say which figure or days, or what a ticket is: beside them a name of the same letters has to be asked for otherwise. */
const STRONG: ReadonlySet<Meaning['k']> = new Set([
  'type',
  'metric',
  'time',
  'dim',
  'grain',
  'stat',
  'top',
  'previous',
]);

/**
 * `usual`, or what `typed` says where its names are names before they are words.
 *
 * @param worded `typed` as it was reworded
 * @param read reads `typed` in another context
 */
export function namesFirst(
  usual: Reading,
  typed: string,
  worded: string,
  context: ReadContext,
  read: (context: ReadContext) => Reading,
): Reading {
  if (context.gazetteer.first || usual.status === 'no_self') return usual;
  if (usual.status === 'unread' && ['command', 'too_long', 'greeting'].includes(usual.unread.why))
    return usual;
  const text = normalise(typed);
  const names = wholeNames(text, context.gazetteer);
  if (names.length === 0) return usual;
  const year = yearOf(context.today);
  const asWords = segment(text, context.gazetteer, year);
  const words = names.filter(({ start, end }) => isWord(asWords, start, end));
  const lost = names.some(({ start, end }) => !worded.includes(text.slice(start, end)));
  if (words.length === 0 && (usual.status === 'plan' || !lost)) return usual;
  const named = read({ ...context, gazetteer: context.gazetteer.namesFirst() });
  if (named.status !== 'plan') return usual;
  const { lang } = named;
  const sentence = say(named.plan, lang, context.gazetteer);
  if (usual.status === 'plan') {
    const strong = asWords.some(
      (token) =>
        token.known &&
        words.some(({ start, end }) => token.start === start && token.end === end) &&
        token.meanings.some(({ k }) => STRONG.has(k)),
    );
    const other = say(usual.plan, lang, context.gazetteer);
    if (strong || other === sentence) return usual;
    const said = words.map(({ start, end }) => text.slice(start, end));
    // "csat for line", line的满意度: what a figure is of.
    const ofIt = words.every(
      ({ start, end }) =>
        /(?:^| )(?:for|of|from|via|through|on|in) $/u.test(text.slice(0, start)) || text[end] === '的',
    );
    if (ofIt && !said.some((name) => LEFT_OVER.test(name))) return named;
    // "LINE tickets": written in capitals as the channel is, in a text that is not.
    if (
      words.every((place) => stands(asWords, place.start, place.end)) &&
      said.every((name) => isInCapitals(name, typed, context.gazetteer))
    )
      return named;
    // Within a longer word of talk it is hardly a name: "as a line chart".
    if (words.some(({ start, end }) => !stands(asWords, start, end))) return usual;
    return { status: 'clarify', lang, about: said[0] ?? '', options: [sentence, other] };
  }
  const pointing = names
    .filter(({ end }) => !NAMED_AS_KIND.test(text.slice(end)))
    .map(({ start, end }) => text.slice(start, end))
    .find((name) => LEFT_OVER.test(name) && !isCalledSo(name, typed, context.gazetteer));
  return pointing === undefined ? named : { status: 'clarify', lang, about: pointing, options: [sentence] };
}

/** Whether a name is written in capitals wherever it stands, and so in the store, and the rest of the text is not. */
const isInCapitals = (name: string, typed: string, gazetteer: Gazetteer): boolean => {
  const large = name.toUpperCase();
  return (
    /^[A-Z]{2,}$/u.test(large) &&
    /[a-z\u3400-\u9fff]/u.test(typed) &&
    typed.includes(large) &&
    !typed.replaceAll(large, '').toLowerCase().includes(name) &&
    !new RegExp(`${large} ?(?:chart|graph|plot|[折曲]?线?图)`, 'u').test(typed) &&
    gazetteer.lookup(name).some(({ values }) => values.includes(large))
  );
};

const NOUNS: readonly (readonly [DimensionId, string])[] = [
  ['segment', 'segment|customer segment|customer type'],
  ['category', 'category'],
  ['channel', 'channel'],
  ['region', 'region'],
  ['product_line', 'product line|line'],
  ['team', 'team'],
  ['type', 'type'],
];

/** "the Other segment", "segment Other": written large beside what it is, where it is one. "The other segment" is another one. */
function isCalledSo(name: string, typed: string, gazetteer: Gazetteer): boolean {
  const large = name.slice(0, 1).toUpperCase() + name.slice(1);
  return NOUNS.some(
    ([dim, nouns]) =>
      gazetteer.lookup(name).some((candidate) => candidate.dim === dim) &&
      new RegExp(
        `(?<=[a-z,] )${large} (?:${nouns})(?![a-z])|(?<![a-z])(?:${nouns}) ${large}(?![a-z])`,
        'u',
      ).test(typed),
  );
}

/** The names that stand in a normalised text in full, people's left out: the longest first, none within another. */
export function wholeNames(text: string, gazetteer: Gazetteer): readonly Place[] {
  const found: Place[] = [];
  const cuts = cutsOf(text);
  for (let start = 0; start < text.length; start += 1) {
    if (isWordChar(text[start]) && isWordChar(text[start - 1])) continue;
    const limit = Math.min(text.length, start + gazetteer.longestWhole);
    for (let end = limit; end > start; end -= 1) {
      if (cuts[end] === 0) continue;
      if (!gazetteer.isWhole(text.slice(start, end))) continue;
      found.push({ start, end });
      start = end - 1;
      break;
    }
  }
  return found;
}

const stands = (tokens: readonly Token[], start: number, end: number): boolean =>
  tokens.some((token) => token.start === start && token.end === end);

/** The stretch is no piece of its own, or one that can be something else than the name. */
const isWord = (tokens: readonly Token[], start: number, end: number): boolean => {
  const token = tokens.find((one) => one.start === start && one.end === end);
  return token === undefined || !token.known || token.meanings.some(({ k }) => k !== 'name');
};

/** Stand-ins for names while the words around them are reworded; of letters where the name is, so that what stands beside it can tell. */
const LETTERS = ['zqxa', 'zqxb', 'zqxc', 'zqxd', 'zqxe', 'zqxf'];
const CHARACTERS = ['㐀㐁', '㐂㐃', '㐄㐅', '㐆㐇', '㐈㐉', '㐊㐋'];

/** `reword` with the names in `text` kept from it. @param text normalised */
export function keepingNames(text: string, gazetteer: Gazetteer, reword: (text: string) => string): string {
  if (!gazetteer.first) return reword(text);
  const names = wholeNames(text, gazetteer)
    .filter(({ start, end }) => end - start > 1)
    .slice(0, LETTERS.length);
  let shielded = '';
  let at = 0;
  names.forEach(({ start, end }, index) => {
    shielded += text.slice(at, start) + standInOf(text.slice(start, end), index);
    at = end;
  });
  return names.reduce(
    (worded, { start, end }, index) =>
      worded.replaceAll(standInOf(text.slice(start, end), index), text.slice(start, end)),
    reword(shielded + text.slice(at)),
  );
}

const standInOf = (name: string, index: number): string =>
  (/[a-z\d]/u.test(name) ? LETTERS[index] : CHARACTERS[index]) ?? '';
