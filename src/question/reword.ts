// What a follow-up says of a filter in words of its own: "drop Indonesia", 去掉电话这个条件, "add a condition: only VIP".
import type { Filter } from '../metrics/query.js';
import type { Plan } from './plan.js';
import type { Token } from './token.js';

const CONDITION = '(?:filter|condition|restriction|constraint|limit|criterion|criteria)s?';
const CONDITION_ZH = '(?:筛选条件|过滤条件|限制条件|限定条件|条件|筛选|限制|过滤|限定)';

/** What is to be lifted; null where nothing is. */
export function liftedWords(text: string): string | null {
  const en = new RegExp(
    `^(?:please )?(?:now )?(?:remove|drop|clear|cancel|lift|lose|take off|take away|get rid of|without|delete|undo) ?(?:the |that |this )?(.+?) ?${CONDITION}(?: again)?[.?!]*$`,
    'u',
  ).exec(text);
  const zh = new RegExp(
    `^(?:请|那|再)?(?:把)?(?:去掉|取消|移除|删掉|删除|去除|不要|撤掉|解除|拿掉|清除|去除掉)(.+?)(?:这个|那个|这一|的)?${CONDITION_ZH}(?:了|吧|看看)?[。.!]*$`,
    'u',
  ).exec(text);
  const behind = new RegExp(
    `^把(.+?)(?:这个|那个|这一|的)?${CONDITION_ZH}(?:去掉|取消|移除|删掉|去除|撤掉|拿掉|清除)(?:了|吧)?[。.!]*$`,
    'u',
  ).exec(text);
  return (en ?? zh ?? behind)?.[1]?.trim() ?? null;
}

/** The plan without its filters on what `words` names, by a value or by the dimension; null where it has none. */
export function withoutFilter(plan: Plan, words: readonly Token[]): Plan | null {
  const dims = new Set<string>();
  const values = new Set<string | number>();
  for (const token of words) {
    if (!token.known) return null;
    for (const meaning of token.meanings) {
      if (meaning.k === 'dim') dims.add(meaning.dim);
      if (meaning.k === 'weekdays') dims.add('weekday').add('day');
      if (meaning.k === 'type') values.add(meaning.type);
      if (meaning.k === 'name')
        for (const candidate of meaning.candidates) for (const value of candidate.values) values.add(value);
    }
  }
  const named = (filter: Filter): boolean =>
    dims.has(filter.dim) ||
    ('in' in filter ? filter.in : filter.not).some((value) => value !== null && values.has(value));
  const where = plan.where.filter((filter) => !named(filter));
  // Groups that are set against each other are no condition.
  const grouped = plan.where.some((filter) => named(filter) && plan.by.some((dim) => dim === filter.dim));
  return where.length === plan.where.length || grouped ? null : { ...plan, where };
}

/** "drop Indonesia" after a table is "without Indonesia"; "add a condition: only VIP" is "only VIP". */
export const reworded = (text: string): string =>
  text
    .replace(/^(?:再|再给我|给我)?(?:加|加上|增加|添加|多加)(?:一个|个)?(?:筛选)?条件[,，:：]?\s*/u, '')
    .replace(
      /^(?:now )?(?:also )?(?:add|apply) (?:a |another |one more )?(?:filter|condition)[,:]?\s*(?:for |on |only )*/u,
      'only ',
    )
    .replace(
      /^(?:now )?(?:drop|remove|lose|skip|hide|ditch|take out|leave off|get rid of|kick out)(?: |(?=[^a-z ]))(?=\S)/u,
      'without ',
    );
