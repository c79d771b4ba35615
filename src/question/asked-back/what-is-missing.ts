// What a refused question asks for as far as it was understood, where but one thing is missing: the days, for they are still to come
// ("tickets tomorrow?"), or the figure, for there is none of that name ("our revenue in August"), or what it is split by ("complaints by city").
// What comes next may say just that.
import { yearOf } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import { hasChinese } from '../normalise.js';
import type { Plan, Reading } from '../plan.js';
import { segment } from '../segment.js';
import { canMean, type Token } from '../token.js';

/** The plan of all but what is missing; null where more than that was not understood. @param alone reads words as if nothing had been said */
export function butForOne(
  reading: Reading,
  text: string,
  context: ReadContext,
  alone: (words: string) => Reading,
): Plan | null {
  if (reading.status !== 'unread') return null;
  // A question that names its figure and its days stands alone, whatever was said before it.
  if (context.previous !== null) {
    const whole =
      reading.unread.why === 'unknown_words' ? butForGroups(reading.unread.words, text, alone) : null;
    return whole?.assumed.includes('last_30_days') === false ? whole : null;
  }
  const tokens = segment(text, context.gazetteer, yearOf(context.today));
  switch (reading.unread.why) {
    case 'future':
      return butForDays(tokens, text, alone);
    case 'unknown_words':
      return (
        butForFigure(reading.unread.words, tokens, text, alone) ??
        butForGroups(reading.unread.words, text, alone)
      );
    default:
      return null;
  }
}

/** 会来多少, of days to come. */
const TO_COME =
  /^(?:大概|可能|应该|估计|预计|还|又|都|约){0,2}(?:会|将会?|将要|要|能|可以)(?:有|是|达到|到)?$/u;

/** 明天大概会来多少单: the figure, of no days; `range` is null. */
function butForDays(tokens: readonly Token[], text: string, alone: (words: string) => Reading): Plan | null {
  const rest = without(
    text,
    tokens,
    (token) => canMean(token, 'time', 'forecast') || (!token.known && TO_COME.test(token.text)),
  );
  if (rest === text) return null;
  const said = alone(rest);
  if (said.status !== 'plan' || !said.plan.assumed.some((one) => one === 'last_30_days' || one === 'now'))
    return null;
  const { plan } = said;
  const isOne = plan.kind === 'value' || (plan.kind === 'breakdown' && plan.grain === null);
  return isOne && plan.compare === null
    ? { ...plan, range: null, assumed: plan.assumed.filter((one) => one !== 'last_30_days' && one !== 'now') }
    : null;
}

/** "What was our revenue in August": the days and of whom, of no figure; `metrics` is empty. */
function butForFigure(
  words: readonly string[],
  tokens: readonly Token[],
  text: string,
  alone: (words: string) => Reading,
): Plan | null {
  const [word = '', more] = words;
  const isSaid = tokens.some((token) =>
    canMean(token, 'metric', 'type', 'ticket_noun', 'share_of', 'either'),
  );
  if (word === '' || more !== undefined || isSaid || !standsAsFigure(word, text)) return null;
  const figure = hasChinese(word) ? '工单量' : ' ticket volume ';
  const said = alone(text.replace(word, figure).replace(/\s+/gu, ' ').trim());
  if (said.status !== 'plan' || said.plan.kind !== 'value' || said.plan.metrics.join() !== 'tickets')
    return null;
  return said.plan.assumed.includes('last_30_days') ? null : { ...said.plan, metrics: [] };
}

/** "complaints by city last month", 按城市看: the figure and its days, of no groups. */
function butForGroups(
  words: readonly string[],
  text: string,
  alone: (words: string) => Reading,
): Plan | null {
  const found = groupSaid(words, text);
  if (found === null) return null;
  const said = alone(text.replace(found.phrase, ' ').replace(/\s+/gu, ' ').trim());
  return said.status === 'plan' && said.plan.kind === 'value' && said.plan.compare === null
    ? said.plan
    : null;
}

/** The word that figures are to be split by where there are no such groups, and the words around it: "by city". Null where it stands otherwise. */
export function groupSaid(
  words: readonly string[],
  text: string,
): { readonly word: string; readonly phrase: string } | null {
  const [said = '', more] = words;
  const [, zh] =
    /^(?:按照?|分|各个?|每个?)?([\u3400-\u9fff]{1,4}?)(?:来)?(?:看看|看|分|拆|统计|列|排)?$/u.exec(said) ??
    [];
  const word = zh ?? said;
  if (said === '' || more !== undefined || !/^[\p{L} -]+$/u.test(word)) return null;
  const around = hasChinese(word)
    ? new RegExp(`(?:按照?|分|各个?|每个?)${word}(?:来)?(?:看看|看一下|看|分|拆|统计|列|排)?`, 'u')
    : new RegExp(
        `(?:(?:split|broken down|grouped) )?(?<![a-z])(?:by|per|for each|across) (?:the )?${word}(?![a-z])`,
        'u',
      );
  const phrase = around.exec(text)?.[0];
  return phrase === undefined ? null : { word, phrase };
}

/** "our revenue", 营收多少: asked for as a figure is; somebody of that name is not. */
function standsAsFigure(word: string, text: string): boolean {
  const [before = '', behind = '', another] = text.split(word);
  if (another !== undefined) return false;
  return (
    /(?<![a-z])(?:our|how much|how many|what(?:'s|s| is| was| were| are) the|total) $/u.test(before) ||
    /^[\u3400-\u9fff]{0,2}?(?:是|有)?多少/u.test(behind)
  );
}

const without = (text: string, tokens: readonly Token[], goes: (token: Token) => boolean): string =>
  tokens
    .filter(goes)
    .reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)
    .replace(/\s+/gu, ' ')
    .trim();
