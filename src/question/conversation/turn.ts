// One turn of a conversation: what it picks of what was offered, what it takes back, and whether it is clear what it goes on from.
import { isSpent, type ReadContext } from '../context.js';
import { askedOfProducts } from '../interpret/goods.js';
import { pickedOther } from '../interpret/references.js';
import { normalise } from '../normalise.js';
import type { Reading } from '../plan.js';
import type { Token } from '../token.js';
import { addedToNothing } from './conditions/added-to-nothing.js';
import { afterDenied } from './mended/after-denied.js';
import { ofAnyTypeAgain } from './conditions/any-type-again.js';
import { againstWhole } from './compared/against-whole.js';
import { saidAgain } from './mended/again.js';
import { edited, leaderMeant, unpooled } from './edits.js';
import { andNowBy } from './days/and-now-by.js';
import { askedFurther, putBeside } from './asked-further.js';
import { countedBehind } from './tickets/counted.js';
import { daysBefore } from './days/days-before.js';
import { everyoneThere } from './people/everyone-there.js';
import { ofEverybodyRanked } from './ranked/everybody-ranked.js';
import { completed } from './mended/completed.js';
import { daysTogether } from './days/days-together.js';
import { afterLost, leavesOut, marked, saysAgain, unconfirmed } from './mended/lost.js';
import { howLongTheyTook } from './tickets/how-long.js';
import { leftOutInstead } from './conditions/left-out-instead.js';
import { longerList } from './ranked/longer-list.js';
import { lastOfBoard } from './ranked/last-of-board.js';
import { lastOfFew } from './ranked/last-of-few.js';
import { ofTheFirst } from './ranked/first-few.js';
import { firstPlace } from './ranked/first-place.js';
import { afterOffer, another, otherOfTeam, pickedNext } from './mended/offered.js';
import { sameByOther } from './conditions/same-by-other.js';
import { sameDays } from './days/same-days.js';
import { moved, theyAsIt, whereItLies } from './compared/they-moved.js';
import { movedBetween } from './compared/moved-between.js';
import { theirFigure } from './ranked/their-figure.js';
import { thanThen } from './compared/than-then.js';
import { thanThose } from './compared/than-those.js';
import { teammates } from './people/teammates.js';
import { placeOfFigure } from './ranked/place-of-figure.js';
import { theTickets } from './tickets/the-tickets.js';
import { ticketsOfOne } from './tickets/tickets-of-one.js';
import { joinedFilter } from './conditions/joined-filter.js';
import { likewise } from './compared/likewise.js';
import { listedOfOffer } from './tickets/listed-of-offer.js';
import { madeOf } from './conditions/made-of.js';
import { afterReset, isDone, isGreeting, isSmallTalk, withoutOpeners } from './said/openers.js';
import { teamTalkedOf, theOthers, wholeTeamNamed } from './people/others.js';
import { ofTheTwo, standingTogether, unjoined, withAnother } from './compared/pair.js';
import { ofPlaceBefore } from './ranked/place-before.js';
import { plainKind } from './conditions/plain-kind.js';
import { backToFigure, plainly, talkedOf } from './mended/talked-of.js';
import { ofAllOfThem, spelledShort } from './said/short-turns.js';
import { solvedOfThem } from './tickets/solved-of-them.js';
import { asManyOfThat } from './ranked/as-many-of-that.js';
import { asWe } from './people/as-we.js';
import { firstOfThose } from './ranked/first-of-those.js';
import { nextOfTable, nextOfThose } from './ranked/next-of-table.js';
import { namePutRight } from './mended/name-put-right.js';
import { nextQuestion } from './mended/next-question.js';
import { ofThatEnd } from './ranked/of-that-end.js';
import { ofWhatLeads } from './ranked/of-what-leads.js';
import { partOfProduct } from './conditions/part-of-product.js';
import { inPlainTurn } from './said/in-plain-turns.js';
import { inSteps } from './steps.js';
import { includedAgain } from './conditions/included-again.js';
import { inUnits } from './figures/in-units.js';
import { runnerUpOn } from './ranked/runner-up.js';
import { ofLeader, stillLeads } from './ranked/still-leads-zh.js';
import { handledThem } from './ranked/handled-them.js';
import { heard } from './heard.js';
import { halfOf, turnedEn } from './said/turned-en.js';
import { typeOfThose } from './conditions/type-of-those.js';
import { ofTypeOnly } from './conditions/type-only.js';
import { surely } from './said/whole-turns-en.js';
import { meaningAsked } from './figures/meaning-asked.js';
import { meanOfSpread } from './figures/mean-of-spread.js';
import { onlyWeekdays } from './days/only-weekdays.js';
import { oneForAnother } from './conditions/one-for-another.js';
import { oneOfList, urgentFirst } from './tickets/shown-tickets.js';
import { miscounted, ofTheThree, severalTogether } from './ranked/three.js';
import { pointedOut, rankingMeant } from './said/turns-en.js';
import { exactly } from './said/said-halfway.js';
import { turnedZh } from './said/turns-zh.js';
import { aside, cut, type Lang, type Read, refused } from './turn-parts.js';
import { withAnotherFigure } from './figures/another-figure.js';
import { oneToo } from './conditions/one-too.js';
import { oneOfSoMany } from './ranked/one-of-so-many.js';
import { ofOtherDays } from './days/of-other-days.js';
import { ofLate } from './days/recently.js';
import { busiest } from './ranked/busiest.js';
import { bothAsked, bothBy } from './conditions/both-asked.js';
import { ofWhatWasShown } from './of-what-was-shown.js';
import { ofThoseLevel } from './ranked/of-those-level.js';
import { ofThoseRanked } from './ranked/of-those-ranked.js';
import { ofBothRanges } from './days/both-ranges.js';
import { daysBack, daysOff } from './days/days-back.js';
import { backToNow } from './days/back-to-now.js';
import { betterThen } from './compared/better-then.js';
import { ofTheFirstTeams, ofTheLeader } from './ranked/the-leader.js';
import { figureAfterThreshold } from './figures/figure-after-threshold.js';
import { figureBehindReasons } from './figures/figure-behind-reasons.js';
import { leaderCompared } from './ranked/leader-compared.js';
import { ofKindPointedAt } from './conditions/pointed-kind.js';
import { theWhole } from './figures/the-whole.js';
import { ofTheExtreme } from './ranked/the-extreme.js';
import { countedAll, eachOfKind, sortedAnew } from './ranked/whole-table.js';
import { splitInAddition } from './conditions/split-in-addition.js';
import { saysNothingOf } from './mended/says-nothing.js';
import { stretchBefore } from './days/stretch-before.js';
import { bothOf, difference } from './compared/two-figures.js';
import { aheadWithout, withoutComparison } from './compared/uncompared.js';
import { anotherEnd } from './days/range-ends.js';
import { twoStretches } from './days/two-stretches.js';
import { ofWeekdays } from './days/weekdays-talked-of.js';
import { withKindNamed } from './conditions/which-of-kind.js';
import { whichTeamThen } from './ranked/which-team-then.js';
import { whichDayWas } from './tickets/which-was-that.js';
import { whoAmong } from './ranked/who-among.js';
import { withAllOfThem } from './ranked/with-all-of-them.js';
import { withinTheFirst } from './ranked/within-the-first.js';
import { wrongToo } from './mended/wrong-too.js';
import { allOfTable } from '../wording/all-of-them.js';

/** @param text normalised */
export function readTurn(text: string, lang: Lang, context: ReadContext, read: Read): Reading {
  if (isDone(text)) return refused({ why: 'small_talk' }, lang);
  if (isSpent(context)) return refused({ why: 'too_long' }, lang);
  const listed = listedOfOffer(text, context, lang);
  if (listed !== null) return listed;
  const level = ofThoseLevel(text, context, lang, (part, seen) => readTurn(part, lang, seen, read));
  if (level !== null) return level;
  const words =
    context.previous === null
      ? text
      : surely(inPlainTurn(wrongToo(allOfTable(text, context.previous), context), context), context);
  const sameTime = inUnits(text, context.previous) ?? whichDayWas(text, context.previous);
  if (sameTime !== null) return { status: 'plan', plan: sameTime, lang };
  const anew = afterReset(words);
  if (anew !== null) {
    const alone = readAsSaid(anew, lang, aside(context), read);
    const dated = alone.status === 'plan' && !alone.plan.assumed.includes('last_30_days');
    if (dated || context.previous === null) return alone;
  }
  const alone = (rest: string): Reading => readAsSaid(rest, lang, aside(context), read);
  const named = namePutRight(words, context, lang, (part, seen) => readTurn(part, lang, seen, read));
  if (named !== null) return named;
  const given = afterDenied(words, context, lang, (part, seen) => readTurn(part, lang, seen, read));
  if (given !== null) return given;
  const back = aheadWithout(words, context, alone) ?? backToFigure(words, context, lang);
  if (back !== null) return back;
  const put = (context.lost ?? []).length > 0 ? null : oneForAnother(words, context, lang);
  if (put !== null) return put;
  const settled = ofTypeOnly(words, context) ?? halfOf(words, context);
  if (settled !== null && (context.lost ?? []).length === 0) return { status: 'plan', plan: settled, lang };
  const said = asWe(readAsSaid(words, lang, context, read), words, context);
  const told = leaderCompared(words, said, context, lang, (part, seen) => readTurn(part, lang, seen, read));
  const led = ofTheLeader(words, told, context, lang, (part, seen) => readTurn(part, lang, seen, read));
  if (led !== null) return led;
  if (told.status === 'plan') return ofKindPointedAt(text, told, context, lang);
  if (told.status === 'no_self') return told;
  if (told.status === 'unread' && !MENDABLE.has(told.unread.why)) return told;
  if (context.previous !== null && saysNothingOf(words, context.previous, context)) return told;
  // A shorter turn may be put into other words in its turn.
  const turn = (way: string, seen: ReadContext): Reading =>
    way.length < words.length ? readTurn(way, lang, seen, read) : readAsSaid(way, lang, seen, read);
  const turned = turnedEn(words, context, turn);
  return turned === null ? told : ofKindPointedAt(text, turned, context, lang);
}

function daysOutOrBack(words: string, context: ReadContext, lang: Lang): Reading | null {
  const plan = daysOff(words, context) ?? daysBack(words, context);
  return plan === null ? null : { status: 'plan', plan, lang };
}

/** What may be said in other words; what is to come, or not to be done, is so in all of them. */
const MENDABLE: ReadonlySet<string> = new Set([
  'unknown_words',
  'not_supported',
  'not_a_question',
  'no_metric',
]);

function readAsSaid(text: string, lang: Lang, given: ReadContext, read: Read): Reading {
  const mended = completed(text, lang, given, (words, seen) => readTurn(words, lang, seen, read));
  if (mended !== null) return mended;
  const other = pickedOther(text, given.passed ?? []);
  if (other !== null) return read(normalise(other), aside(given));
  const { text: opened, fresh } = withoutOpeners(text);
  const bare = firstPlace(plainKind(twoStretches(opened, given), given, lang), given);
  const namesake = otherOfTeam(bare, given, read);
  if (namesake !== null) return namesake;
  const { previous: before } = given;
  const spelled =
    before === null
      ? bare
      : wholeTeamNamed(
          turnedZh(
            spelledShort(
              pointedOut(
                sameDays(
                  eachOfKind(
                    countedAll(
                      whereItLies(
                        theyAsIt(howLongTheyTook(thanThen(lastOfFew(bare, given), given), given), given),
                        given,
                      ),
                      given,
                    ),
                    given,
                  ),
                  given,
                ),
                given,
              ),
              given,
            ),
            before,
          ),
          given,
        );
  const { words, seen } = teamTalkedOf(withKindNamed(spelled, given), given);
  const context = ofLate(words, ofProducts(words, seen));
  const { previous } = context;
  const again = (part: string, seen: ReadContext): Reading =>
    readTurn(part, lang, { ...seen, lost: [] }, read);
  const pitted =
    ofWhatWasShown(bare, context, lang, again) ??
    nextQuestion(bare, context, lang, again) ??
    splitInAddition(bare, context, lang, again) ??
    joinedFilter(bare, context, lang, again) ??
    figureAfterThreshold(bare, context, lang, again) ??
    theirFigure(bare, context, lang, again) ??
    ofAnyTypeAgain(bare, context, lang) ??
    whichTeamThen(bare, context, lang) ??
    firstOfThose(bare, context, lang, again) ??
    oneOfSoMany(bare, context, lang, again) ??
    sameByOther(words, context, lang, again) ??
    teammates(bare, context, lang, again) ??
    everyoneThere(bare, context, lang, again) ??
    theWhole(bare, context, lang, again) ??
    leftOutInstead(words, context, lang, again) ??
    lastOfBoard(bare, context, lang, again) ??
    withAllOfThem(bare, context, lang, again) ??
    anotherEnd(words, context, lang, again) ??
    theTickets(words, context, lang, again) ??
    ticketsOfOne(words, context, lang, again) ??
    figureBehindReasons(words, context, lang, again) ??
    ofThatEnd(words, context, lang, again) ??
    busiest(words, context, lang) ??
    ofTheFirstTeams(words, context, lang, again) ??
    meaningAsked(words, context, lang, again) ??
    backToNow(words, context, lang, again) ??
    andNowBy(words, context, lang, again) ??
    ofOtherDays(words, context, lang, again) ??
    againstWhole(words, context, lang, again) ??
    thanThose(words, context, again) ??
    movedBetween(words, context, lang, again) ??
    daysOutOrBack(words, context, lang) ??
    ofWeekdays(words, context, lang) ??
    ofThoseRanked(words, context, again) ??
    ofEverybodyRanked(words, context, again) ??
    handledThem(words, context, lang) ??
    typeOfThose(words, context, lang) ??
    solvedOfThem(words, context, lang) ??
    partOfProduct(words, context, lang) ??
    stillLeads(words, context, lang, again) ??
    asManyOfThat(words, context, lang, again) ??
    ofLeader(words, context, lang, again) ??
    ofWhatLeads(words, context, lang, again) ??
    nextOfTable(words, context, lang) ??
    nextOfThose(words, context, lang) ??
    ofPlaceBefore(words, context, lang) ??
    runnerUpOn(words, context, lang, again) ??
    withinTheFirst(words, context, lang, again) ??
    moved(words, context, lang, again) ??
    withoutComparison(words, context, lang, again) ??
    ofBothRanges(words, context, lang, again);
  // What was refused before may still be meant.
  const sure = (): boolean => (context.lost ?? []).length === 0 || saysAgain(cut(words, context), context);
  if (pitted !== null) return sure() ? pitted : unconfirmed(pitted, lang, context);
  const added = addedToNothing(words, context, lang, again);
  if (added !== null) return added;
  if (previous !== null && saysNothingOf(words, previous, context))
    return refused({ why: 'not_supported', words: [words] }, lang);
  // What takes no other, or is not there so often, is refused: half of it would be something else.
  const stands =
    daysTogether(words, context) ??
    standingTogether(words, context) ??
    severalTogether(words, context) ??
    bothAsked(words, context) ??
    bothBy(words, context, again) ??
    oneOfList(words, context) ??
    urgentFirst(words, context) ??
    onlyWeekdays(words, context) ??
    withAnotherFigure(words, context, lang, again);
  if (stands === 'no') return refused({ why: 'not_supported', words: [words] }, lang);
  const edit =
    stands ??
    exactly(words, context) ??
    longerList(words, context) ??
    placeOfFigure(words, context) ??
    stretchBefore(words, context) ??
    includedAgain(words, context) ??
    oneToo(words, context) ??
    putBeside(words, context) ??
    edited(words, context) ??
    countedBehind(words, context) ??
    meanOfSpread(words, context) ??
    saidAgain(words, context);
  const changed: Reading | null =
    edit !== null
      ? { status: 'plan', plan: edit, lang }
      : (withAnother(words, context, lang, again) ??
        inSteps(words, context, lang, again) ??
        daysBefore(words, context, lang, again) ??
        betterThen(words, context, lang, again) ??
        theOthers(words, context, lang, again) ??
        ofTheFirst(words, context, lang, again) ??
        ofTheExtreme(words, context, lang, again) ??
        askedFurther(words, context, lang, again) ??
        ofTheThree(words, context, again) ??
        ofTheTwo(words, context, lang, again) ??
        likewise(words, context, lang, again) ??
        madeOf(words, context, again) ??
        whoAmong(words, context, lang, again) ??
        talkedOf(words, context, lang, again) ??
        plainly(words, context, lang, again));
  if (changed !== null) return sure() ? changed : unconfirmed(changed, lang, context);
  // A question that begins a thread and is understood is cut only where it is read.
  let pieces: readonly Token[] | null = null;
  const tokens = (): readonly Token[] => (pieces ??= cut(words, context));
  const mark = (reading: Reading): Reading =>
    reading.status === 'unread' ? marked(reading, tokens()) : reading;
  const isLost = (context.lost ?? []).length > 0;
  const gap = previous === null || isLost ? null : difference(tokens(), context);
  if (gap !== null) return { status: 'plan', plan: gap, lang };
  const others = miscounted(words, context);
  if (others !== null) return refused({ why: 'unknown_words', words: [others] }, lang);
  if (previous !== null && unjoined(words, previous))
    return refused({ why: 'not_supported', words: [words] }, lang);
  const leader =
    previous === null || ofAllOfThem(bare, context)
      ? null
      : (leaderMeant(words, tokens(), context) ??
        rankingMeant(words, context) ??
        sortedAnew(tokens(), previous));
  const seenFrom: ReadContext = leader === null ? context : { ...context, previous: leader };
  const hear = (seen: ReadContext): Reading => heard(words, seen, read);
  // "Different question: …" stands alone where it can.
  const alone = fresh ? hear(aside(context)) : null;
  if (alone?.status === 'plan') return alone;
  const told = hear(seenFrom);
  if (told.status === 'unread' && isGreeting(text)) return { ...told, unread: { why: 'greeting' } };
  if (told.status === 'unread' && isSmallTalk(text)) return refused({ why: 'small_talk' }, lang);
  const { offered = [] } = context;
  // An option picked, or gone back to what was asked before.
  const settled =
    told.status === 'plan' && (told.passed !== undefined || told.undone === true || told.plan === previous);
  if (settled) return told;
  const { blank = null } = context;
  const whose = blank === null || offered.length === 0 ? null : another(words);
  if (blank !== null && whose !== null) {
    const meant = read(`${blank.before} ${whose} ${blank.after}`, aside(context));
    if (meant.status !== 'unread') return meant;
  }
  const { passed = [] } = context;
  if (
    previous !== null &&
    passed.length === 1 &&
    told.status !== 'plan' &&
    /\bboth\b|两个都|都要|都看|俩都/u.test(words)
  ) {
    const rest = read(normalise(passed[0] ?? ''), aside(context));
    const plan = rest.status === 'plan' ? bothOf([previous, rest.plan]) : null;
    if (plan !== null) return { status: 'plan', plan, lang };
  }
  const apart = previous === null ? null : unpooled(words, previous);
  if (apart !== null) return { status: 'plan', plan: apart, lang };
  // "and Air?" after "Wavebuds Pro" was picked: what else was offered, by its own words.
  const next = told.status === 'plan' ? null : pickedNext(words, context);
  if (next !== null) return { ...read(normalise(next), aside(context)), lang };
  if (offered.length > 0) return mark(afterOffer(hear, words, offered, lang, context, read));
  if (isLost && previous !== null) return mark(afterLost(hear, told, tokens(), lang, context));
  if (isLost && previous === null && told.status === 'plan') {
    // "busiest hour?" after the hours of August were refused: those days may still be meant.
    const daysLost = context.lost?.includes('time') === true && told.plan.assumed.includes('last_30_days');
    if (daysLost || leavesOut(tokens(), context)) return unconfirmed(told, lang, context);
  }
  return mark(told);
}

/** X3 Pro也加上 after the figure of a model: of the product that has it. */
const ofProducts = (words: string, context: ReadContext): ReadContext =>
  context.previous?.where.some(({ dim }) => dim === 'model') === true
    ? {
        ...context,
        previous: askedOfProducts(context.previous, cut(words, context), context.gazetteer.directory),
      }
    : context;
