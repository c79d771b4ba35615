// Reads a sentence as a wish: "alert #cs-leads when complaint rate is above 5 % in a day", 投诉率超过5%通知我, "every Monday 9:30
// csat by team here", 每周一9点把各组首响发到这个群. Pure. What the wish is about is left in words; whoever saves it has the reader
// of questions understand those, and refuses what that one can't read: no word is dropped here but those that say when, where
// and on what condition.
import { readNumber } from '../../question/numbers.js';
import { conditionIn } from './condition.js';
import { placeIn } from './place.js';
import { scheduleIn } from './schedule-words.js';
import type { Place, Step, WishReading } from './wish.js';

/** What begins an alert: somebody is to be told, if. The place may stand between. */
const ALERT_EN =
  /^(?:(?:please|can you|could you|hey),?\s+)*(?:alert|notify|tell|ping|warn|inform|message|let)\s+(.{0,80}?)\s*(?:know\s+)?\b(?:when(?:ever)?|if|as soon as|once)\b\s+/iu;
const SUBSCRIBE_ALERT_EN = /^(?:please\s+)?(?:subscribe|alert)(?:\s+(?:me|us))?\s+(?:to|on)\s+/iu;
/** The same the other way round: "if csat drops below 80 %, tell us". */
const ALERT_EN_BEHIND =
  /^(?:(?:please|can you|could you|hey),?\s+)*(?:when(?:ever)?|if|as soon as|once)\s+(.+?),?\s+(?:then\s+)?(?:please\s+)?(?:alert|notify|tell|ping|warn|inform|message|let)\s+(me|us|#[^\s]+|@[^\s]+|this channel|the channel|the team|everyone)(?:\s+know)?[.!]*$/iu;
const ALERT_ZH_LEAD = /^(?:请|麻烦|帮我|帮忙|可以)*(?:如果|要是|假如|一旦|只要|当|在)?/u;
const ALERT_ZH_TELL =
  /(?<![,，、\s])[,，、\s]*(?:(?:的?时候?|的话|后|之后)[,，、\s]*)?(?:就|请|马上|立刻|立即|及时|要|也){0,6}\s*(?:通知|提醒|告诉|告知|告警|报警|预警|警告|叫|喊|@)(?:一下|一声)?\s*(我们|大家|我|本群|这个群|群里|群)?(?:一下|一声)?[。!！]?$/u;
const ALERT_ZH_FRONT =
  /^(?:请|麻烦|帮我)*(?:通知|提醒|告诉|告知|告警|报警|预警|警告)\s*(我们|大家|我|本群|这个群|群里)?[,，:：\s]*(?=.*(?:如果|要是|一旦|当|超过|高于|低于|大于|小于|异常|激增|不足|不到|上升|下降))(?:如果|要是|假如|一旦|只要|当)?/u;

const REPORT_EN =
  /^(?:(?:please|can you|could you),?\s+)*(?:send|post|push|share|give|show|report|deliver|subscribe|schedule)\s+(?:(me|us|this channel|the channel|everyone)\s+)?(?:to\s+)?(?:a\s+|an\s+|the\s+)?(?:(?:daily|weekly|monthly)\s+report\s+(?:of|on)\s+)?/iu;
const REPORT_ZH =
  /(?:发送|推送|发给|推给|发到|推到|订阅|播报|汇报|同步|发出来|发一[份下遍]|发)(?:一下|一份|给?大家)?/u;

/** "in a day", 一天内: the period that a condition looks at. */
const STEPS: readonly (readonly [RegExp, Step])[] = [
  [
    /\b(?:in|within|over|on|for)\s+(?:a|one|any|the same|a single)\s+(?:single\s+)?day\b|\b(?:per|a|each) day\b|\bdaily\b|(?:一|单|当|每|某一?)[天日](?:之?内|里|中)?(?:的)?|日度/u,
    'day',
  ],
  [
    /\b(?:in|within|over|for)\s+(?:a|one|any)\s+(?:single\s+)?week\b|\b(?:per|a|each) week\b|\bweekly\b|(?:一|单|每|某一?)(?:周|个?星期)(?:之?内|里|中)?(?:的)?|周度/u,
    'week',
  ],
  [
    /\b(?:in|within|over|for)\s+(?:a|one|any)\s+(?:single\s+)?month\b|\b(?:per|a|each) month\b|\bmonthly\b|(?:一|单|每|某一?)个?月(?:之?内|里|中)?(?:的)?|月度/u,
    'month',
  ],
];

/** @param said as it was written, a mention of the bot already taken off */
export function readWish(said: string): WishReading {
  const text = said.normalize('NFKC').trim().replace(/\s+/gu, ' ');
  return readAlert(text) ?? readReport(text) ?? { status: 'none' };
}

function readAlert(text: string): WishReading | null {
  const found = alertBody(text);
  if (found === null) return null;
  const named = placeIn(`${found.to} `) ?? null;
  const place = named?.place ?? placeOf(found.to);
  const inBody = placeIn(found.body);
  const lower = (inBody?.rest ?? found.body).toLowerCase();
  const condition = conditionIn(lower);
  if (condition === null) return found.isSure ? { status: 'unclear', what: 'condition' } : null;
  const held = holdIn(condition.rest);
  const within = stepIn(held?.rest ?? condition.rest);
  const step = held?.step ?? within.step ?? condition.step ?? 'day';
  const { rest } = within;
  const question = tidied(withoutWhen(rest));
  if (question === '' && condition.condition.kind !== 'silence')
    return { status: 'unclear', what: 'subject' };
  return {
    status: 'wish',
    wish: {
      kind: 'alert',
      question: condition.condition.kind === 'silence' ? '' : question,
      condition: condition.condition,
      step,
      hold: held?.hold ?? 1,
      place: inBody?.place ?? place,
    },
  };
}

interface AlertBody {
  readonly body: string;
  /** Who is to be told, in words. */
  readonly to: string;
  /** Nothing but an alert is said like this, so that an unknown condition is asked about. */
  readonly isSure: boolean;
}

function alertBody(text: string): AlertBody | null {
  const english = ALERT_EN.exec(text);
  if (english !== null) return { body: text.slice(english[0].length), to: english[1] ?? '', isSure: true };
  const behindEn = ALERT_EN_BEHIND.exec(text);
  if (behindEn !== null) return { body: behindEn[1] ?? '', to: behindEn[2] ?? '', isSure: true };
  const subscribed = SUBSCRIBE_ALERT_EN.exec(text);
  if (subscribed !== null && conditionIn(text.toLowerCase()) !== null)
    return { body: text.slice(subscribed[0].length), to: 'me', isSure: false };
  const front = ALERT_ZH_FRONT.exec(text);
  if (front !== null)
    return { body: withoutWhen(text.slice(front[0].length)), to: front[1] ?? '我', isSure: false };
  // A place may stand behind the verb: 通知 #cs-leads.
  const place = placeIn(text);
  // The name of a place may end in a word that tells: #客诉预警.
  const named = place !== null && place.place.kind === 'named' ? place : null;
  const behind =
    ALERT_ZH_TELL.exec(named?.rest ?? text) ?? (place === null ? null : ALERT_ZH_TELL.exec(place.rest));
  if (behind === null && !(place !== null && /(?:通知|提醒|告诉|告警|报警|预警)/u.test(text))) return null;
  const base = behind === null ? (place?.rest ?? text) : behind.input.slice(0, behind.index);
  const to = behind?.[1] ?? (place?.place.kind === 'named' ? place.place.name : '我');
  const body = withoutWhen(base.replace(ALERT_ZH_LEAD, ''));
  return { body, to: place?.place.kind === 'named' ? place.place.name : to, isSure: false };
}

const withoutWhen = (text: string): string =>
  text.replace(/\s*(?:的?时候?|的话|后|之后)[,，\s]*(?:就|请)*$/u, '').replace(/[,，]\s*$/u, '');

/** "me" and 我 are the person; everything else that is no name is the room. */
const placeOf = (to: string): Place => (/^(?:me|我)?$/iu.test(to.trim()) ? { kind: 'me' } : { kind: 'here' });

/** Null: no step was said. */
function stepIn(text: string): { readonly step: Step | null; readonly rest: string } {
  for (const [pattern, step] of STEPS) {
    const found = pattern.exec(text);
    if (found !== null)
      return { step, rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}` };
  }
  return { step: null, rest: text };
}

/** "three days in a row", 连续3天: how long a condition has to hold. */
const HOLD: readonly (readonly [RegExp, Step])[] = [
  [/(?:for\s+)?(\w+)\s+(?:consecutive\s+|straight\s+)?days?(?:\s+(?:in a row|running|straight))/u, 'day'],
  [/(?:for\s+)?(\w+)\s+(?:consecutive\s+|straight\s+)?weeks?(?:\s+(?:in a row|running|straight))/u, 'week'],
  [/(?:for\s+)?(\w+)\s+(?:consecutive\s+|straight\s+)?months?(?:\s+(?:in a row|running|straight))/u, 'month'],
  [/for\s+(\w+)\s+(?:consecutive|straight)\s+days/u, 'day'],
  [/连续\s*([\d一二两三四五六七八九十]+)\s*[天日](?:都)?/u, 'day'],
  [/连续\s*([\d一二两三四五六七八九十]+)\s*(?:周|个?星期)(?:都)?/u, 'week'],
  [/连续\s*([\d一二两三四五六七八九十]+)\s*个?月(?:都)?/u, 'month'],
];
const WORDS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };

function holdIn(text: string): { readonly hold: number; readonly step: Step; readonly rest: string } | null {
  for (const [pattern, step] of HOLD) {
    const found = pattern.exec(text);
    const said = found?.[1];
    if (found === null || said === undefined) continue;
    const hold = WORDS[said] ?? readNumber(said);
    if (hold === null || hold < 1 || hold > 31) continue;
    return { hold, step, rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}` };
  }
  return null;
}

const SHOWS = /^(?:(?:please|can you|could you),?\s+)*(?:show|give|share)\b/iu;
const EVERY = /\b(?:every|each)\b|每|天天/iu;
const DAYS = /\b(?:daily|weekly|monthly|weekdays|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b/iu;

/** "show me how csat has moved monthly", "send me the tickets on Friday" ask once; "send me csat weekly" wishes for a report. */
const isRegular = (body: string): boolean => EVERY.test(body) || (DAYS.test(body) && !SHOWS.test(body));

function readReport(text: string): WishReading | null {
  const place = placeIn(text);
  const body = (place?.rest ?? text).trim();
  const verb = REPORT_EN.exec(body);
  const verbZh = REPORT_ZH.exec(body);
  const schedule = scheduleIn(body.toLowerCase());
  if (schedule === null) return null;
  const hasVerb = verb !== null || verbZh !== null;
  const hasClock =
    /\d{1,2}:\d{2}|[点时](?:半|\d|钟|整|$)|\d点|[一二三四五六七八九十]点|\b(?:at \d{1,2}|\d{1,2}\s*[ap]m|noon)\b/u.test(
      body,
    );
  // "weekly csat" is a question; a step of time alone makes no report.
  if (!hasVerb && !hasClock && place === null) return null;
  if (!hasClock && place === null && !isRegular(body)) return null;
  if (schedule === 'unclear') return { status: 'unclear', what: 'time' };
  const question = tidied(
    schedule.rest
      .replace(REPORT_EN, '')
      .replace(new RegExp(String.raw`[,，\s]*${REPORT_ZH.source}[。!！\s]*(?=$|[,，])`, 'u'), '')
      .replace(
        /^(?:请|麻烦|帮我|帮忙|给我们?|给大家|向我们?|为我们?)*(?:定时|自动)?(?:发送|推送|发|推|订阅|播报|汇报|同步)?(?:一[份下遍])?/u,
        '',
      )
      .replace(/^(?:把|将)/u, ''),
  );
  if (question === '') return { status: 'unclear', what: 'subject' };
  return {
    status: 'wish',
    wish: {
      kind: 'report',
      question: asWritten(question, body),
      schedule: schedule.schedule,
      place:
        place?.place ??
        (/(?:^|\s)(?:me|我)(?:$|\s)/u.test(verb?.[1] ?? '') || /给我(?!们)/u.test(text)
          ? { kind: 'me' }
          : { kind: 'here' }),
    },
  };
}

/** In the capitals that it was written in, where it stands in one piece. */
function asWritten(lower: string, text: string): string {
  const at = text.toLowerCase().indexOf(lower);
  return at === -1 ? lower : text.slice(at, at + lower.length);
}

/** Commas and small words that the parts taken out have left at the edges. */
const tidied = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,，、:：;；。.]+|[\s,，、:：;；。.!！]+$/gu, '')
    .replace(/^(?:the|with|of|on|and|把|将|的)\s+/u, '')
    .replace(/(?:的|是|为|把|将|都)$/u, '')
    .trim();
