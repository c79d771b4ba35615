// 孙婷婷想看上月全公司投诉率, "Emily wants to know csat by team": a colleague who wants to know is no filter. Where the rest says whose figures
// are meant (全公司, 各组, "my team", somebody else) whoever wants them is left out; where it doesn't, 孙婷婷问下上个月投诉率 may be everybody's or hers,
// and is asked back. "For Emily: csat" and 给我看孙婷婷的 are hers.
import type { Agent } from '../../tickets/rows.js';
import type { ReadContext } from '../context.js';
import type { Gazetteer } from '../gazetteer.js';
import { ANY_FAMILY_NAME } from '../names/family-names.js';
import { hasChinese, normalise } from '../normalise.js';
import type { Plan, Reading } from '../plan.js';
import { findTimes } from '../parsers/time-spans.js';
import { say } from '../say.js';
import { unread } from './options.js';

const TITLES_ZH = '领导|老板|主管|经理|组长|同事|总监|上司|负责人|店长|老师|老大|主任';
const OPENERS = new RegExp(
  `^(?:刚才|刚刚|刚|今天|今早|早上|昨天|那个|对了|你好|您好|现在|然后|那|请问|话说|是|因为|(?:hi|hello|hey|ok|so|and|also|btw|because|as|since)(?![a-z])|[,，.。!！:：;；、\\s]){0,4}(?:(?:我们?|咱们?)的?(?:${TITLES_ZH})?|${TITLES_ZH}|(?:(?:my|our|the|a) )?(?:boss|manager|lead|team lead|colleague|co-?worker|team ?mate|supervisor|director|head),? )?`,
  'u',
);
const TAIL_OF_NAME = new RegExp(
  `(?:${TITLES_ZH}|她|他|那边|这边|那儿|也|都|还|又|过来|来|老|总|一直|正|现在|今天|早上|昨天|刚才|刚刚|刚|在|急着|等着|[,，\\s]|(?:'s|is|was|has|been|just|also|now|still|keeps|here|from (?:the )?[a-z ]{2,20}?)(?![a-z])){1,4}$`,
  'u',
);
/** Somebody spoken of by surname and rank: 李总. */
const RANKED = new RegExp(`^${ANY_FAMILY_NAME}(?:总|董|总监|老板|主任|院长|校长|店长|局|书记)$`, 'u');

const LOOK = '(?:看|知道|了解|查|问|听|统计|对比|确认|核对|弄清楚|搞清楚|拿)';
const A_LITTLE = '(?:一?下|看|看看|查|问|一看|起|到)?';
const DAYS_OR_ALL = '(?=上|本|这|今|昨|去|近|最近|\\d|各|全|整|总|所有|每|一份|个)';
const WANTS_ZH = [
  '问(?:了一?下|一下|下|问|起|到|我们?(?!们|组|团队|小组|的|自己|这边|部门)){0,3}(?:说)?(?![询候责号卷])',
  `(?:想要?|要|需要|希望|打算)(?:再|先)?${LOOK}${A_LITTLE}`,
  `(?:想要|要|需要)${DAYS_OR_ALL}`,
  `(?:让|叫|要|托|请)(?:我们?|你|大家)(?:帮(?:忙|她|他)?)?(?:查|看|问|报|统计|拉|出|找|确认|要|给|发)${A_LITTLE}`,
  '(?:很|比较|特别|最)?(?:关心|好奇|在意)',
  '打听(?:一?下)?',
  '(?:跟|找|向|冲)我们?(?:要|问|打听|催|讨)(?:一?下)?',
  '催(?:我们?)?(?:要|问|着要)',
].join('|');
const WANTS_EN = [
  "(?:wants?|wanted|needs?|needed|would like|would love|'d like|d like|hopes|wishes) to (?:know|see|understand|check|find out|have|look at|get|hear|ask)(?: about| for)?",
  '(?:wants?|wanted|needs?|needed|would like)(?= )',
  '(?:asks?|asked|asking|wonders?|wondered|wondering|curious|enquiring|inquiring|requested|requesting|interested)(?: (?:me|us))?(?: (?:to (?:know|see|pull|check|get|look up|look at|find)|for|about|in))?',
].join('|');
const WANTS = new RegExp(
  `(?:${WANTS_ZH})(?:的(?:就)?是)?(?![的过了题])|(?<![a-z])(?:${WANTS_EN})(?![a-z])`,
  'gu',
);
/** 帮孙婷婷看下, "tell Emily": for whom it is looked up. @see TELLS_EN */
const LOOKS_FOR =
  /^(?:请|麻烦)?(?:帮|替|给|为)(?!我|你|咱)(?<name>[^,，。:：]{1,24}?)(?:看|查|问|拉|统计|算|报|找|调)(?:一?下|看|查|个|一份)(?!的)/u;
const TELLS_EN =
  /^(?:(?:please|pls|can you|could you|i need to|i have to|i want to|i must|help me) )?(?:(?:tell|brief|update) (?<name>[^,.;:]{2,30}?)(?: (?:about|on|what))?(?=[ ,:])|let (?<known>[^,.;:]{2,30}?) know(?: about)?)/u;

/** 上周各组满意率，给孙婷婷看. */
const SHOWN_TO =
  /[,，。;；\s]*(?<!发|转|分|派|交|推|送)(?:给|帮|替)([^,，。;；]{2,20}?)(?:看看|看一?下|看一眼|看|参考|过目|瞧瞧)[。!！吧]{0,2}$/u;

/** Whose figures: everybody's, those of each, the asker's. */
const WHOSE = new RegExp(
  [
    '全公司|全司|公司|整体|总体|总的|总共|一共|合计|全部|所有|大家|全员|整个|全体|各组|各个?(?:团队|小组|客服|人)|各人|每个?(?:人|组|团队|客服)|每位|哪个?(?:人|组|团队|位)|谁|我|咱|本组|本团队|按(?:人|组|团队|客服)|分(?:人|组|团队)',
    "(?<![a-z])(?:company|company-?wide|whole|overall|everyone(?:'s)?|everybody(?:'s)?|all teams|all agents|(?:by|per|each|every|which|what) (?:team|agent|person|one)|teams?|my|mine|our|ours|we|us|who|total|altogether|across|entire)(?![a-z])",
  ].join('|'),
  'u',
);
const THEIR_OWN = /^(?:她|他|ta|自己|本人)(?:自己|本人)?(?!们)的?|^(?:her|his|their)(?: own)? /u;

const THEIR_TEAM = /^(?:她|他)们?(?:自己)?的?(?:组|团队|小组)|^(?:her|his|their)(?: own)? team(?![a-z])/u;

interface Wanted {
  readonly name: string;
  readonly rest: string;
  /** 高经理问我上周满意率: of me what I have, or of me what everybody has. */
  readonly me: boolean;
}

/** What is meant; null where nobody wants to know. @param typed as it was typed @param read reads a text as a question of its own */
export function whoWantsToKnow(
  typed: string,
  lang: 'zh' | 'en',
  context: ReadContext,
  read: (words: string) => Reading,
): Reading | null {
  const text = normalise(typed).trim();
  const wanted = inFront(text, context.gazetteer) ?? behind(text, context.gazetteer);
  if (wanted === null) return null;
  const { name } = wanted;
  if (!/[\p{L}\p{N}]/u.test(wanted.rest))
    return unread({ why: 'unknown_words', words: [typed] }, lang, context);
  // Names written large ("US") stay so.
  const at = normalise(typed).length === typed.length ? normalise(typed).indexOf(wanted.rest) : -1;
  const rest = at === -1 ? wanted.rest : typed.slice(at, at + wanted.rest.length);
  const own = THEIR_OWN.exec(wanted.rest);
  const theirs = (words: string): string => (hasChinese(words) ? `${name}${words}` : `${name}'s ${words}`);
  const team = THEIR_TEAM.exec(wanted.rest);
  const theirTeam = team === null ? null : teamOf(name, context.gazetteer);
  if (team !== null && theirTeam !== null) return read(`${theirTeam}${rest.slice(team[0].length)}`);
  if (own !== null && !WHOSE.test(wanted.rest)) return read(theirs(rest.slice(own[0].length)));
  const everybodys = read(rest);
  if (everybodys.status !== 'plan' || saysWhose(wanted.rest, everybodys.plan, context)) return everybodys;
  const others = [
    ...(wanted.me && context.asker.teamId !== null ? [read(`我${rest}`)] : []),
    ...(hasFigures(name, context) ? [read(theirs(rest))] : []),
  ];
  if (others.length === 0) return everybodys;
  const plans = [everybodys, ...others].flatMap((one) => (one.status === 'plan' ? [one.plan] : []));
  const offered = others.flatMap((one) => (one.status === 'clarify' ? one.options : []));
  const options = [...new Set([...plans.map((plan) => say(plan, lang, context.gazetteer)), ...offered])];
  if (options.length === 1 && plans.length > 1) return everybodys;
  const start = typed.toLowerCase().indexOf(name);
  const about = start === -1 ? name : typed.slice(start, start + name.length);
  return { status: 'clarify', lang, about, options: options.slice(0, 3) };
}

function inFront(text: string, gazetteer: Gazetteer): Wanted | null {
  const told = LOOKS_FOR.exec(text) ?? TELLS_EN.exec(text);
  const whom = told?.groups?.['name'] ?? told?.groups?.['known'];
  if (told !== null && whom !== undefined && partyIn(whom, gazetteer) !== null)
    return wantedOf(whom, text.slice(told[0].length), gazetteer);
  for (const found of text.matchAll(WANTS)) {
    if (found.index > 60) return null;
    const rest = text.slice(found.index + found[0].length);
    const me = found[0].endsWith('我');
    const before = text.slice(0, found.index);
    const wanted = wantedOf(before, rest, gazetteer);
    if (wanted !== null) return { ...wanted, me };
    const [days, after] = afterDays(before);
    const dated = days === '' ? null : wantedOf(after, rest, gazetteer);
    if (dated !== null) return { name: dated.name, rest: `${days}${dated.rest}`, me };
  }
  return null;
}

/** 上周，孙婷婷问整体满意率: the days in front of whoever asks are those of the figure. */
function afterDays(before: string): readonly [string, string] {
  const time = findTimes(before, 2000).find(({ start, end }) => start === 0 && end < before.length);
  if (time === undefined || OPENERS.exec(before)?.[0] !== '') return ['', before];
  return [before.slice(0, time.end), before.slice(time.end).replace(/^[,，\s的]{1,4}/u, '')];
}

/** 上周各组满意率，孙婷婷想看; "csat last week, Emily wants to know". */
function behind(text: string, gazetteer: Gazetteer): Wanted | null {
  const shown = SHOWN_TO.exec(text);
  const whom = shown === null ? null : wantedOf(shown[1] ?? '', text.slice(0, shown.index), gazetteer);
  if (whom !== null) return whom;
  const clause = /[,，。.?？!！;；]\s*([^,，。?？!！;；]{2,50}?)(?:的|呢|啊|哦|的数)?[.。!！]*$/u.exec(text);
  if (clause === null) return null;
  const said = clause[1] ?? '';
  for (const found of said.matchAll(new RegExp(WANTS.source.replace('(?=上|', '(?=$|上|'), 'gu'))) {
    const after = said.slice(found.index + found[0].length);
    if (!/^(?:一?下|的|呢| (?:it|this|that|to know|now))?$/u.test(after)) continue;
    const wanted = wantedOf(said.slice(0, found.index), text.slice(0, clause.index), gazetteer);
    if (wanted !== null) return wanted;
  }
  return null;
}

function wantedOf(before: string, after: string, gazetteer: Gazetteer): Wanted | null {
  const rest = after
    .replace(/^(?:[\s,，:：。;；、!！?？.-]|说|是){0,4}/u, '')
    .replace(/^(?:the |some )?(?:numbers?|figures?|stats|data)\s*[:：,]\s*/u, '')
    .trim();
  const name = partyIn(before, gazetteer);
  return name === null ? null : { name, rest, me: false };
}

/** Whoever is named, and nothing but them; null where it is no name. */
function partyIn(before: string, gazetteer: Gazetteer): string | null {
  const plain = before.trim();
  const named = [plain, plain.replace(TAIL_OF_NAME, '')].flatMap((one) => [one, one.replace(OPENERS, '')]);
  const isOne = (one: string): boolean => isParty(one, gazetteer) || RANKED.test(one);
  return (
    named.find(
      (one) =>
        one !== '' && (isOne(one) || one.split(/[和跟与、&]| and |, ?/u).every((part) => isOne(part.trim()))),
    ) ?? null
  );
}

const isParty = (name: string, { lookup }: Gazetteer): boolean =>
  name !== '' && lookup(name).some(({ dim }) => dim === 'agent' || dim === 'team');

/** Whether the rest says of whom: in so many words, or somebody else by name. A turn takes over people of the plan before. */
const saysWhose = (rest: string, { by, where }: Plan, { previous }: ReadContext): boolean =>
  WHOSE.test(rest) ||
  (previous === null &&
    (by.includes('agent') ||
      by.includes('team') ||
      where.some(({ dim }) => dim === 'agent' || dim === 'team')));

/** The one team that somebody leads, or is in. */
function teamOf(name: string, { lookup, directory: { agents, teams } }: Gazetteer): string | null {
  const ids = lookup(name).flatMap(({ dim, values }) => (dim === 'agent' ? values : []));
  const led = teams.filter(({ supervisorId }) => supervisorId !== null && ids.includes(supervisorId));
  const own = agents.flatMap(({ id, teamId }) => (ids.includes(id) && teamId !== null ? [teamId] : []));
  const [team, another] = led.length > 0 ? led : teams.filter(({ id }) => own.includes(id));
  return team === undefined || another !== undefined ? null : team.name;
}

/** Whether figures of theirs may be meant: managers and analysts handle no tickets, and nobody asks for what (s)he may not see. */
function hasFigures(name: string, { asker, gazetteer }: ReadContext): boolean {
  const found = name.split(/[和跟与、&]| and |, ?/u).flatMap((one) => gazetteer.lookup(one.trim()));
  const { agents } = gazetteer.directory;
  const works = ({ role }: Agent): boolean => role !== 'manager' && role !== 'analyst';
  return found.some(({ dim, values }) => {
    if (dim === 'team') return asker.role === 'manager' || values.includes(asker.teamId ?? '');
    if (dim !== 'agent') return false;
    return agents.some(
      (one) =>
        values.includes(one.id) &&
        works(one) &&
        (asker.role === 'manager' ||
          one.id === asker.agentId ||
          (asker.role === 'supervisor' && one.teamId === asker.teamId)),
    );
  });
}
