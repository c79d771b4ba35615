// What a row of figures is called by: "quick summary this week: tickets, resolved, csat", 本周速览：工单量、解决量、满意率. Such a heading says
// only that figures follow. It is taken out where two or more of them do: alone ("a summary of March") it does not say what is asked for,
// and "weekly recap" may say a step of time, or which days are meant.
import type { Gazetteer } from '../gazetteer.js';
import { segment } from '../segment.js';
import type { Meaning } from '../token.js';

const GREETS =
  '(?:(?:hi|hello|hey|hi there|morning|good morning|afternoon|good afternoon|ok|okay|so|and|now|please|pls|team|all)[,!. ]+){0,8}';
const WANTS =
  "(?:(?:(?:can|could|may) (?:you|i|we) (?:please )?)?(?:give|get|show|send|do|let|have|make)(?: me| us)?(?: have| see)? |(?:i'd like|i want|i need|we need|need|want|let's have|let's do|time for) )?";
const SHORT =
  '(?:(?:quick|short|brief|small|little|fast|rapid|rough|concise|one line|high level|executive|exec|overall|general|handy|simple) ){0,8}';
const HEADING =
  '(?:summary|recap|round-?up|run-?down|overview|snapshot|tl;? ?dr|health check|status check|status update|quick update|quick look|quick check|quick glance|quick numbers|quick figures|quick stats|key figures|key numbers|key stats|headline figures|headline numbers|highlights|vital signs|vitals|at a glance|in a nutshell|in brief|in short)';
const EN_FRONT = new RegExp(
  `^(?<front>${GREETS})${WANTS}(?:(?:a|an|the|our|one) )?${SHORT}${HEADING}(?: please| pls)?(?:\\s*[:,;.-]+\\s*|(?: (?:of|for|on|with))? )(?=\\S)(?!the (?:day|week|month|quarter|year)\\s*[:,-])`,
  'u',
);
/** "this week's summary: …", "august recap: …", "last month in a nutshell: …": the days stand before it. */
const EN_BEHIND = new RegExp(
  `^(?<front>[^:,;]{3,40}?)(?:'s)? (?:${SHORT})(?:in )?${HEADING}(?: please)?\\s*[:;-]+\\s*(?=\\S)`,
  'u',
);

const HEADING_ZH =
  '(?:速览|简报|快报|概览|总览|概况|概要|摘要|小结|总结|快照|盘点|回顾|一览|数据小结|数据总结|数据概览|数据速览|数据简报|核心数据|关键数据|主要数据|重点数据|核心指标|关键指标|主要指标|汇总)';
const ZH_FRONT = new RegExp(
  `^(?<front>)(?:请|麻烦|帮我|帮忙|给我|我要|我想要|想要|先|再){0,6}(?:来|做|出|发|弄|整|看|给)?(?:一下|下)?(?:一?[个份张])?(?:简短|快速|简单|简要|大致|整体)?的?${HEADING_ZH}(?:一下|下)?(?:\\s*[:,，;。-]+\\s*|(?:的)?(?=.))`,
  'u',
);
const ZH_BEHIND = new RegExp(
  `^(?<front>[^:,，;。]{2,16}?)的?(?:工作|数据|客服|运营|服务)?${HEADING_ZH}(?:一下|下)?\\s*[:,，;-]+\\s*(?=\\S)`,
  'u',
);
/** 本周工单量、解决量、满意率速览 */
const ZH_END = new RegExp(
  `^(?<front>.{6,}?)(?:[,，]? ?(?:做|来|出|给)?一?[个份张]?|的)(?:简单|快速|简短)?(?:的)?${HEADING_ZH}(?:一下|下)?(?:吧|看看|给我)?[。.!]*$`,
  'u',
);

const FRAMES: readonly RegExp[] = [EN_FRONT, EN_BEHIND, ZH_FRONT, ZH_BEHIND, ZH_END];

/** What may stand before a heading, or go with it: days, and whose figures they are. */
const BEFORE: ReadonlySet<Meaning['k']> = new Set([
  'time',
  'name',
  'my_team',
  'self',
  'filler',
  'possessive',
]);

/** The normalised text without the heading of the figures that it names. */
export function withoutHeading(text: string, gazetteer: Gazetteer): string {
  for (const frame of FRAMES) {
    const found = frame.exec(text);
    if (found === null) continue;
    const { front = '' } = found.groups ?? {};
    const rest = frame === ZH_END ? '' : text.slice(found[0].length);
    const said = frame === ZH_END ? front : rest;
    const days = frame === EN_BEHIND || frame === ZH_BEHIND ? front : '';
    if (figuresIn(said, gazetteer) < 2 || !isOnly(days, gazetteer)) continue;
    // 投诉和故障汇总: their sum may be what is wanted.
    if (/汇总/u.test(found[0]) && !found[0].includes(':') && figuresIn(said, gazetteer) < 3) continue;
    return frame === ZH_END || days === '' ? `${front}${rest}` : `${days}: ${rest}`;
  }
  return text;
}

const cut = (text: string, gazetteer: Gazetteer) => segment(text, gazetteer, YEAR);
/** Of the year that days are of nothing hangs here. */
const YEAR = 2000;

const figuresIn = (text: string, gazetteer: Gazetteer): number =>
  cut(text, gazetteer).filter(
    (token) =>
      token.known && token.meanings.some(({ k }) => k === 'metric' || k === 'type' || k === 'ticket_noun'),
  ).length;

const isOnly = (text: string, gazetteer: Gazetteer): boolean =>
  cut(text, gazetteer).every((token) => token.known && token.meanings.some(({ k }) => BEFORE.has(k)));
