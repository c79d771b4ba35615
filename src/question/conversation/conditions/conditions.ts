// Conditions that are taken away or added in a conversation: 去掉电话这个条件, "remove that filter", 把微信也加进来, "put Orbit back in".
import { oneFigure } from '../../lines/one-figure.js';
import { metricEntry } from '../../../metrics/catalogue.js';
import type { Weekday } from '../../../time/local-date.js';
import type { Filter } from '../../../metrics/query.js';
import type { Plan } from '../../plan.js';
import { canMean, type Meaning, type Token } from '../../token.js';

const CONDITION = '(?:filter|condition|restriction|constraint|limit|criterion|criteria)s?';
const CONDITION_ZH = '(?:筛选条件|过滤条件|限制条件|限定条件|条件|筛选|限制|过滤|限定)';

const PICKS_ZH = '(?:筛选|筛|限制|限定|限|卡死|卡|过滤|圈定|圈|框定|框|锁定|锁|挑选|挑|设限|做限制|做筛选)';

/** What says nothing of a condition by itself. */
const BETWEEN: ReadonlySet<Meaning['k']> = new Set(['filler', 'and', 'possessive']);

/** How a condition is taken away; what it is stands in the first group. */
const LIFTS: readonly RegExp[] = [
  new RegExp(
    `^(?:please )?(?:now )?(?:remove|drop|clear|cancel|lift|lose|take off|take away|get rid of|without|delete|undo|no more|no) ?(?:the |that |this )?(.+?) ?${CONDITION}(?: (?:again|altogether|entirely|completely|too|as well|for now|please|now|then)){0,8}[.?!]*$`,
    'u',
  ),
  // "take the wechat filter off again"
  new RegExp(
    `^(?:(?:please|now|ok|and|can you|let's) ){0,8}(?:take|turn|switch|get|lift) (?:the |that |this )?(.+?) ${CONDITION} (?:off|away|out|back out)(?: again| altogether| too| please| now| then){0,8}[.?!]*$`,
    'u',
  ),
  new RegExp(
    `^(?:请|那|再)?(?:把)?(?:去掉|取消|移除|删掉|删除|去除|不要|撤掉|解除|拿掉|清除|去除掉)(.+?)(?:这个|那个|这一|的)?${CONDITION_ZH}(?:了|吧|看看)?[。.!]*$`,
    'u',
  ),
  // 把VIP这个条件去掉, VIP这个条件去掉, 不限VIP.
  new RegExp(
    `^(?:把)?(.+?)(?:这个|那个|这一|的)?${CONDITION_ZH}(?:去掉|取消|移除|删掉|去除|撤掉|拿掉|清除|不要)(?:了|吧)?[。.!]*$`,
    'u',
  ),
  /^(?:不限|不限定|不限于|不再限|不用筛|不筛|别筛|不用限|不用管|不管)(?!于?时间)(.+?)(?:了|吧)?[。.!]*$/u,
  // 不要按渠道筛了, 别拿地区卡了, 渠道先不筛.
  new RegExp(
    `^(?:那|请)?(?:先|就)?(?:不要|别|不用|不必|不再|无需|甭|不|取消)(?:再)?(?:按照?|用|以|拿|照)(.+?)(?:来|去|做|进行)?${PICKS_ZH}(?:了|着|啦|吧){0,6}[。.!]*$`,
    'u',
  ),
  new RegExp(
    `^(?:那)?(.+?)(?:就|先|也|都)?(?:不要|别|不用|不必|不再|不|甭|无需)(?:再)?${PICKS_ZH}(?:了|着|啦|吧){0,6}[。.!]*$`,
    'u',
  ),
  /^(.+?)(?:不限|都行|不用管|不筛|放开|不限制|随意|都算)(?:了|吧)?[。.!]*$/u,
  /^不(?:再)?看(?:只)?(.+?)了[。.!]*$/u,
  // "drop the team": nothing else of a plan is called so.
  /^(?:please |ok |now |and |just ){0,8}(?:remove|drop|clear|lift|lose|take off|take out|take away|get rid of|delete|scrap|ditch) (?:the |that |this )?([a-z]+(?: [a-z]+)?)(?: again| altogether| entirely| completely| please| now)?[.?!]*$/u,
  // "forget the portal, all channels": that they are all meant then is said twice.
  /^(?:ok |now ){0,8}(?:forget|drop|remove|lose|never mind|ignore) (?:about )?(?:the )?([^,]+?), (?:and )?(?:show |see )?all (?:of )?(?:the )?(?:channels|teams|products|regions|categories|segments)[.!]*$/u,
  /^(?:ok |now ){0,8}(?:forget|never mind|regardless of|ignore|don't filter by|stop filtering by) (?:about )?(?:the )?(.+?)(?: (?:thing|part|bit|stuff|side|one|only))?[.!]*$/u,
  // 电话不管了, 微信先不看了
  /^(?:那)?(.+?)(?:就|先|也|都)?(?:不管|不看|不用看|不用管|别管|别看)了[。.!]*$/u,
];

/** What is to be lifted; null where nothing is. */
export function liftedWords(text: string): string | null {
  for (const pattern of LIFTS) {
    const words = pattern.exec(text)?.[1]?.trim();
    if (words !== undefined) return words;
  }
  return null;
}

/**
 * The plan without its filters on what `words` name, by a value or by the dimension; null where it has none, or where a word names
 * neither: what else is said must not be lost.
 */
export function withoutFilter(plan: Plan, words: readonly Token[]): Plan | null {
  const gone = new Set<Filter>();
  const some = new Map<Filter, Set<string | number | null>>();
  for (const token of words) {
    if (!token.known) return null;
    const named = plan.where.filter((filter) => token.meanings.some((meaning) => isNamed(filter, meaning)));
    if (named.length === 0 && !token.meanings.some(({ k }) => BETWEEN.has(k))) return null;
    for (const filter of named) {
      gone.add(filter);
      const off = valuesOff(filter, token);
      if (off !== null) some.set(filter, new Set([...(some.get(filter) ?? []), ...off]));
    }
  }
  // Groups that are set against each other are no condition.
  const grouped = [...gone].filter((filter) => plan.by.some((dim) => dim === filter.dim));
  // "drop the channel filter" after two channels side by side: of all of them.
  const set = plan.kind === 'compare' && plan.compare === null && plan.by.length === 1;
  if (set && grouped.length === 1 && grouped.length === gone.size && some.size === 0)
    return oneFigure(
      plan,
      plan.where.filter((filter) => !gone.has(filter)),
    );
  if (gone.size === 0 || grouped.length > 0) return null;
  const where = plan.where.flatMap((filter) => {
    if (!gone.has(filter)) return [filter];
    // "drop urgent" of urgent and high ones: the other is left.
    const off = some.get(filter);
    const left = off === undefined || !('in' in filter) ? [] : filter.in.filter((value) => !off.has(value));
    return left.length === 0 ? [] : [{ dim: filter.dim, in: left }];
  });
  return { ...plan, where };
}

/** The values of a filter that a word names, where it has others beside; null where the word is said of all of it. */
function valuesOff(filter: Filter, token: Token): readonly (string | number | null)[] | null {
  if (!token.known || !('in' in filter) || filter.in.length < 2) return null;
  if (token.meanings.some((meaning) => meaning.k === 'dim' && meaning.dim === filter.dim)) return null;
  const off = filter.in.filter((value) =>
    token.meanings.some((meaning) =>
      meaning.k === 'weekdays'
        ? filter.dim === 'weekday' && isOneOf(Number(value), meaning.which)
        : meaning.k !== 'dim' && isNamed({ dim: filter.dim, in: [value] }, meaning),
    ),
  );
  // "without the weekend filter" where weekends are left out: all of the filter.
  return off.length === 0 ? null : off;
}

/** Days by their names; 工作日 as the name of a filter is said of all of it. */
const isOneOf = (day: number, which: 'weekend' | 'workday' | Weekday): boolean =>
  which === 'weekend' ? day >= 6 : day === which;

/** Whether a word means the filter: by its dimension, or by one of its values. */
function isNamed(filter: Filter, meaning: Meaning): boolean {
  const has = (value: string | number): boolean =>
    ('in' in filter ? filter.in : filter.not).some((one) => one === value);
  switch (meaning.k) {
    case 'dim':
      return meaning.dim === filter.dim;
    case 'weekdays':
      return filter.dim === 'weekday' || filter.dim === 'day';
    case 'type':
      return has(meaning.type);
    case 'name':
      return meaning.candidates.some(({ values }) => values.some(has));
    default:
      return false;
  }
}

/**
 * 把discord也加进来, "put Orbit back in": one more beside what was asked, or one that is left out no longer. Null where nothing of the
 * kind is said.
 */
export function addedWords(text: string): string | null {
  const zh =
    /^(?:还是|再|那|先){0,6}(?:把)(.+?)(?:还是|也|再|又|重新){0,6}(?:加进来|加上|加进去|放回来|加回来|放进来|算进来|算进去|算上|包括进来|包括进去|包含进来|带上|放回去|加回去)(?:的话)?(?:吧|了|呢|是多少|有多少|多少)?[。.!?？]*$/u.exec(
      text,
    );
  const bare =
    /^(?:再)?(?:加上|加入|(?<=再)加个?|算上|再加上|加回|放回|把)(.+?)(?:也)?(?:吧|了)?[。.!]*$/u.exec(text);
  const en =
    /^(?:now |and |also ){0,8}(?:put|bring|add|include|count|throw)(?: in)? ?(.+?)(?:(?: |(?<=[\u3400-\u9fff]))back| again| back in| in again| too| as well| in){0,8}[.!]*$/u.exec(
      text,
    );
  const back =
    /^(.+?)(?:还是|也|就|再|又|重新|都){0,6}(?:加回来|加回去|放回来|放回去|加进来|算进来|算进去|算回来)(?:的话)?(?:吧|了|呢|是多少|有多少|多少)?[。.!?？]*$/u.exec(
      text,
    );
  const also =
    /^(.+?)(?:(?:还是|又|重新)也?|也)(?:要的?(?=[吧了。]*$)|算上|加上|加进来|算进来|放进来|带上|加进去|算进去)(?:吧)?[。.!]*$/u.exec(
      text,
    );
  return (
    (also ?? zh ?? (text.startsWith('把') ? null : back) ?? (text.startsWith('把') ? null : bare) ?? en)?.[1]
      ?.trim()
      .replace(/^(?:还有|另外|以及)(?=.)/u, '') ?? null
  );
}

/**
 * 撤销排除投诉那个条件, "stop excluding email", 咨询还是加回来吧: what is left out no longer, by its name; null where nothing of the kind is
 * said.
 */
export function countedAgain(text: string): string | null {
  for (const pattern of NO_LONGER_OUT) {
    const words = pattern.exec(text)?.[1]?.trim();
    if (words !== undefined && words !== '') return words;
  }
  return null;
}

const OUT_ZH = '(?:排除|剔除|剔掉|剔|去掉|扣掉|扣除|刨掉|刨除|除去|过滤掉|不算|不含)(?:掉)?';
const WHICH_ZH = '(?:的|这个|那个|这条|那条|这一?个?|那一?个?|了){0,6}';
const NO_LONGER_OUT: readonly RegExp[] = [
  new RegExp(
    `^(?:请|那|先|再|还是|把){0,6}(?:撤销|取消|撤掉|撤回|解除|收回|去掉|拿掉)(?:对)?${OUT_ZH}(.+?)${WHICH_ZH}(?:${CONDITION_ZH}|设定|设置|操作|规则)?(?:吧|了){0,6}[。.!]*$`,
    'u',
  ),
  new RegExp(
    `^(?:那|先|还是|就|也){0,6}(?:不用|别|不要|不必|不再|无需)(?:再)?${OUT_ZH}(.+?)(?:吧|了){0,6}[。.!]*$`,
    'u',
  ),
  new RegExp(
    `^(?:请|那|先|把){0,6}(?:对)?(.+?)(?:的)?(?:排除|剔除)${WHICH_ZH}(?:${CONDITION_ZH})?(?:撤销|取消|撤掉|解除|去掉|拿掉|不要)(?:吧|了){0,6}[。.!]*$`,
    'u',
  ),
  /^(?:请|那|先|再|还是|把){0,6}(.+?)(?:还是|也|就|再|又|重新|都){0,6}(?:加回来|加回去|加回|放回来|放回去|算回来|算回去|恢复)(?:吧|了|看看){0,6}[。.!]*$/u,
  /^(?:(?:please|now|ok|and|actually|then|so) ){0,8}(?:count|include|add|consider) (?:the )?(.+?)(?: tickets| ones)? (?:again|after all|back in|back)(?: please| now| then){0,8}[.!]*$/u,
  /^(?:(?:please|now|ok|and|actually|then|so) ){0,8}(?:stop|no longer|no more) (?:excluding|leaving out|leave out|exclude|skipping|ignoring) (?:the )?(.+?)(?: tickets| ones)?(?: please| now| then){0,8}[.!]*$/u,
  /^(?:(?:please|now|ok|and|actually|then|so) ){0,8}(?:don't|do not) (?:exclude|leave out|skip|ignore) (?:the )?(.+?)(?: tickets| ones)?(?: any ?more| any longer)(?: please| now| then){0,8}[.!]*$/u,
  /^(?:(?:please|now|ok|and|actually|then|so) ){0,8}(?:lift|remove|drop|undo|clear|cancel|scrap|lose) (?:the |that )?(.+?) exclusion(?: again| please| now| then){0,8}[.!]*$/u,
  /^(?:(?:please|now|ok|and|actually|then|so) ){0,8}(?:lift|remove|drop|undo|clear|cancel|scrap) (?:the |that )?(?:exclusion of|exclusion on|excluding) (?:the )?(.+?)(?: again| please| now| then){0,8}[.!]*$/u,
];

/** The plan where what `words` name is left out no longer; null where one of them is not left out, or is no name. */
export function withBack(plan: Plan, words: readonly Token[]): Plan | null {
  let left = plan;
  let some = false;
  for (const token of words) {
    if (!token.known) return null;
    const filter = left.where.find(
      (one) => 'not' in one && token.meanings.some((meaning) => isNamed(one, meaning)),
    );
    if (filter === undefined || !('not' in filter)) {
      if (token.meanings.some(({ k }) => BETWEEN.has(k))) continue;
      return null;
    }
    const rest = filter.not.filter(
      (value) => !token.meanings.some((meaning) => isNamed({ dim: filter.dim, in: [value] }, meaning)),
    );
    const where = left.where.flatMap((one) =>
      one !== filter ? [one] : rest.length === 0 ? [] : [{ dim: filter.dim, not: rest }],
    );
    left = { ...left, where };
    some = true;
  }
  return some ? left : null;
}

/** The plan with what `words` name beside what it has: taken out of what is left out, or added to what is named. Null where that says nothing. */
export function withAlso(plan: Plan, words: readonly Token[]): Plan | null {
  const [first, more] = words.filter(
    (token) => !token.known || token.meanings.some(({ k }) => k !== 'filler'),
  );
  if (first === undefined || more !== undefined || !first.known) return null;
  const name = first.meanings.find((meaning) => meaning.k === 'name');
  const [candidate, other] = name?.candidates ?? [];
  if (candidate === undefined || other !== undefined) return null;
  const at = plan.where.findIndex((filter) => filter.dim === candidate.dim);
  const filter = plan.where[at];
  if (filter === undefined) return null;
  if ('in' in filter) {
    const values = [...new Set([...filter.in, ...candidate.values])];
    // 海外仓代发的也要 after the months of one product: a line for each, unless several stood there as one.
    const alone = plan.kind === 'trend' && plan.by.length === 0 && filter.in.length === 1;
    const by = plan.kind === 'value' || plan.kind === 'compare' || alone ? [candidate.dim] : plan.by;
    if (plan.compare !== null || values.length === filter.in.length) return null;
    return {
      ...plan,
      kind: plan.kind === 'value' && !plan.pooled ? 'compare' : plan.kind,
      by: plan.pooled ? plan.by : by,
      where: plan.where.with(at, { dim: filter.dim, in: values }),
    };
  }
  const left = filter.not.filter((value) => value === null || !candidate.values.includes(value));
  if (left.length === filter.not.length) return null;
  const where =
    left.length === 0 ? plan.where.toSpliced(at, 1) : plan.where.with(at, { dim: filter.dim, not: left });
  return { ...plan, where };
}

/** "微信也算上" where nothing is named that it would stand beside: it narrows nothing, and adds nothing to all there is. */
export function addsToNothing(
  words: string,
  { where }: Plan,
  cutWords: (words: string) => readonly Token[],
): boolean {
  const added = addedWords(words);
  const names = added === null ? [] : cutWords(added).filter((token) => !canMean(token, 'filler'));
  return (
    names.length > 0 &&
    names.every(
      (token) =>
        token.known &&
        token.meanings.some(
          (one) =>
            one.k === 'name' &&
            one.candidates.every(({ dim }) => where.every((filter) => filter.dim !== dim)),
        ),
    )
  );
}

const TOO =
  /^(?:(?:and|also|plus|then|so)[, ]+){0,8}(?<en>[^,?!.]{2,24}?) (?:too|as well|likewise|also)[?.! ]*$|^(?:那|还有|另外){0,6}(?<zh>[^,，?？]{1,12}?)也(?:一样|同样|一起|如此)[?？。]*$/u;

/** "email too" after all but the phone: left out as well, or in its turn; which of the two is not said. */
export function alsoOfLeftOut(
  words: string,
  { where }: Plan,
  cutWords: (words: string) => readonly Token[],
): boolean {
  const groups = TOO.exec(words)?.groups;
  const names = groups === undefined ? [] : cutWords(groups['en'] ?? groups['zh'] ?? '');
  const out = where.filter((filter) => 'not' in filter).map(({ dim }) => dim);
  const said = names.filter((token) => !canMean(token, 'filler'));
  return (
    said.length > 0 &&
    said.every(
      (token) =>
        token.known &&
        token.meanings.some((one) => one.k === 'name' && one.candidates.some(({ dim }) => out.includes(dim))),
    )
  );
}

/** A share of the whole is of numbers: "what percentage of the total" says nothing of a rate. */
export const ofNoWhole = (words: string, { metrics }: Plan): boolean =>
  metrics.some((id) => metricEntry(id).unit !== 'count') &&
  /(?<![a-z])(?:share|percent(?:age)?|proportion|portion|fraction)(?:s)? of (?:the |our |all |it |them |that ){0,8}(?:total|whole|all|everything|overall)|% of (?:the |our |all ){0,8}(?:total|whole|all)|占(?:总[数量体]|全部|全体|整体|所有)/u.test(
    words,
  );

/** A filter is to be taken away, without saying which: "remove that filter", 去掉这个筛选. */
export const liftsLast = (text: string): boolean =>
  /^(?:please |now |and |can you ){0,8}(?:remove|clear|drop|cancel|lose|reset|take off|undo|without|scrap|ditch|forget|kill|skip|ignore) (?:the |that |this |any |all )?(?:last )?(?:filter|condition)s?(?: again| please| now| then| too| though){0,8}[.?!]*$|^(?:please |now ){0,8}take (?:the|that|this) filter (?:off|away|out|back)(?: again| please| now| then){0,8}[.?!]*$|^(?:请|那)?(?:把)?(?:这个|那个|刚才的|上面的)?(?:筛选|筛选条件|过滤|条件|限制)(?:去掉|取消|清掉|清除|删掉)(?:吧|了)?[。!]*$|^(?:请|那)?(?:去掉|取消|清除|清掉|删掉|移除)(?:这个|那个|刚才的|上面的|所有)?(?:筛选|筛选条件|过滤|条件|限制)(?:吧|了)?[。!]*$/u.test(
    text,
  );

/** What stands for those that are left out; of people alone, and of but one of them or it. */
const PERSON_ZH = '(?:他|她|ta|那个人|这个人)们?';
const LEFT_ZH = `(?:${PERSON_ZH}|它们?|这个|那个|这些|那些|刚才(?:那个|去掉的|排除的))`;
const BACK_ZH =
  '(?:加回来|加回去|加进来|加上|算进来|算上|算进去|放回来|放回去|放进来|算回来|带上|包括进来|恢复)';
const LEFT_EN =
  '(?:them|it|those|that|these|him|her|everyone|everybody|(?:that|the) (?:one|person|agent|team|channel|product|region))';
const EXCLUSIONS: readonly RegExp[] = [
  /^(?:请|那)?(?:把)?(?:所有|全部)?(?:的)?排除(?:的)?(?:条件|项|的)?(?:都|全)?(?:去掉|取消|清掉|恢复)(?:吧|了)?[。!]*$/u,
  /^(?:(?:please|now|ok|and|then|actually) ){0,8}(?:remove|drop|clear|lift|undo|cancel|scrap|lose) (?:all )?(?:of )?(?:the |those |these |that |this ){0,8}exclusions?(?: again| please| now| then){0,8}[.!]*$/u,
  /^(?:请|那|先|把){0,6}(?:撤销|取消|撤掉|解除|撤回)(?:这个|那个|刚才的?|所有的?|全部){0,6}(?:排除|剔除)(?:的)?(?:条件|项)?(?:吧|了)?[。!]*$/u,
  new RegExp(
    `^(?:ok |now |and |please |but |actually |then |can you |let's ){0,8}(?:(?:include|add|bring|put|count|throw|get|take)(?: back)?(?: in)? (${LEFT_EN})(?: back)?(?: in)?|re-?include (${LEFT_EN}))(?: again| too| now| please| then| after all){0,8}[.!?]*$`,
    'u',
  ),
  new RegExp(
    `^(?:再|又|还是|那|先){0,6}(?:把)?(${LEFT_ZH})?(?:也|都|还是){0,6}(?:再|重新|又)?(?:加回来|加回去|放回来|放回去|算回来|恢复|(?<=^(?:还是|那|也){1,6})(?:算上|算进来|算进去|带上))(?:吧|了|看看){0,6}[。!]*$`,
    'u',
  ),
  new RegExp(
    `^(?:再|又|还是|那|先){0,6}把(${LEFT_ZH})(?:也|都|还是){0,6}(?:再|重新|又)?${BACK_ZH}(?:吧|了|看看){0,6}[。!]*$`,
    'u',
  ),
  /^(?:那|要是|如果)?(?:也|都)?(?:算上|加上|算进去|算进来|包括|包含|带上|含)(它|它们|他|她|他们|在内)?(?:的话)?(?:呢|是多少|多少|有多少)[?？。]*$/u,
  /^(?:and |what about |how about |what if (?:we |you )?){0,8}(?:with|including|include|counting|count) (it|them|him|her|those|that)(?: in| included| too)?[?.]*$/u,
];

/**
 * 把排除条件都去掉, "remove the exclusions", "put her back": what was left out is left out no longer. `person`: somebody is meant, `one`:
 * a single one of them. Null where nothing of the kind is said.
 */
export function liftsExclusions(text: string): { readonly person: boolean; readonly one: boolean } | null {
  const found = EXCLUSIONS.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  if (found === undefined || found === null) return null;
  const said = found.slice(1).find((word) => word !== undefined) ?? '';
  return {
    person: /^(?:him|her|他|她|ta|那个人|这个人|(?:that|the) (?:person|agent))/u.test(said),
    one: /^(?:him|her|他|她|ta|那个人|这个人|(?:that|the) (?:person|agent))$/u.test(said),
  };
}

/** The plan without the filter that came last, or its only one; null where it is not clear which. */
export function withoutLast(plan: Plan, before: Plan | null): Plan | null {
  const [only, another] = plan.where;
  if (only === undefined) return null;
  if (another === undefined) return { ...plan, where: [] };
  const had = new Set((before?.where ?? []).map((filter) => JSON.stringify(filter)));
  const fresh = plan.where.filter((filter) => !had.has(JSON.stringify(filter)));
  return fresh.length === 1 ? { ...plan, where: plan.where.filter((filter) => filter !== fresh[0]) } : null;
}
