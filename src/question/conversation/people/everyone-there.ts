// "Everyone", "everyone in that team", "all the people there", 组里所有人 after a team's figure: those who are in it, one by one, and not the whole
// company. Whoever is asked for so, no condition goes but that of people and teams; where there is none, it is asked back.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { type Lang, type Read, refused } from '../turn-parts.js';
import { wholeTeamRanked } from './whole-team-ranked.js';

const OPENS_EN =
  "(?<opens>(?:(?:and|now|ok|okay|so|then|please|can you|could you|just|actually|show|show me|list|give me|get me|let me see|let's see|i want|i meant|see|what about|how about)[, ]+){0,6})";
const PLACE_EN =
  '(?:(?: who (?:is|are|work|works)| working)? (?:there|over there|(?:in|on|of|from|at|within|inside) (?:it|them|there|(?:that|this|the|their|those|these) (?:same |whole |entire )?(?:teams?|groups?|squads?|crews?|ones?))))';
const MEMBERS_EN =
  '(?:each|every)(?: single)? (?:one|person|agent|member|rep|team member)|(?:all (?:of )?)?(?:the |its |their |those |these )?(?:people|agents|members|reps|staff|folks|colleagues|team ?members)';
const EN = new RegExp(
  `^${OPENS_EN}(?:(?<bare>everyone|everybody)(?<where>${PLACE_EN})?|(?<members>${MEMBERS_EN})(?<there>${PLACE_EN}))(?:'s)?(?:,? (?:please|individually|separately|one by one|then|now|thanks|instead)){0,4}[?.! ]*$`,
  'u',
);

const PLACE_ZH =
  '(?:(?:(?:这|那|该|他们|她们)个?(?:组|团队|小组|队)|组|团队|小组|队)(?:里面|里|内|中)?|里面|那边|那里|那儿|其中|(?:全|整个?)(?:组|团队|队))的?';
const ALL_ZH =
  '(?:所有|全部|全体)的?(?:人|客服|成员|组员|同事)|全员|大家|每一?个(?:人|客服|成员|组员)|每人|全组人';
const ZH = new RegExp(
  `^(?<opens>(?:那么?|看看?|再看看?|列出?|给我|要|还有|就|把|换成|改成|按){0,5})(?:(?<where>${PLACE_ZH})?(?<bare>${ALL_ZH})|(?<there>${PLACE_ZH})(?<members>人|成员|组员|客服))(?<rest>(?:的|都|分别|各自|各|是|多少|怎么样|看看|看一下|看|列出来|列一下|呢|吧|一下){0,5})[?？。! ]*$`,
  'u',
);

/** @param words normalised, without what only surrounds them */
export function everyoneThere(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, gazetteer, asker } = context;
  const ranked = wholeTeamRanked(words, context, lang);
  if (ranked !== null) return ranked;
  const groups = (EN.exec(words) ?? ZH.exec(words))?.groups;
  if (previous === null || groups === undefined || !isFigure(previous)) return null;
  const placed = groups['where'] !== undefined || groups['there'] !== undefined;
  const bare = groups['bare'] ?? '';
  const ofTeams = previous.where.some((filter) => filter.dim === 'team' && 'in' in filter);
  const ofPeople = previous.where.filter((filter) => filter.dim === 'agent' && 'in' in filter);
  const each = (plan: Plan): Reading =>
    turn(lang === 'zh' ? '按客服' : 'by agent', { ...context, previous: plan, shown: null, step: null });
  const options = (plans: readonly Plan[]): Reading => ({
    status: 'clarify',
    lang,
    about: words,
    options: plans.map((plan) => say(plan, lang, gazetteer)),
  });
  if (ofPeople.length > 0) {
    if (placed) return null;
    return each({ ...previous, ...ALONE, where: previous.where.filter((one) => !ofPeople.includes(one)) });
  }
  if (previous.by.includes('agent')) return null;
  const [laidOut] = [each(previous)].flatMap((one) => (one.status === 'plan' ? [one.plan] : []));
  if (laidOut === undefined) return refused({ why: 'not_supported', words: [words] }, lang);
  // What is not for whoever asks is not offered, and said to be so.
  if (asker.role === 'agent' || asker.role === 'analyst') return { status: 'plan', plan: laidOut, lang };
  if (!ofTeams) {
    // "everyone there" of no place, "everyone" where nobody is left out; 所有人 is said of each of them.
    if (placed) return refused({ why: 'not_supported', words: [words] }, lang);
    const told = lang === 'zh' && !/^(?:大家|全员)$/u.test(bare) && previous.by.length === 0;
    return told ? null : options([laidOut]);
  }
  const whole: Plan = {
    ...previous,
    kind: previous.by.length > 0 && previous.compare === null ? 'breakdown' : previous.kind,
    where: previous.where.filter(({ dim }) => dim !== 'team'),
  };
  const turnedTo = /what about|how about|^and/u.test(groups['opens'] ?? '') || /^(?:大家|全员)$/u.test(bare);
  if (!placed && (turnedTo || previous.by.length > 0)) return options([laidOut, whole]);
  return { status: 'plan', plan: laidOut, lang };
}

/** Two who were set against each other are laid out no longer. */
const ALONE: Partial<Plan> = { by: [], pooled: false };

/** What is laid out by who made it up: no list, no reasons, no ranking, nobody's place. */
const isFigure = ({ kind, limit, having, place, share }: Plan): boolean =>
  (kind === 'value' || kind === 'trend' || kind === 'compare' || kind === 'breakdown') &&
  limit === null &&
  having === undefined &&
  share === undefined &&
  !place;
