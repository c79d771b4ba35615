// All that somebody has at hand after some of it: 他手上一共多少, "how many are in her queue" after those overdue are what is open. "How many
// does he have in total" after the one number of those may be that, or all that came in, and is asked back: it is not the number told already.
import type { ReadContext } from '../../context.js';
import { hasChinese } from '../../normalise.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean } from '../../token.js';
import { cut, type Lang, meaning, type Read } from '../turn-parts.js';

/** Of the tickets that stand open only some. */
const ofSome = (previous: Plan | null): previous is Plan =>
  previous !== null && previous.metrics.every((id) => id === 'overdue' || id === 'unanswered');

const IN_ALL_ZH = '(?:一共|总共|总计|合计|共|加起来|全部)';
const NUMBER_ZH = '(?:多少|几)(?:个|条|件|张)?';
const AT_HAND_ZH = new RegExp(
  `((?:手上|手里|手头上?|名下)(?:现在|目前|的)?${IN_ALL_ZH}(?:是|有)?)(?:${NUMBER_ZH}|呢)(?=[呢啊呀吗]?[?？。]*$)`,
  'u',
);
const AT_HAND_EN =
  /\bhow many (?=(?:(?:are|is) (?:there )?|(?:does|do|has|have) (?:\S+ ){1,3}?(?:have |got )?)(?:in|on) (?:his|her|their|our|my|the|each|every) (?:plates?|queues?|to do list)\b)/u;

/** 手上一共多少 after those overdue in the words for what is open. @param words normalised */
export function allAtHand(words: string, { previous }: ReadContext): string {
  if (!ofSome(previous)) return words;
  return hasChinese(words)
    ? words.replace(AT_HAND_ZH, '$1多少单')
    : words.replace(AT_HAND_EN, 'how many tickets ');
}

/** What "in total" may be of, where the number of some is all that was told; null where it says more. @param words normalised */
export function sameInAll(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (!ofSome(previous) || previous.kind !== 'value' || previous.pooled) return null;
  const tokens = cut(words, context);
  if (!tokens.some((token) => canMean(token, 'total'))) return null;
  if (tokens.some((token) => canMean(token, 'metric', 'time', 'dim', 'type', 'name'))) return null;
  const told = turn(words, { ...context, previous: { ...previous, pooled: true } });
  if (told.status !== 'plan' || meaning({ ...told.plan, pooled: false }) !== meaning(previous)) return null;
  const open = lang === 'zh' ? '积压' : 'backlog';
  const came = lang === 'zh' ? '工单量' : 'ticket volume';
  const options = [open, came].flatMap((figure) => {
    const meant = turn(figure, context);
    return meant.status === 'plan' ? [say(meant.plan, lang, context.gazetteer)] : [];
  });
  return options.length < 2
    ? null
    : { status: 'clarify', lang, about: words.replace(/[?？。!.]+$/u, ''), options };
}
