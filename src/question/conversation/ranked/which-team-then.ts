// "Which team?", 哪个组 after who has the most: the team of that person, or the one that has the most of all. It is asked back; of the figure of
// that person "by team" nothing is learnt, and whoever goes on from it would go on with that person alone.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { winnerOf } from '../edits.js';
import type { Lang } from '../turn-parts.js';

const EN =
  /^(?:(?:and|so|ok|okay|but|then|hm+|right|thanks)[, ]+){0,4}(?:(?:which|what) (?:team|group|squad))(?: then| now)?[?.! ]*$/u;
const ZH = /^(?:那么?|嗯|好|,|，){0,3}(?:是)?(?:哪一?个?|什么)(?:组|团队|小组|队)(?:呢|啊|呀)?[?？。! ]*$/u;

/** What is asked back; null where the words are others, or nobody leads. @param words normalised */
export function whichTeamThen(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous } = context;
  if (previous === null || previous.by.join() !== 'agent' || !(EN.test(words) || ZH.test(words))) return null;
  const leads = winnerOf(context);
  const { role } = context.asker;
  // A table of teams is not everybody's to see.
  if (leads === null || role === 'agent' || role === 'supervisor') return null;
  if (previous.where.some(({ dim }) => dim === 'team' || dim === 'agent')) return null;
  const teams: Plan = { ...previous, by: ['team'] };
  const theirs: Plan = { ...leads, kind: 'breakdown', by: ['team'] };
  return {
    status: 'clarify',
    lang,
    about: words.replace(/[?？。!. ]+$/u, ''),
    options: [teams, theirs].map((plan) => say(plan, lang, context.gazetteer)),
  };
}
