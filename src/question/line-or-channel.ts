// "tickets by line" where a channel is called LINE: one figure for each product line, or those that came that way. Asked back, unless the
// channel is written as it is called.
import type { ReadContext } from './context.js';
import type { Plan, Reading } from './plan.js';
import { say } from './say.js';

const BY_LINE =
  /(?<![a-z])(?:(?:split|broken down|break (?:it |them |that )?down|grouped|separated) )?(?:by|per|for (?:each|every)|across(?: the)?) lines?(?![a-z])|各个?lines?(?![a-z])|[按分](?:不同)?lines?(?![a-z])/u;

/** Whether the words say so. */
export const saysByLine = (words: string): boolean => BY_LINE.test(words.toLowerCase());

/** What is asked back; null where it is clear. @param typed as it was typed @param turn reads normalised words where they stand */
export function lineOrChannel(
  text: string,
  typed: string,
  lang: 'zh' | 'en',
  { gazetteer }: ReadContext,
  turn: (words: string) => Reading,
): Reading | null {
  const said = BY_LINE.exec(text)?.[0];
  if (said === undefined) return null;
  const channel = gazetteer.lookup('line').find(({ dim }) => dim === 'channel');
  if (channel === undefined || gazetteer.directory.values.product_line.length === 0) return null;
  const isCalled = /(?<![A-Za-z])LINE(?![A-Za-z])/u.test(typed) && /[a-z\u3400-\u9fff]/u.test(typed);
  if (isCalled) return null;
  const way = lang === 'zh' ? '各产品线' : 'by product line';
  const lines = turn(text.replace(said, ` ${way} `).replace(/\s+/gu, ' ').trim());
  if (lines.status !== 'plan' || !lines.plan.by.includes('product_line')) return null;
  const { plan } = lines;
  const isTable = plan.kind === 'breakdown' && plan.by.length === 1 && plan.order === null;
  const through: Plan = {
    ...plan,
    kind: 'value',
    by: [],
    where: [...plan.where, { dim: 'channel', in: channel.values }],
  };
  const plans = isTable ? [plan, through] : [plan];
  const options = [...new Set(plans.map((plan) => say(plan, lang, gazetteer)))];
  return { status: 'clarify', lang, about: said, options };
}
