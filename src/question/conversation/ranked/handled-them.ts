// "who handled them", 都是谁处理的 after the first three of a ranking: those who have the tickets of these three, and not of all there are. Of a
// rate or a time there are no such tickets: nothing stands there that "them" could be.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { type Lang, refused } from '../turn-parts.js';

const EN =
  /^(?:(?:and|so|ok|okay|now|then)[, ]+){0,4}(?:who|which (?:agents?|people|person|reps?)|(?<team>which teams?))(?: all| mostly| mainly)?(?:'s| is| are| was| were| has| have)?(?: been)? (?:handled|handling|dealt with|dealing with|took|taking|taken|worked(?: on)?|working on|looked after|looking after|got|picked up|answered|assigned(?: to)?|on|responsible for) (?:them|those|these)(?: tickets| complaints| cases| ones)?(?: all)?[?.! ]*$/u;
const ZH =
  /^(?:那|那么|这些|那些|它们|这几[单张个]|都|分别|具体|单子|工单|的|[,，]){0,6}(?:是)?(?:谁|哪些人|哪几个人|哪些客服|(?<team>哪些组|哪个组|哪几个组))(?:在|负责|去){0,2}(?:处理|跟进|跟|接|办|负责|经手|受理|解决)(?:过|了)?的?(?:单子?|工单)?(?:啊|呢|呀)?[?？。 ]*$/u;
/** What 都是谁处理的 has been put into by then (wording/spoken-frames-zh.ts). */
const SAID_ZH = /^,按(?:客服|(?<team>组))看$/u;

/** The reading; null where it is none, or all that was asked about is meant. @param words normalised */
export function handledThem(
  words: string,
  { previous, shown = null, asker }: ReadContext,
  lang: Lang,
): Reading | null {
  const found = EN.exec(words) ?? ZH.exec(words) ?? SAID_ZH.exec(words);
  if (previous === null || found === null || previous.kind === 'list') return null;
  // Whoever sees nobody's figures is told so, whatever "those" are.
  if (asker.role === 'analyst' && previous.kind === 'breakdown' && previous.limit === null)
    return { status: 'plan', plan: { ...previous, by: ['agent'] }, lang };
  const counted = previous.metrics.every((id) => metricEntry(id).unit === 'count');
  if (!counted || previous.kind === 'drivers' || previous.kind === 'explain')
    return refused({ why: 'not_supported', words: [words] }, lang);
  const [dim, more] = previous.by;
  const ranked = previous.kind === 'breakdown' && previous.limit !== null && dim !== undefined;
  if (!ranked) return null;
  const who = found.groups?.['team'] === undefined ? 'agent' : 'team';
  const picked = previous.nth === true ? shown?.values.slice(previous.limit - 1) : shown?.values;
  const known = shown?.dim === dim && more === undefined && picked !== undefined && picked.length > 0;
  if (!known || previous.grain !== null || dim === who)
    return refused({ why: 'not_supported', words: [words] }, lang);
  const { having: _having, nth: _nth, share: _share, ...rest } = previous;
  const plan: Plan = {
    ...rest,
    by: [who],
    order: null,
    limit: null,
    where: [...previous.where.filter((filter) => filter.dim !== dim), { dim, in: picked }],
  };
  return { status: 'plan', plan, lang };
}
