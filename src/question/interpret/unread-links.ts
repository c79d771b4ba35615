// Little words that say how a name belongs to a figure, where it is not the way that figures know: "complaints about Emma", 张伟创建的工单.
// A ticket knows who works on it, not whom it speaks of or who wrote it: such a question is not answered with the tickets that are theirs.
import type { DimensionId, MetricId } from '../../metrics/metric.js';
import { canMean, type Meaning, type Token } from '../token.js';

/** The word that is not read, or null. */
export const unreadLink = (tokens: readonly Token[]): string | null =>
  spokenOf(tokens) ??
  writtenBy(tokens) ??
  writes(tokens) ??
  fromTo(tokens) ??
  daysOfPeople(tokens) ??
  kindLikeTeam(tokens) ??
  wishes(tokens) ??
  wants(tokens) ??
  tagged(tokens) ??
  theirAverage(tokens) ??
  sumOf(tokens) ??
  partOfAll(tokens) ??
  teamOfNone(tokens) ??
  reckoned(tokens);

/** "spread for the APAC team", where no team is called so: nothing of teams as such. */
function teamOfNone(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex(
    (token, index) =>
      /^(?:team|desk)$/u.test(token.text) &&
      canMean(token, 'dim') &&
      dimsOf(tokens[index - 1]).length > 0 &&
      // "the best team", though somebody is called Best.
      !canMean(tokens[index - 1], 'extreme', 'top', 'ranking') &&
      (tokens[index - 1]?.end ?? -2) >= token.start - 1,
  );
  return at < 0 ? null : (tokens[at]?.text ?? null);
}

/** "how much of the total did Harbor resolve": a part of it, and not the number; "how much of that" goes on from a number. */
function partOfAll(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex(({ text }) => /^how much(?: of)?$/u.test(text));
  const text = tokens
    .slice(Math.max(0, at))
    .map((token) => token.text)
    .join(' ');
  return at >= 0 && /^how much of (?!(?:that|it|those|them|this|these|a)(?: |$))/u.test(text)
    ? 'how much of'
    : null;
}

const meaningOf = <K extends Meaning['k']>(
  token: Token | undefined,
  k: K,
): Extract<Meaning, { k: K }> | null => {
  const found = token?.known === true ? token.meanings.find((meaning) => meaning.k === k) : undefined;
  return (found as Extract<Meaning, { k: K }> | undefined) ?? null;
};

/** What a name can be; empty for what is no name. */
const dimsOf = (token: Token | undefined): readonly DimensionId[] =>
  meaningOf(token, 'name')?.candidates.map(({ dim }) => dim) ?? [];

const ABOUT_THINGS: readonly DimensionId[] = ['product', 'product_line', 'category', 'model', 'version'];

const isSomebody = (token: Token | undefined): boolean => {
  const dims = dimsOf(token);
  return (
    canMean(token, 'self', 'my_team') ||
    (dims.some((dim) => dim === 'agent' || dim === 'team') && !dims.some((dim) => ABOUT_THINGS.includes(dim)))
  );
};

const isPerson = (token: Token | undefined): boolean => {
  const dims = dimsOf(token);
  return canMean(token, 'self') || (dims.length > 0 && dims.every((dim) => dim === 'agent'));
};

/** What can be about something, or come from somebody: a complaint, a judgement. */
const JUDGED: readonly MetricId[] = [
  'complaints',
  'complaint_rate',
  'repeat_complaint_rate',
  'suggestions',
  'low_scores',
];

const speaks = (token: Token | undefined): boolean => {
  const type = meaningOf(token, 'type');
  const metric = meaningOf(token, 'metric');
  return (
    (type !== null && type.type !== 'request' && type.type !== 'question') ||
    (metric !== null && JUDGED.includes(metric.metric))
  );
};

/** Marks are given by customers, and not by those who get them. */
const isSurvey = (token: Token | undefined): boolean =>
  ['csat', 'csat_score', 'nps', 'process_satisfaction'].includes(meaningOf(token, 'metric')?.metric ?? '');

const counted = (token: Token | undefined): boolean => canMean(token, 'type', 'metric', 'ticket_noun');

/** "complaints about Emma, about email, about response time", 关于张伟的投诉: whom or what a ticket speaks of. */
function spokenOf(tokens: readonly Token[]): string | null {
  for (const [at, { text }] of tokens.entries()) {
    const next = tokens[behindArticle(tokens, at + 1)];
    const before = tokens.slice(0, at);
    const channel = dimsOf(next).length > 0 && dimsOf(next).every((dim) => dim === 'channel');
    if (/^(?:about|regarding|concerning|(?:that|which) (?:are|were) about)$/u.test(text)) {
      const of = isSomebody(next) || channel || canMean(next, 'metric');
      if (of && before.some(counted)) return text;
    }
    if (
      /^(?:on|over|with|against|from|com(?:e|ing) from)$/u.test(text) &&
      isPerson(next) &&
      speaks(lastSaid(before))
    )
      return text;
    if (text === 'from' && isPerson(next) && isSurvey(lastSaid(before))) return text;
    // 投诉张伟的有多少: whom they complain of.
    if (/^(?:被?投诉|客户投诉)$/u.test(text) && isPerson(tokens[at + 1]) && tokens[at + 2]?.text === '的')
      return text + (tokens[at + 1]?.text ?? '');
    if (/^(?:关于|有关|对|对于|针对)$/u.test(text)) {
      const after = tokens.slice(at + 1);
      const of = isSomebody(next) || channel || canMean(next, 'metric');
      const pause = after.findIndex((token) => token.text === ',');
      const spoken = after.slice(1, pause < 0 ? undefined : pause).find((token) => counted(token));
      if (of && speaks(spoken)) return text;
    }
  }
  return null;
}

const behindArticle = (tokens: readonly Token[], at: number): number =>
  /^(?:the|our|this|that|his|her|their)$/u.test(tokens[at]?.text ?? '') ? at + 1 : at;

/** The last that is no time and no filler. */
const lastSaid = (tokens: readonly Token[]): Token | undefined =>
  tokens.findLast((token) => !canMean(token, 'time', 'filler'));

const WROTE =
  /^(?:created|opened|filed|submitted|raised|log|logs|logged|reported|made|given|written|sent|lodged|posted|entered)$/u;

/** "tickets raised by Emma": who wrote them. */
function writtenBy(tokens: readonly Token[]): string | null {
  for (const [at, { text }] of tokens.entries()) {
    const verb = WROTE.exec(text)?.[0] ?? /^.*\b(created|opened)$/u.exec(text)?.[1];
    if (verb === undefined) continue;
    const by = tokens.findIndex((token, i) => i > at && !canMean(token, 'time', 'filler'));
    if (tokens[by]?.text === 'by' && isSomebody(tokens[behindArticle(tokens, by + 1)])) return `${verb} by`;
  }
  return null;
}

/** "tickets Emma raised", "which agent filed the most complaints", 张伟创建的工单, 张伟给的低分, 张伟报了几次故障. */
function writes(tokens: readonly Token[]): string | null {
  for (const [at, { text }] of tokens.entries()) {
    const zh = /^(?:创建|提交)的?$|^给的?$|^报[了过]?(?:多少|几)/u.test(text);
    if (!zh && !WROTE.test(text)) continue;
    const before = tokens
      .slice(0, at)
      .findLast((token) => !canMean(token, 'time') && !(zh && canMean(token, 'filler')));
    const doer = isPerson(before) || (!zh && meaningOf(before, 'who') !== null);
    const role =
      !zh && meaningOf(before, 'dim')?.dim === 'agent' && meaningOf(tokens[at - 2], 'which') !== null;
    // "was it Emma made …": what somebody has made of something else.
    if ((doer || role) && !owns(tokens, before)) return text;
  }
  return null;
}

const owns = (tokens: readonly Token[], token: Token | undefined): boolean =>
  token !== undefined && canMean(tokens[tokens.indexOf(token) + 1], 'possessive');

/** "moved from phone to email": which way something went. */
function fromTo(tokens: readonly Token[]): string | null {
  for (const [at, { text }] of tokens.entries()) {
    if (text !== 'from') continue;
    const to = at + 2;
    const [here, there] = [dimsOf(tokens[at + 1]), dimsOf(tokens[to + 1])];
    if (tokens[to]?.text === 'to' && here.some((dim) => there.includes(dim))) return text;
  }
  return null;
}

/** "the csat of tuesday people": who they are is not known, and it is no figure of that day. */
function daysOfPeople(tokens: readonly Token[]): string | null {
  for (const [at, { text }] of tokens.entries()) {
    const day = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^weekends?$|^weekdays?$|^nights?$/u.test(
      text,
    );
    const people = meaningOf(tokens[at + 1], 'dim');
    if (day && people !== null && (people.dim === 'agent' || people.dim === 'team')) return text;
  }
  return null;
}

/** 理赔类工单, 理赔问题: a kind of ticket, and not the tickets of the team that is called so, if it is not called a team here. */
function kindLikeTeam(tokens: readonly Token[]): string | null {
  for (const [at, token] of tokens.entries()) {
    const dims = dimsOf(token);
    const next = tokens[at + 1];
    if (next === undefined || token.end !== next.start || !/^(?:类|问题|相关|业务|方面)/u.test(next.text))
      continue;
    const bare = /[\u3400-\u9fff]$/u.test(token.text) && !/(?:[组队部]|团队|部门)$/u.test(token.text);
    if (bare && dims.length > 0 && dims.every((dim) => dim === 'team')) return `${token.text}${next.text}`;
  }
  return null;
}

const GIVEN_NAMES_THAT_SAY_MORE = /^(?:hope|will|may|can|wish|trust|pray|mark|let|might)$/u;
const BARE_CHANGE = /^(?:go|come|drop|fall|rise|grow|improve|decrease|increase|decline|get|stay|keep)\b/u;

/** "hope complaints go down": a wish, though somebody may be called so. "Hope's complaints went down" is about her. */
function wishes(tokens: readonly Token[]): string | null {
  const [first, next] = tokens;
  if (first === undefined || !GIVEN_NAMES_THAT_SAY_MORE.test(first.text) || canMean(next, 'possessive'))
    return null;
  const verb = tokens.some((token) => meaningOf(token, 'change') !== null && BARE_CHANGE.test(token.text));
  const goes = tokens.some(
    ({ text }, at) => /^(?:go|come|get)$/u.test(text) && meaningOf(tokens[at + 1], 'change') !== null,
  );
  return verb || goes ? first.text : null;
}

/** "Olga needs csat in March": hers, or for her? */
function wants(tokens: readonly Token[]): string | null {
  const said = tokens.filter((token) => !/^(?:hi|hey|hello|so|ok|,|please)$/u.test(token.text));
  const [first, next] = said;
  return isPerson(first) && !canMean(first, 'self') && /^(?:needs|need|wants|want)$/u.test(next?.text ?? '')
    ? `${first?.text} ${next?.text}`
    : null;
}

const TAGS: readonly DimensionId[] = ['category', 'type', 'priority', 'product', 'product_line', 'model'];

/** "tickets tagged Emma": tags are of categories and the like. */
function tagged(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex(({ text }) =>
    /^(?:tagged|label+ed|categori[sz]ed|filed under)(?: |$)/u.test(text),
  );
  if (at < 0) return null;
  const next = tokens[behindArticle(tokens, at + 1)];
  const dims = dimsOf(next);
  const tag = dims.some((dim) => TAGS.includes(dim)) || canMean(next, 'type');
  return tag ? null : (tokens[at]?.text ?? '');
}

/** 他们组平均多少 after several people: of which team is not said, and it is no figure of those people. 他们组平均首响 is a mean. */
function theirAverage(tokens: readonly Token[]): string | null {
  if (tokens.some((token) => canMean(token, 'metric', 'type'))) return null;
  const at = tokens.findIndex((token) => canMean(token, 'pronoun') && /[组队]|team/u.test(token.text));
  const next = tokens[at + 1];
  return at >= 0 && /^(?:的)?(?:平均|均值|average|mean)/u.test(next?.text ?? '')
    ? (next?.text ?? null)
    : null;
}

/** 投诉和故障总量: of both together, which no figure is. 投诉总量和故障总量 are two. */
function sumOf(tokens: readonly Token[]): string | null {
  const last = tokens.findIndex(
    (token, at) =>
      /.总[量数]$/u.test(token.text) && canMean(token, 'metric', 'type') && canMean(tokens[at - 1], 'and'),
  );
  const before = tokens[last - 2];
  return last > 1 && canMean(before, 'metric', 'type') && !/总/u.test(before?.text ?? '')
    ? (tokens[last]?.text ?? '')
    : null;
}

/** 投诉加故障, "complaints minus faults": reckoning with two figures, which makes a third. */
function reckoned(tokens: readonly Token[]): string | null {
  for (const [at, { text }] of tokens.entries()) {
    const sides = [tokens[at - 1], tokens[at + 1]];
    if (
      /^(?:加|减|减去|乘|除以|minus|less|times|plus|divided by)$/u.test(text) &&
      sides.every((one) => canMean(one, 'metric', 'type'))
    )
      return text;
  }
  return null;
}
