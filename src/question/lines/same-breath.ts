// A question that is set right in the same breath: "phone csat last month, sorry, email", 上个月复购…不对，是重开率. What stands behind is
// what is meant, in the place of what it sets right; all else that was said before it stays, its days above all.
import type { ReadContext } from '../context.js';
import { aside, cut, meaning, refused, type Lang } from '../conversation/turn-parts.js';
import type { Reading } from '../plan.js';
import { say } from '../say.js';
import { canMean, type Meaning, type Token } from '../token.js';

const OPENS_EN = '(?:(?:oh|ah|er+|um+|hm+|ugh|argh|well|ok|okay|and|but|so)[,. ]+){0,3}';
/** These are said of a mistake alone; the others only where a pause follows. */
const SURE_EN =
  "(?:no[,. ]+wait|wait[,. ]+no|no[,. ]+sorry|sorry[,. ]+no|no[,. ]+actually|actually[,. ]+no|sorry[,. ]+(?:i meant?|make (?:it|that))|oops|whoops|scratch that|strike that|correction|my bad|my mistake|actually|i meant?|make that|or rather)(?![a-z'])";
const PAUSED_EN = '(?:no|nope|nah|sorry|wait|hang on|hold on|my apologies|apologies)';
const SURE_ZH =
  '(?:[哦噢啊呃额哎]{1,2}不(?:对|是)?|不对不对|不不{1,3}|不对|(?:我)?[说打写搞问弄输]错了?|错了|口误|更正一?下?|我是说)';
const PAUSED_ZH = '(?:不是|不|等等|等一下|等下|抱歉|不好意思|对不起|sorry)';
const PAUSE = '\\s*[,，.。!！;；:：…—-]+\\s*';
const FROM = '(?:应该|应当)?是(?!什么|谁|哪|否|不)|要(?!多久)|看|我(?:是说|想问|要|指)的?是?';
const BREATH = new RegExp(
  `^(?<head>.{2,80}?)(?:\\s*(?:[,，;；。?？!！:…—]|\\.{1,}|-)[\\s.,…—-]*)${OPENS_EN}(?<cue>(?:${SURE_EN}|${SURE_ZH})(?:${PAUSE}|\\s*)(?:(?:${PAUSED_ZH}|${PAUSED_EN})${PAUSE}){0,2}|(?:${PAUSED_EN}|${PAUSED_ZH})${PAUSE}(?:(?:${PAUSED_EN}|${PAUSED_ZH}|${SURE_EN}|${SURE_ZH})(?:${PAUSE}|\\s*)){0,2})(?:${FROM}|(?:i meant?|make (?:it|that)|it's|it should be|should be|rather) )?(?:the )?(?<rest>(?!and |plus |also |还有|加上|以及|也).{1,60})$`,
  'u',
);

/** "No sorry, I meant 退款" sets right the answer before. */
const MERELY =
  /^(?:(?:no|nope|nah|sorry|oops|wait|oh|ah|ok|well|neither|wrong|not that|[不没]?对|不是|错了?|哦|啊|嗯)[,.! ]*){1,6}$/u;

/** The reading of what is meant; null where nothing is set right. @param text normalised @param turn reads normalised words as a turn */
export function inSameBreath(
  text: string,
  context: ReadContext,
  lang: Lang,
  turn: (words: string, seen: ReadContext) => Reading,
): Reading | null {
  const { head = '', rest = '', cue = '' } = BREATH.exec(text)?.groups ?? {};
  if (head === '' || MERELY.test(head) || !isTelling(head, context) || !isTelling(rest, context)) return null;
  const before = turn(head, context);
  const whole = turn(rest, aside(context));
  if (before.status === 'no_self' || whole.status === 'no_self') return null;
  const onward =
    before.status === 'plan'
      ? meantInstead(rest, lang, { ...context, ...AFRESH, previous: before.plan }, turn)
      : withTheRest(head, rest, lang, context, turn);
  if (onward?.status === 'clarify') return onward;
  if (onward?.status !== 'plan') {
    const paused = new RegExp(`${PAUSE}$`, 'u').test(cue);
    return before.status === 'plan' && !paused
      ? null
      : refused({ why: 'not_supported', words: [text] }, lang);
  }
  // Days and a figure of its own: a question that may stand alone, and need not be of what was named before.
  const isWhole = whole.status === 'plan' && !whole.plan.assumed.includes('last_30_days');
  if (!isWhole || meaning(whole.plan) === meaning(onward.plan)) return onward;
  const options = [onward.plan, whole.plan].map((plan) => say(plan, lang, context.gazetteer));
  return { status: 'clarify', lang, about: rest, options };
}

const AFRESH: Partial<ReadContext> = { shown: null, step: null, offered: [], passed: [], lost: [] };

/** What is meant in the place of what was understood. */
function meantInstead(
  rest: string,
  lang: Lang,
  seen: ReadContext,
  turn: (words: string, seen: ReadContext) => Reading,
): Reading {
  const meant = turn(lang === 'zh' ? `我是说${rest}` : `i meant ${rest}`, seen);
  return meant.status === 'plan' ? meant : turn(rest, seen);
}

/**
 * What is meant, with the days, the names and the groups of what was not understood; null where that says more than these. A word that is
 * not known may be whose figure is asked for: it is asked back.
 */
export function withTheRest(
  head: string,
  rest: string,
  lang: Lang,
  context: ReadContext,
  turn: (words: string, seen: ReadContext) => Reading,
): Reading | null {
  const kept = keptOf(head, rest, context);
  if (kept === null) return null;
  const meant = turn(lang === 'zh' ? `${kept.join('')}${rest}` : `${rest} ${kept.join(' ')}`.trim(), context);
  if (meant.status !== 'plan' || cut(head, context).every(({ known }) => known)) return meant;
  return { status: 'clarify', lang, about: head, options: [say(meant.plan, lang, context.gazetteer)] };
}

/** The pieces of a question that is no figure's that another figure can be asked with; null where there may be more to it. */
function keptOf(head: string, rest: string, context: ReadContext): readonly string[] | null {
  const behind = cut(rest, context);
  if (!behind.some((token) => canMean(token, 'metric', 'type', 'either'))) return null;
  const said = new Set(behind.flatMap(slotsOf));
  const kept: string[] = [];
  let link = '';
  for (const token of cut(head, context)) {
    const before = link;
    link = LINK.test(token.text) ? `${token.text} ` : '';
    if (!token.known || canMean(token, ...FIGURES)) continue;
    const slots = slotsOf(token);
    if (slots.length === 0 && !canMean(token, 'filler', 'possessive', 'follow_up')) return null;
    if (slots.length > 0 && !slots.some((slot) => said.has(slot))) kept.push(before + token.text);
  }
  return kept;
}

const LINK = /^(?:for|in|on|via|by|of|from|with)$/u;
const FIGURES: readonly Meaning['k'][] = ['metric', 'type', 'either', 'share_of', 'blocked', 'ticket_noun'];

/** What a piece says that another of its kind takes the place of. */
const slotsOf = (token: Token): readonly string[] =>
  !token.known
    ? []
    : token.meanings.flatMap((one) =>
        one.k === 'time' || one.k === 'previous'
          ? ['time']
          : one.k === 'name'
            ? one.candidates.map(({ dim }) => (dim === 'agent' ? 'team' : dim))
            : one.k === 'dim' || one.k === 'each'
              ? ['by']
              : [],
      );

/** Whether words say anything of what is asked: "neither, I meant Emma" sets nothing right of its own. */
const isTelling = (words: string, context: ReadContext): boolean =>
  cut(words, context).some((token) => canMean(token, ...FIGURES, ...TELLING));

const TELLING: readonly Meaning['k'][] = [
  'time',
  'previous',
  'name',
  'dim',
  'each',
  'grain',
  'extreme',
  'top',
  'stat',
  'weekdays',
  'my_team',
];
