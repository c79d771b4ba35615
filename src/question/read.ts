// Reads one question: normalise, cut into pieces, mend slips, understand, fill in. Pure: the same text and context give the
// same reading, always.
import { yearOf } from '../time/local-date.js';
import { saidAnew } from './lines/anew.js';
import { askWhich, problem, unread } from './asked-back/options.js';
import { withDaysFirst } from './lines/days-last.js';
import { besideIndustry } from './lines/beside-industry.js';
import { standsBeside, withoutAgainst } from './lines/beside-whole.js';
import { brokenOff } from './lines/broken-off.js';
import { isSpent, type ReadContext } from './context.js';
import { daysOfHoliday } from './asked-back/days-of-holiday.js';
import { daysNotHad } from './refused/days-not-had.js';
import { asksWhether } from './interpret/said-target.js';
import { firstOfAll, thoseThatMoved } from './interpret/first-of-all.js';
import { frameOf } from './interpret/frame-of.js';
import type { Frame } from './interpret/frame.js';
import { asksBack, backTo, goneBack, picked } from './interpret/references.js';
import { toPlan } from './interpret/to-plan.js';
import { hasChinese, normalise } from './normalise.js';
import type { Plan, Reading } from './plan.js';
import { withoutGloss } from './lines/glossed.js';
import { dimensionsFor } from './refused/refuse.js';
import { inTwoParts } from './lines/in-two-parts.js';
import { say } from './say.js';
import { inSameBreath } from './lines/same-breath.js';
import { segment } from './segment.js';
import { frontOfLatin, nearNames } from './near-names.js';
import { namesFirst } from './names-first.js';
import { namedLikeTime, withGap } from './lines/gap.js';
import { nthPlace } from './lines/nth-place.js';
import { frontOfTwo } from './asked-back/front-of-two.js';
import { kindOrPriority } from './asked-back/kind-or-priority.js';
import { barePriority } from './conversation/conditions/bare-priority.js';
import { askedForPersonalData } from './refused/personal-data.js';
import { perStep } from './refused/per-step.js';
import { withoutSaidAround } from './lines/said-around.js';
import { peopleFirst } from './people-words.js';
import { maybeSmallName, namedLarge, withoutSmallWords } from './names/small-words.js';
import { mend } from './slips.js';
import { withKnown } from './asked-back/meant-values.js';
import { asTyped } from './refused/quote.js';
import { withNamedExtreme } from './conversation/ranked/named-extreme.js';
import { asOperator } from './conversation/said/operators-zh.js';
import { stepOverStep } from './conversation/days/step-over-step.js';
import { theseDays } from './conversation/days/these-days.js';
import { ofAnotherLength } from './conversation/compared/two-of-a-kind.js';
import { readTurn } from './conversation/turn.js';
import { withoutTicketNoun } from './lines/tickets-handled.js';
import { hasUnknown, unknownLength } from './token.js';
import { butForOne, groupSaid } from './asked-back/what-is-missing.js';
import { weekendsAndWeekdays } from './refused/weekends-and-weekdays.js';
import { oldestOpen } from './asked-back/oldest-open.js';
import { whichOfWhat } from './asked-back/which-of-what.js';
import { whenTheyCome } from './asked-back/when-they-come.js';
import { whoIs } from './asked-back/who-is.js';
import { whosePeople } from './asked-back/whose-people.js';
import { whoWantsToKnow } from './asked-back/who-wants-to-know.js';
import { plainly } from './wording/plain.js';
import { withDatesOnly } from './wording/in-other-dates.js';
import { yearOrVersion } from './asked-back/year-or-version.js';
import { askedWay } from './lines/yes-or-no.js';

/** Longer than any question people ask; a text beyond it is not read. */
const LONGEST = 400;

/** Whether a text is so long that nothing in it is looked at: courtesies and names in full may make a question longer than it is. */
export const isTooLong = (text: string): boolean => text.length > 4 * LONGEST;

/**
 * More readings, of itself and of its parts, than any question people ask takes (the phrase books: 31 at most). One of a long text takes
 * longer, and what is said in so many words has fewer ways to be said.
 */
const mostTries = ({ length }: string): number => (length > 120 ? 40 : 128);

/** What `typed` asks for, seen from `context`. Never throws on bad text: what can't be read is a value that says why. */
export function readQuestion(typed: string, asked: ReadContext): Reading {
  const text = isTooLong(typed) ? typed : withoutTicketNoun(withoutSaidAround(typed, asked), asked);
  const tries = asked.tries ?? { left: mostTries(text) };
  const given = { ...asked, tries };
  const lang = given.lang ?? (hasChinese(text) ? 'zh' : 'en');
  if (isTooLong(text)) return unread({ why: 'too_long' }, lang, given);
  const context = { ...given, gazetteer: withoutSmallWords(given.gazetteer, text) };
  const wanted = whoWantsToKnow(text, lang, context, (words) => readQuestion(words, { ...given, lang }));
  if (wanted !== null) return wanted;
  const once = withDatesOnly(normalise(text), context.today);
  const named = once === normalise(text) ? namedLarge(text, context.gazetteer) : once;
  const words = plainly(named, context);
  const inWords = (seen: ReadContext): Reading => readWords(plainly(named, seen), text, lang, seen);
  const usual = namesFirst(readWords(words, text, lang, context), named, words, context, inWords);
  const asOne = wordOrName(
    besideOrAlone(peopleFirst(usual, text, given, inWords), context),
    text,
    given,
    inWords,
  );
  const reading = inTwoParts(asOne, text, given, readQuestion);
  // What was not read to its end may mean more than what was found so far.
  if (tries.left < 0) return unread({ why: 'too_long' }, lang, context);
  const told = askedForPersonalData(SET_AGAINST.test(words) ? reading : inTimeOrder(reading), text);
  const asks = told.status === 'plan' && isOneChange(told.plan) ? askedWay(text) : null;
  return asks === null || told.status !== 'plan' ? told : { ...told, asks };
}

/** One figure, against other days. */
const isOneChange = ({ kind, by, compare, metrics }: Plan): boolean =>
  kind === 'compare' && by.length === 0 && compare !== null && metrics.length === 1;

/** "csat for us", where a region is called US: asked back where it makes a difference. */
function wordOrName(
  usual: Reading,
  text: string,
  given: ReadContext,
  read: (seen: ReadContext) => Reading,
): Reading {
  const about = usual.status === 'plan' ? maybeSmallName(given.gazetteer, text) : null;
  const named = about === null ? null : read(given);
  if (about === null || usual.status !== 'plan' || named?.status !== 'plan') return usual;
  const options = [named.plan, usual.plan].map((plan) => say(plan, usual.lang, given.gazetteer));
  return options[0] === options[1] ? usual : { status: 'clarify', lang: usual.lang, about, options };
}

/**
 * 4月和5月投诉量对比, then 为什么涨了 or 哪个组涨得最多: which way something went, and why, is told from the earlier days to the later ones, in
 * whichever order the two were named. "Why was March worse than April" says itself which is told.
 */
const SET_AGAINST =
  /(?<![a-z])(?:than|compared (?:with|to)|relative to)(?![a-z])|[与跟和同][^,，]*相比|(?<![对相环同])比(?![较例])/u;

function inTimeOrder(reading: Reading): Reading {
  if (reading.status !== 'plan') return reading;
  const { kind, order, range, compare } = reading.plan;
  const moves = kind === 'drivers' || (kind === 'compare' && order !== null);
  if (!moves || range === null || compare?.from === undefined || compare.from === null) return reading;
  if (compare.from <= range.to) return reading;
  const plan: Plan = { ...reading.plan, range: compare, compare: range };
  return { ...reading, plan };
}

/** What was changed by a word keeps what stands beside it only where it is one figure still. */
function besideOrAlone(reading: Reading, { gazetteer }: ReadContext): Reading {
  if (reading.status !== 'plan' || reading.plan.against === undefined) return reading;
  return standsBeside(reading.plan, reading.plan.against, gazetteer.directory)
    ? reading
    : { ...reading, plan: withoutAgainst(reading.plan) };
}

/** @param plain `text` in plain words */
function readWords(plain: string, text: string, lang: 'zh' | 'en', context: ReadContext): Reading {
  const normal = barePriority(plain, context);
  if (normal.length > LONGEST) return unread({ why: 'too_long' }, lang, context);
  if (normal === '') return unread({ why: 'not_a_question' }, lang, context);
  // What was offered is a question of its own: "compared with everyone together" is read as one, and not as a part of this.
  const options = new Map(
    [...(context.offered ?? []), ...(context.passed ?? [])].map((option) => [normalise(option), option]),
  );
  const spoken = (words: string, seen: ReadContext): Reading =>
    readTurn(words, lang, seen, (part, from) => {
      if (isSpent(from)) return unread({ why: 'too_long' }, lang, from);
      const option = from.previous === null ? options.get(part) : undefined;
      return option === undefined
        ? readNormal(part, lang, from)
        : readQuestion(option, { ...from, offered: [], passed: [] });
    });
  const turn = (words: string, seen: ReadContext): Reading => {
    const told = withNamedExtreme(words, asOperator(words, seen, spoken), seen.previous, lang);
    return told.status === 'plan' && seen.previous !== null && ofAnotherLength(words, told.plan, seen)
      ? unread({ why: 'not_supported', words: [words] }, lang, seen)
      : told;
  };
  const alone = (words: string): Reading =>
    readNormal(words, lang, { ...context, previous: null, offered: [] });
  const who = whoIs(normalise(text), lang, context);
  if (who !== null) return asTyped(who, text, []);
  const here = (words: string): Reading => turn(words, context);
  const either =
    whosePeople(normal, lang, context, here) ??
    frontOfTwo(normal, lang, context, here) ??
    yearOrVersion(normal, lang, context, here) ??
    kindOrPriority(normal, lang, context, here);
  if (either !== null) return asTyped(either, text, []);
  const found =
    saidAnew(normal, context, turn) ??
    inSameBreath(normal, context, lang, turn) ??
    brokenOff(normal, context, turn) ??
    besideIndustry(normal, lang, context, turn) ??
    withoutGloss(normal, context, turn) ??
    whenTheyCome(normal, lang, context, turn) ??
    perStep(missing(nearer(turn(normal, context), normal, context), normal, context), normal, context, alone);
  const dated = found.status === 'plan' ? null : withDaysFirst(normal, context, turn);
  if (dated !== null) return dated;
  // "wow complaints" may be a surprise as well as week over week.
  const stepped =
    found.status === 'unread' || (context.previous === null && normal.startsWith('wow '))
      ? stepOverStep(normal, lang, context, (part, from) => readNormal(part, lang, from))
      : null;
  if (stepped !== null) return stepped;
  const placed = found.status === 'unread' ? nthPlace(normal, context, lang, turn) : null;
  if (placed !== null) return placed;
  const these = found.status === 'unread' ? theseDays(normal, lang, context, turn) : null;
  if (these !== null) return these;
  const reading = daysNotHad(found, normal, context, { alone, asTurn: (words) => turn(words, context) });
  if (reading.status === 'unread' && reading.unread.why === 'unknown_words') {
    const which = whichOfWhat(normal, lang, context, alone);
    if (which !== null) return which;
    const oldest = oldestOpen(normal, lang, context, alone);
    if (oldest !== null) return oldest;
  }
  if (reading.status === 'unread') {
    const apart =
      weekendsAndWeekdays(reading, normal, context, alone) ?? daysOfHoliday(normal, lang, context, alone);
    if (apart !== null) return apart;
  }
  return reading.status === 'plan'
    ? reading
    : withKnown(
        asTyped(
          withGap(namedLikeTime(reading, text, normal), normal, text),
          text,
          segment(normal, context.gazetteer, yearOf(context.today)),
        ),
        text,
        context,
      );
}

/** What leaves out, turns round, sends off or dates, and a single character, half of a word: a question without it would be another one. */
const TURNS =
  /^[\u3400-\u9fff]$|[别不没无非除勿未差失败达发寄送推转年月季周天日时一二两三四五六七八九十]|\d|(?<![a-z])(?:not?|non|none|never|without|except|excluding|miss\w*|fail\w*|breach\w*|than|before|after|until|halves?|days?|weeks?|months?|quarters?|years?|hours?)(?![a-z])/u;

/** Beside what was not understood, the question without it, where that is one. */
function nearer(reading: Reading, text: string, context: ReadContext): Reading {
  if (reading.status !== 'unread' || reading.unread.why !== 'unknown_words') return reading;
  const words = reading.unread.words.filter((word) => word !== '');
  if (words.some((word) => TURNS.test(word))) return reading;
  const rest = words
    .reduce((left, word) => left.replace(word, ' '), text)
    .replace(/\s+/gu, ' ')
    .trim();
  if (words.length === 0 || rest === text || rest === '') return reading;
  const said = readNormal(rest, reading.lang, { ...context, previous: null, offered: [] });
  if (said.status !== 'plan' || !suits(said.plan, context)) return reading;
  const [first, second] = reading.examples.filter((example) => example !== rest);
  const near = say(said.plan, reading.lang, context.gazetteer);
  return {
    ...reading,
    near: said.plan,
    examples: [near, first, second].filter((example) => example !== undefined),
  };
}

/** A refused question with what it asks for all the same, where but the days or the figure is missing. */
function missing(reading: Reading, text: string, context: ReadContext): Reading {
  if (reading.status !== 'unread' || reading.near !== undefined) return reading;
  const near = butForOne(reading, text, context, (words) =>
    readNormal(words, reading.lang, { ...context, previous: null, offered: [] }),
  );
  if (near === null) return reading;
  const { unread: why } = reading;
  const said = why.why === 'unknown_words' ? groupSaid(why.words, text) : null;
  const [metric] = near.metrics;
  return said === null || metric === undefined || why.why !== 'unknown_words'
    ? { ...reading, near }
    : {
        ...reading,
        near,
        lost: [...new Set([...(reading.lost ?? []), 'by'])],
        unread: { ...why, groups: { word: said.word, metric } },
      };
}

/** Agents and analysts are not offered other people's figures. */
const suits = ({ by, where }: Plan, { asker }: ReadContext): boolean =>
  (asker.role !== 'agent' && asker.role !== 'analyst') ||
  ![...by, ...where.map(({ dim }) => dim)].some((dim) => dim === 'agent' || dim === 'team');

function readNormal(text: string, lang: 'zh' | 'en', given: ReadContext): Reading {
  let context = given;
  const year = yearOf(context.today);
  let current = text;
  let tokens = segment(current, context.gazetteer, year);
  const option = picked(text, tokens, context.offered ?? []);
  if (option !== null) {
    const meant = readQuestion(option, {
      ...context,
      lang,
      previous: null,
      offered: [],
      passed: [],
      lost: [],
    });
    const passed = (context.offered ?? []).filter((one) => one !== option);
    return meant.status === 'plan' ? { ...meant, passed } : meant;
  }
  const again = backTo(tokens, context);
  if (again !== null) return { status: 'plan', plan: again, lang };
  if (asksBack(tokens)) {
    return goneBack(context, lang) ?? unread({ why: 'nothing_to_undo' }, lang, context);
  }
  if (tokens.some((token) => !token.known && /^[a-z]/.test(token.text))) {
    context = { ...context, gazetteer: context.gazetteer.withPinyin() };
    tokens = segment(current, context.gazetteer, year);
  }
  if (hasUnknown(tokens)) {
    const near = nearNames(current, tokens, context.gazetteer);
    const mended = mend(current, tokens);
    const better = mended === null ? null : segment(mended, context.gazetteer, year);
    // A slip in a word that is mended whole is a slip; a piece of a name stays a question.
    if (near !== null && !(better !== null && !hasUnknown(better) && near.end - near.start <= 4)) {
      return askWhich(current, near.start, near.end, near.candidates, lang, context);
    }
    if (mended !== null && better !== null && unknownLength(better) < unknownLength(tokens)) {
      current = mended;
      tokens = better;
    }
    const front = frontOfLatin(tokens, context.gazetteer);
    if (front !== null) return askWhich(current, front.start, front.end, front.candidates, lang, context);
  }
  const framed = frameOf(tokens, context);
  if (!framed.ok) return problem(framed.problem, current, tokens, lang, context);
  const frame = thoseThatMoved(framed.frame, tokens);
  return settle(firstOfAll(frame, asksWhether(tokens)), lang, context);
}

/** What is no turn of anything before it. */
const BY_ITSELF = { marker: false, only: false, instead: false } as const;

function settle(frame: Frame, lang: 'zh' | 'en', context: ReadContext): Reading {
  const planned = toPlan(frame, context);
  if (planned.ok) return { status: 'plan', plan: planned.plan, lang };
  const reading = unread(planned.unread, lang, context);
  const { why } = planned.unread;
  if (planned.unread.why === 'no_dimension' && frame.by.length === 1 && reading.status === 'unread') {
    // The same question by what it can be seen by; the days that were asked for stay.
    const dims = dimensionsFor(planned.unread.metric, context.asker.role).slice(0, 2);
    const others = dims.flatMap((dim) => {
      const one = toPlan({ ...frame, by: [dim], order: null, limit: null, place: false }, context);
      return one.ok ? [say(one.plan, lang, context.gazetteer)] : [];
    });
    return others.length === 0 ? reading : { ...reading, examples: others };
  }
  // "what about Harbor last month", 上周呢, with nothing before it: whom and which days it names, and nothing that points back.
  const pointsBack =
    frame.only || frame.instead || frame.them || frame.ofThose || frame.ofPrevious || frame.swaps;
  const ofWhom = why === 'nothing_before' && !pointsBack && (frame.filters.length > 0 || frame.time !== null);
  const unasked = (why === 'no_metric' || ofWhom) && context.previous === null;
  if (!unasked && why !== 'now_only') return reading;
  // "how is Harbor doing this month", "overdue last week": of whom and when is understood, and which figure may be said next.
  const open = toPlan({ ...frame, metrics: ['tickets'], ...(ofWhom ? BY_ITSELF : {}) }, context);
  return open.ok && reading.status === 'unread'
    ? { ...reading, near: { ...open.plan, metrics: [] } }
    : reading;
}
