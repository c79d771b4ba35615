// A question that is broken off and begun anew: "as a share of... never mind, by channel", 占我们组…算了，看我上周的平均首响. What stands behind
// is read. Where what stands before is a question as well, it may go on from that one (上周满意度，不对，上个月的): where the two are not the same,
// it is asked back.
import type { ReadContext } from '../context.js';
import { cut, type Lang, meaning } from '../conversation/turn-parts.js';
import type { Plan, Reading } from '../plan.js';
import { withTheRest } from './same-breath.js';
import { say } from '../say.js';
import { canMean } from '../token.js';

const OFF_EN =
  '(?:(?:hm+|oh|ah|no|ok|okay|well|actually|sorry|er|um)[,. ]*){0,4}(?:never ?mind(?: that)?|nvm|forget (?:it|that)|forget about (?:it|that)|scratch that|strike that|no[,.]? wait|wait[,.]? no|no[,.]? actually|actually[,.]? no|hang on|hold on|(?:hm+|oh|er|um|ah)[,.]* no)';
const OFF_ZH =
  '(?:哦|啊|嗯|唉|哎|那|还是|不|诶){0,3}(?:算了算了|算了|不对不对|不对|不不不|等一下|当我没说|当我没问|忽略这句)(?:吧|哈|啦|了){0,2}';
const HARD = '(?:\\s*(?:\\.{2,}|…+|—+|-{2,})[\\s.,,…—-]*)';
const SOFT = '(?:\\s*[,，;；。]\\s*)';
const BEHIND_ZH = '(?:\\s*[,，。.!;；:：…—]+\\s*|(?=看|按|就看|只看|直接|给我|还是看|换|我要|查))';
const BEHIND_EN = '(?:\\s*[,.!;:…—-]+\\s*| )';
const BROKEN = new RegExp(
  `^(?<head>.{1,60}?)(?:(?<hard>${HARD})|${SOFT})(?:(?:and|but) )?(?<cue>${OFF_EN}(?=[^a-z])|${OFF_ZH})(?:(?<=[a-z.,])${BEHIND_EN}|${BEHIND_ZH})(?<rest>.{2,})$`,
  'u',
);

const GIVES_UP = /算了|当我|忽略|never|nvm|forget|scratch|strike/u;

/** The reading of what stands behind; null where nothing is broken off. @param text normalised @param turn reads normalised words as a turn */
export function brokenOff(
  text: string,
  context: ReadContext,
  turn: (words: string, seen: ReadContext) => Reading,
): Reading | null {
  const { head = '', rest = '', cue = '', hard } = BROKEN.exec(text)?.groups ?? {};
  if (head === '' || rest === '') return null;
  const behind = turn(rest, context);
  const before = turn(head, context);
  if (before.status !== 'plan') {
    // What was not understood is given up where that is said, or where it was no whole sentence; the figure that it names is not lost so.
    const givenUp = hard !== undefined || GIVES_UP.test(cue);
    const figures = (words: string): boolean =>
      cut(words, context).some((token) => canMean(token, 'metric', 'type'));
    if (!givenUp || behind.status !== 'plan' || (figures(head) && !figures(rest))) return null;
    // 上个月复购…算了，看NPS: the days may be given up as well, or not.
    const undated = behind.plan.assumed.includes('last_30_days');
    const dated = undated ? withTheRest(head, rest, behind.lang, context, turn) : null;
    return dated?.status !== 'plan' || meaning(dated.plan) === meaning(behind.plan)
      ? behind
      : bothMeant([dated.plan, behind.plan], rest, behind.lang, context);
  }
  const seen: ReadContext = {
    ...context,
    previous: before.plan,
    shown: null,
    step: null,
    offered: [],
    passed: [],
    lost: [],
  };
  const onward = turn(rest, seen);
  if (behind.status !== 'plan') return onward.status === 'plan' ? onward : null;
  if (onward.status !== 'plan' || meaning(onward.plan) === meaning(behind.plan)) return behind;
  return bothMeant([onward.plan, behind.plan], rest, behind.lang, context);
}

const bothMeant = (plans: readonly Plan[], about: string, lang: Lang, context: ReadContext): Reading => ({
  status: 'clarify',
  lang,
  about,
  options: plans.map((plan) => say(plan, lang, context.gazetteer)),
});
