// How what was counted has moved: "why did they go up" (they are the tickets), "did everyone else drop too", "how much did Harbor change"
// behind the reasons.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean } from '../../token.js';
import { cut, type Lang, type Read } from '../turn-parts.js';

const BEGINS = '(?:(?:and|so|ok|okay|but|then|hm+|well|wait|also|now)[, ]+){0,8}';
const SO =
  '(?:(?:all|both|so|been|gone|got|much|that|this|way|too|suddenly|actually|still|even|really|just|a lot|a bit) ){0,8}';
/** Ways in which a number goes; whoever is slow or busy is no number. */
export const MOVES =
  '(?:up|down|high|low|higher|lower|more|fewer|many|few|go|goes|gone|going|went|come down|came down|rise|rose|risen|rising|fall|fell|fallen|falling|drop|dropped|dropping|jump|jumped|jumping|spike|spiked|spiking|climb|climbed|climbing|grow|grew|grown|growing|increase|increased|increasing|decrease|decreased|decreasing|decline|declined|declining|change|changed|changing|move|moved|moving|shrink|shrank|shrunk|shoot up|shot up|double|doubled|halve|halved|improve|improved|improving|worsen|worsened|slip|slipped|dip|dipped|swing|surge|surged|soar|soared|plunge|plunged|tumble|tumbled|sink|sank|peak)';
const ASKS =
  "(?:why|how come|how much|by how much|what made|what makes|any idea why|do (?:we|you) know why|what's the reason|since when|explain why|tell me why)";
const THEY = new RegExp(
  `^(?<head>${BEGINS}(?:${ASKS} )?)(?:(?<does>did|do|have|are|were|'d|'re) )?(?<they>they|those|these)(?<is>'re|'ve|'d| are| were| have| had)? (?=${SO}${MOVES}(?![a-z]))`,
  'u',
);
const SINGULAR: Readonly<Record<string, string>> = {
  do: 'does',
  have: 'has',
  are: 'is',
  were: 'was',
  "'re": ' is',
  "'ve": ' has',
};

/** "why did they go up", "have they gone down" after one figure: "it", which the figure is. @param words normalised */
export function theyAsIt(words: string, { previous }: ReadContext): string {
  if (previous === null || previous.by.length > 0 || previous.kind === 'list') return words;
  const plain = words.replace(/(?<![a-z])why'd (?=they )/u, 'why did ');
  const { head = '', does = '', is = '' } = THEY.exec(plain)?.groups ?? {};
  const asks = head.trim() !== '' && new RegExp(`${ASKS}[ ,]*$`, 'u').test(head);
  if (!asks && does === '') return words;
  return plain.replace(THEY, () => {
    const verb = does === '' ? '' : `${SINGULAR[does] ?? does} `;
    const tail = is === '' ? '' : ` ${(SINGULAR[is.trim()] ?? is).trim()}`;
    return `${head}${verb}it${tail} `;
  });
}

const LIES_EN =
  "where(?:'s|s| is| are| does| did| do)? (?:the |that |this |all the |most of the )?(?:differences?|gap|change|drop|rise|fall|increase|decline|jump|movement|extra)(?: (?:is|lies?|sits?|comes?|came|coming|come) ?(?:from)?| mostly| mainly){0,8}";
const LIES_ZH =
  '差(?:距|异|别)?(?:主要|具体|到底|都){0,6}(?:是)?(?:出)?在(?:哪里|哪儿|哪块|哪个地方|什么地方|哪)';
const BEHIND_SPLIT = new RegExp(
  `^(?<split>.*?(?<![a-z])(?:by|per|into) [a-z ]+?|(?:那|再|把){0,6}(?:按|分|照)[^,，]{1,8}?)(?:[,，]? ?(?:and |to |so |let me |i can ){0,8}(?:see|show me|show|tell me|look)? ?(?:${LIES_EN})|[,，]?(?:来|再)?(?:看看|看一?下|看)?(?:到底)?(?:${LIES_ZH}))(?:呢|啊)?[?？.。!]*$`,
  'u',
);
const LIES = new RegExp(`^${BEGINS}(?:(?:show me|tell me|see) )?${LIES_EN}[?.!]*$`, 'u');

/** 按渠道拆开看差在哪 after one time against another: by that; "where's the difference" alone asks for the reasons. @param words normalised */
export function whereItLies(words: string, { previous }: ReadContext): string {
  if (previous?.kind !== 'compare' || previous.compare === null) return words;
  const split = BEHIND_SPLIT.exec(words)?.groups?.['split'];
  return split ?? (LIES.test(words) ? 'why' : words);
}

const WHO =
  '(?<who>everyone else|everybody else|anyone else|anybody else|all (?:of )?the (?:others?|rest)(?: [a-z]+)?|the others?(?: [a-z]+)?|the rest(?: of the (?<rest>[a-z]+))?|other (?:teams|agents|people|channels|products|regions|categories|segments))';
const ALSO = '(?: (?:too|also|as well|as much|likewise|the same way)){0,8}';
const OTHERS = new RegExp(
  `^${BEGINS}(?:did|have|has|are|is|were|was|do|does) ${WHO}(?: also)? ${SO}${MOVES}(?: (?:up|down))?${ALSO}\\s*(?:[?.!,;]+\\s*(?<tail>(?:show|list|give|let me see)\\b.+))?[?.!]*$`,
  'u',
);

/** "did everyone else drop too?": the others, each against the same days. Null where nothing of the kind is said. */
function othersMoved(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous } = context;
  const { who = '', tail, rest } = OTHERS.exec(words)?.groups ?? {};
  if (previous === null || who === '' || previous.compare === null || previous.by.length > 0) return null;
  const named =
    rest !== undefined
      ? `the other ${rest}`
      : who.startsWith('other ')
        ? `the ${who}`
        : who.startsWith('any')
          ? who.replace(/^any/u, 'every')
          : who;
  const then = turn(`and ${named}`, { ...context, shown: null });
  if (then.status !== 'plan' || then.plan.kind !== 'breakdown') return null;
  const plan: Plan = { ...then.plan, kind: 'compare', compare: previous.compare };
  // "show all teams": those beside them as well.
  return tail === undefined
    ? { ...then, plan }
    : turn(`and ${tail}`, { ...context, previous: plan, shown: null });
}

const HOW_FAR = new RegExp(
  `^${BEGINS}(?:by )?how (?:much|far)(?: (?:did|has|have|had|was|is) (?<whose>.+?))? ${SO}(?<moves>${MOVES})(?: (?:up|down|by|back))?(?: (?<time>(?:on|since|from|between|vs) .+?))?[?.]*$`,
  'u',
);
const BY_HOW_MUCH = new RegExp(`^${BEGINS}by how (?:much|many)(?: points?)?[?.]*$`, 'u');
const HOW_FAR_ZH =
  /^(?:那|那么)?(?<whose>[^,，]{0,14}?)(?:的)?(?:到底|具体|一共|总共|又){0,6}(?:变化?|降低?|涨|跌|升|掉|增加?|减少?|提高|下降|上升|下滑|提升|改善|恶化|多|少)(?:了|出)(?:多少|几个?点|几单|几张|几个)(?:呢|啊)?[?？。]*$/u;

/** "how much did Harbor change" after a comparison or its reasons: that one, against the same days. Null where nothing of the kind is said. */
function howFar(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  const reasons = previous?.kind === 'drivers';
  if (previous === null || !(reasons || previous.kind === 'compare') || previous.compare === null)
    return null;
  if (previous.order !== null || previous.by.length > 1) return null;
  const en = HOW_FAR.exec(words)?.groups;
  const zh = reasons ? HOW_FAR_ZH.exec(words)?.groups : undefined;
  const bare = BY_HOW_MUCH.test(words);
  if ((en === undefined && zh === undefined && !bare) || en?.['time'] !== undefined) return null;
  const { way: _way, ...rest } = previous;
  const seen: Plan = { ...rest, kind: 'compare', by: [] };
  const whose = (en?.['whose'] ?? zh?.['whose'] ?? '').trim();
  if (/^(?:it|that|this|they|those|the (?:figure|number|rate|score)|它|这|这个|)$/u.test(whose))
    return previous.by.length === 0 && (bare || reasons || whose !== '')
      ? { status: 'plan', plan: seen, lang }
      : null;
  const named = cut(whose, context);
  if (
    !named.every((token) => canMean(token, 'name', 'filler')) ||
    !named.some((token) => canMean(token, 'name'))
  )
    return null;
  const then = turn(lang === 'zh' && zh !== undefined ? `那${whose}呢` : `and ${whose}`, {
    ...context,
    previous: seen,
    shown: null,
  });
  return then.status === 'plan' && then.plan.kind === 'compare' ? then : null;
}

/** The reading of such a turn; null where it is none. @param words normalised */
export const moved = (words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null =>
  othersMoved(words, context, turn) ?? howFar(words, context, lang, turn);
