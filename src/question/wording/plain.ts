// From what was typed to the words that the grammar knows, in this order: one form of text; without the words that only say why, by
// whom and of whom one asks; a trade's customers; turns of phrase, Cantonese and everyday Chinese in plain words. Names stay.
import type { ReadContext } from '../context.js';
import type { Gazetteer } from '../gazetteer.js';
import { withOwnNamesake } from './own-namesake.js';
import { withTeamOfPlace } from '../names/team-of-place.js';
import { keepingNames } from '../names-first.js';
import { hasChinese, normalise } from '../normalise.js';
import { withWhichever } from './anyone-en.js';
import { withEachOfAll } from './all-of-them.js';
import { withoutAsides, withoutWhoAsks } from './asides-zh.js';
import { inMandarin } from './cantonese.js';
import { inTypedEnglish } from './chatty-en.js';
import { withoutTheirCount } from './counted-names-zh.js';
import { withColleagues } from './colleagues.js';
import { withoutPurpose } from './clauses-of-purpose.js';
import { namesFor, withoutCourtesies } from './courtesies.js';
import { asBeaten } from './beaten-en.js';
import { withByAll } from './by-all-en.js';
import { withContacts } from './by-channel-en.js';
import { withCountsAndRates } from './counts-and-rates.js';
import { asCustomers as asCustomersEn } from './customers-en.js';
import { asCustomers as asCustomersZh, withoutAllCustomers } from './customers-zh.js';
import { withoutErrand } from './errands.js';
import { withFollowedUp, withWhatCame } from './counted-and-awaited.js';
import { withChineseNames } from './figures-in-english.js';
import { withoutPercent } from './in-percent.js';
import { withReasonsAsked } from './reasons-asked.js';
import { withNamesInFull } from './halves-of-names.js';
import { jottedPlain } from './taken-and-scored-zh.js';
import { withYearBefore } from './year-before-en.js';
import { inPlainIdiom, theMore } from './idioms-zh.js';
import { inIdiomEnglish } from './idiom-en.js';
import { withoutKind } from './kinds-named-zh.js';
import { bothNames, withoutOwn } from './names-en.js';
import { withPlainSuperlatives } from './emphatic.js';
import { withGapsToFigures } from './gaps-to-a-figure.js';
import { withPartsOfWhole } from './parts-of-whole.js';
import { withPriorityMeant } from './extreme-priority.js';
import { withoutHeading } from './overviews.js';
import { inOtherWordsEn } from './other-words-en.js';
import { inOtherWordsZh } from './other-words-zh.js';
import { withEverybody } from './members-en.js';
import { withMeaningsApart } from './meanings-apart.js';
import { withMembers } from './members-zh.js';
import { withMostOverdue } from './most-overdue.js';
import { withOwnPeople, withOwnTeam } from './own-people-en.js';
import { withoutNoticed } from './noticed.js';
import { withOtherTeams } from './other-teams-en.js';
import { inPlainChinese } from './plain-speech-zh.js';
import { inDeskTalk } from './desk-talk-en.js';
import { inDeskTalkZh } from './desk-talk-zh.js';
import { asReported } from './reported-zh.js';
import { withBothEnds } from './both-ends.js';
import { withWhichIsIt } from './is-it-the-extreme.js';
import { withoutLooselyFirst } from './loosely-first-zh.js';
import { withSmallFrames } from './small-frames.js';
import { inPlainSpeech } from './plain-speech-en.js';
import { inPlainWords, theMost } from './reworded-zh.js';
import { daysOfWhich, sideBySideFirst } from './side-by-side-zh.js';
import { withWhatWasSaid } from './said-before.js';
import { saidOnce } from './said-twice.js';
import { withoutSending } from './sent-zh.js';
import { jottedOut } from './short-frames-zh.js';
import { withPaceAndReopens, withShortAnd } from './respond-and-reopen-en.js';
import { withShortShares, withWholeBeside } from './shares-said-zh.js';
import { withShortWords } from './short-slips-en.js';
import { spelledOut } from './spelled-out.js';
import { inPlainEnglish } from './spelled-out-en.js';
import { inStandingEnglish } from './standing-en.js';
import { inPlainTalk } from './talk-en.js';
import { withTeamPlace } from './team-place-en.js';
import { withTargetsAsked } from './targets-asked.js';
import { withStretches } from './stretches-said.js';
import { withYearVersions } from './year-versions.js';
import { withViews } from './viewed-by-zh.js';
import { withTheirPeople } from './their-people.js';
import { withTotals } from './whole-of-zh.js';
import { asKinds } from './what-kinds.js';
import { withWhose } from './whose-zh.js';

/** A question as it is read: normalised, in plain words. @param typed as somebody typed it */
export function plainly(
  typed: string,
  {
    asker,
    gazetteer,
    today,
    previous = null,
  }: Pick<ReadContext, 'asker' | 'gazetteer' | 'today'> & Partial<ReadContext>,
): string {
  const mended = withPlainSuperlatives(
    normalise(sideBySideFirst(daysOfWhich(withoutAsides(withoutMentions(typed))))),
  );
  const plain = withYearBefore(withOwnNamesake(mended, asker, gazetteer), today);
  const heard = withEachOfAll(withFollowedUp(withStretches(withYearVersions(plain, gazetteer))));
  const said = withTeamOfPlace(withTheirPeople(heard, gazetteer), gazetteer, asker.teamId !== null);
  // Of a list that stands there it is the first of those.
  const text = previous?.kind === 'list' ? said : withMostOverdue(said);
  return keepingNames(
    withoutTheirCount(withNamesInFull(withoutKind(text, gazetteer), gazetteer), gazetteer),
    gazetteer,
    (kept) => reworded(kept, asker, gazetteer, previous === null),
  );
}

function reworded(text: string, asker: ReadContext['asker'], gazetteer: Gazetteer, first: boolean): string {
  const isName = (phrase: string): boolean => gazetteer.lookup(phrase).length > 0;
  const heard = withWhatWasSaid(
    withPaceAndReopens(
      withShortAnd(
        withShortWords(withCountsAndRates(framed(asKinds(withoutNoticed(text)), gazetteer)), isName),
        isName,
      ),
    ),
  );
  const whoever = withPartsOfWhole(
    withMeaningsApart(
      withoutHeading(withoutCourtesies(heard, namesFor(gazetteer, asker.agentId)), gazetteer),
    ),
    isName,
  );
  const wanted = withoutOwn(
    withoutErrand(withoutPurpose(bothNames(whoever, gazetteer), isName)),
    asker,
    gazetteer,
  );
  const mine = asker.teamId === null ? wanted : withOwnTeam(wanted, isName);
  const placed = withOtherTeams(withTeamPlace(withOwnPeople(mine, isName), asker, gazetteer), gazetteer);
  const asked = asCustomersEn(
    withoutPercent(
      withReasonsAsked(
        withChineseNames(
          withWhatCame(
            inIdiomEnglish(
              inPlainSpeech(
                withColleagues(saidOnce(asBeaten(inOtherWordsEn(inDeskTalk(placed)))), asker),
                first,
              ),
              isName,
            ),
          ),
        ),
      ),
    ),
    isName,
  );
  const plain = inMandarin(
    spelledOut(
      inPlainEnglish(
        inTypedEnglish(
          inPlainTalk(
            inStandingEnglish(
              withTargetsAsked(
                withGapsToFigures(
                  withWhichever(withEverybody(withContacts(withByAll(withPriorityMeant(asked))))),
                ),
              ),
            ),
          ),
          first,
        ),
      ),
    ),
    gazetteer,
  );
  if (!hasChinese(plain)) return plain;
  const jotted = jottedPlain(plain, gazetteer);
  const told = inOtherWordsZh(
    withoutWhoAsks(jottedOut(withShortShares(withWholeBeside(jotted, gazetteer), gazetteer, first), first)),
    gazetteer,
  );
  const sent = asCustomersZh(withoutSending(inPlainChinese(inDeskTalkZh(told), gazetteer)), gazetteer);
  const whose = withMembers(withWhose(sent, gazetteer), asker, gazetteer, first);
  const viewed = withTotals(withViews(whose, gazetteer), gazetteer);
  const worded = inPlainWords(withoutAllCustomers(inPlainIdiom(viewed, gazetteer), gazetteer), gazetteer);
  return first ? theMore(theMost(worded)) : worded;
}

/** Frames around a figure, each of which stands for one that is read. */
const framed = (text: string, gazetteer: Gazetteer): string =>
  withoutLooselyFirst(
    withBothEnds(withWhichIsIt(withSmallFrames(asReported(text, gazetteer), gazetteer), gazetteer)),
  );

/** The bot's own name and platform mentions say only who is spoken to. */
const withoutMentions = (text: string): string =>
  text
    .replace(/^\s*(?:急|在线等)[!！~～]+/u, ' ')
    .replace(
      /^\s*(?:快{1,4}|快点|速|火速|赶快|急{3,})(?:[!！~～,，。.、…]+|\s+(?![件递单慢速手修]))\s*/u,
      ' ',
    )
    .replace(/[\s,，](?:快|快点|赶快)[!！~～。]*$/u, ' ')
    // 快了没 首响, 张三和李四对比 今年: a pause, lest 没首响 begins, and a comparison with this year.
    .replace(
      /([了過过][没沒]有?|[吗嗎]|[和跟与與][^,，。]{1,24}?(?:对比|對比|相比|比较|比較|比一下|比比|比))\s+(?=\S)/gu,
      '$1，',
    )
    // 上周 日工单量: per day, where 上周日工单量 is of a Sunday.
    .replace(/(?<=[周週])\s+日(?=[单單工进進投解])/gu, '每日')
    .replace(/<@[^>]*>/gu, ' ')
    .replace(/@(?:deskbeat|客服数据助手)(?![\p{L}\p{N}])/giu, ' ');
