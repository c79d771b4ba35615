// "And now by team", 现在各组呢 after how many were open at the end of April: how it stands today, by team. An English "now" may also only lead
// over to the next thing one asks ("now by team"): where that would change nothing it is the time, elsewhere both are offered.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean } from '../../token.js';
import { asStands } from './back-to-now.js';
import { cut, type Lang, meaning, type Read, refused } from '../turn-parts.js';

const BEGINS_EN =
  '^(?:(?:and|so|ok|okay|but|then|right|great|thanks|what about|how about|show me|give me)[, ]+){0,4}';
const NOW_EN = '(?:right now|now|currently|at the moment|at present|as of (?:now|today)|today)';
const EN: readonly RegExp[] = [
  new RegExp(`${BEGINS_EN}(?<now>${NOW_EN}),? (?<rest>[a-z0-9].*)$`, 'u'),
  new RegExp(`${BEGINS_EN}(?<rest>[a-z0-9].*?),? (?<now>${NOW_EN})[?.! ]*$`, 'u'),
];
const NOW_ZH = '(?:现在|目前|眼下|当前|此刻|截至目前|截至现在|今天)';
const ZH: readonly RegExp[] = [
  new RegExp(`^(?:那么?|然后|嗯|,){0,3}(?<now>${NOW_ZH})(?:的|,)?(?<rest>[^,，].*)$`, 'u'),
  new RegExp(
    `^(?:那么?|然后|嗯|,){0,3}(?<rest>[^,，]{1,16}?)(?:,)?(?<now>${NOW_ZH})(?:的)?(?:呢|是多少|多少|怎么样|如何|什么情况){0,2}[?？。 ]*$`,
    'u',
  ),
];
/** What leads over as well as it says when. */
const LEADS_OVER = /^now$/u;
const TODAY = /^(?:今天|today|as of today)$/u;
/** What is to be done, whatever the time: "now flip it", 现在按组看. */
const TO_DO_ZH = /^(?:按|给我|帮我|把|请|只看|看|换|改|去掉|加上|再|来|画|列)/u;

/** The reading of such a turn; null where it is none. @param words normalised */
export function andNowBy(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, today } = context;
  if (previous === null || previous.range === null || previous.range.to >= today) return null;
  const zh = /[\u3400-\u9fff]/u.test(words);
  const said = (zh ? ZH : EN).map((pattern) => pattern.exec(words)?.groups).find((one) => one !== undefined);
  const { now = '', rest = '' } = said ?? {};
  if (rest === '') return null;
  const mayLead = LEADS_OVER.test(now) || (zh && TO_DO_ZH.test(rest));
  const standing = asStands(previous, today);
  if (standing === null) {
    // What came in on some days has no now: 现在各组呢 after the tickets of March.
    const flows = previous.metrics.every((id) => metricEntry(id).timing === 'range');
    const bare = cut(rest, context).every((token) =>
      canMean(token, 'dim', 'each', 'name', 'follow_up', 'filler'),
    );
    return flows && bare && !mayLead && !TODAY.test(now)
      ? refused({ why: 'not_supported', words: [words] }, lang)
      : null;
  }
  const seen = { ...context, shown: null, step: null };
  const way = zh || /^(?:and|by|for|only|just|per) /u.test(rest) ? rest : `and ${rest}`;
  const asked = turn(way, { ...seen, previous: standing });
  const then = turn(way, context);
  const plan = asked.status === 'plan' && isOf(asked.plan, standing, today) ? asked.plan : null;
  // What is said of other figures or days stands by itself.
  if (plan === null) return null;
  const unchanged = then.status !== 'plan' || meaning(then.plan) === meaning(previous);
  if (unchanged || !mayLead) return { status: 'plan', plan, lang };
  if (then.status !== 'plan') return refused({ why: 'not_supported', words: [words] }, lang);
  return {
    status: 'clarify',
    lang,
    about: words.replace(/[?？。!. ]+$/u, ''),
    options: [plan, then.plan].map((one) => say(one, lang, context.gazetteer)),
  };
}

/** The same figure as it stands today. */
const isOf = ({ metrics, range, compare }: Plan, standing: Plan, today: string): boolean =>
  metrics.join() === standing.metrics.join() && range?.to === today && compare === null;
