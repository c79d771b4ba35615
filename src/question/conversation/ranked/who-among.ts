// 白鹭组具体是谁多, 解决时长谁短: who of them it is, where they stand in the turn or stood in the one before.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import { teamMeant } from '../../interpret/their-team.js';
import { normalise } from '../../normalise.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean, type Token } from '../../token.js';
import { asksPaceOf } from '../compared/paced.js';
import { pairOf } from '../compared/pair.js';
import { cut, type Lang, type Read } from '../turn-parts.js';
import { isPair } from '../compared/two-figures.js';

const ASKS =
  /^(?:那|那么)?([^,，]{2,16}?)(?:里面?|内部|当中)?(?:具体|主要|到底|究竟){0,6}(?:是)?(谁|哪位|哪一?个|哪边)(?:的)?(?:更|比较|要)?([多少高低快慢好差长短])(?:一些|一点|些|点)?(?:呢|啊|呀)?[?？。]*$/u;

/** 谁的首响快: the figure behind whose it is. */
const WHOSE =
  /^(?:那|那么)?(谁|哪位|哪一?个|哪边)的([^,，]{2,10}?)(?:更|比较|要)?([多少高低快慢好差长短])(?:一些|一点|些|点)?(?:呢|啊|呀)?[?？。]*$/u;

/** 比Harbor快多少, 比微信高吗: what was asked before, set against it. */
const THAN =
  /^(?:那|那么)?比([^,，]{2,16}?)(?:还要?|更|要)?([多少高低快慢好差长短])(?:了|出)?(?:多少|几个?点|几个|几单|几张|吗|没有|不)(?:呢|啊)?[?？。]*$/u;

/** 哪组多, 哪个渠道更快 after two of them, one after the other: which of the two. */
const WHICH_OF =
  /^(?:那|那么)?哪(?:一?个|款|条|种)?(组|团队|小组|渠道|产品|地区|分类|版本|型号)的?(?:更|比较)?([多少高低快慢好差长短])(?:一些|一点|些|点)?(?:呢|啊|呀)?[?？。]*$/u;

/** 这个组里是谁的多, 组里谁最高, 他们组里头谁最快: whoever of that team has the most. */
const OF_TEAM =
  /^(?:那|那么|具体|然后){0,6}(?:(?:这|那|该|他们|她们|他|她|它)(?:一)?(?:个)?(?:的)?)?(?:组|团队|小组|班组|组员|队员|成员)(?:们)?(?:里头|里面|里边|里|内部|内|当中|中)?(?:的)?(?:人|成员|组员|客服|同事)?(?:里|里面|中|当中)?(?:到底|具体|又|都|现在)?(?:是|属|数)?(?:谁|哪一?[个位](?:人|客服|同事|组员|成员)?|什么人)(?:那里|那儿|手上|手里|这边|那边)?([\u3400-\u9fff]{0,4}?)(?:的)?(?:是|为|更|比较)?(?:最?([多少高低快慢好差长短])(?:的)?(?:一些|一点|些|点)?|(?:排|拿|得)?(?:了)?(垫底|倒数第一|第一|最后一名))(?:呢|啊|呀)?[?？。]*$/u;

/** 多在哪, 慢在什么地方: of what the difference is made. */
const WHERE =
  /^(?:那|主要|到底|具体){0,6}(?:是)?(?:多|少|高|低|差|好|涨|跌|降|升|慢|快|增加|减少|上升|下降)(?:出来)?(?:的|了)?(?:主要|都|具体)?在(?:哪|哪里|哪儿|哪些?地方|哪些?方面|什么地方|哪块|哪一块)了?(?:啊|呢)?[?？。]*$/u;

/** The reading of such a turn; null where it is none. @param words normalised */
export function whoAmong(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null) return null;
  const [ofTeam = '', does = '', most = '', end = ''] = OF_TEAM.exec(words) ?? [];
  const team = ofTeam === '' ? null : teamMeant(previous, context);
  const name = context.gazetteer.directory.teams.find(({ id }) => id === team)?.name;
  if (name !== undefined)
    return turn(`${normalise(name)}谁${does}${most === '' ? end : `最${most}`}`, context);
  if (WHERE.test(words)) return asksPaceOf(words, previous) ? null : turn('为什么', context);
  const [, thing = '', by = ''] = WHICH_OF.exec(words) ?? [];
  if (thing !== '') {
    const two = previous.kind === 'value' ? pairOf(context) : null;
    const [dim] = cut(thing, context).flatMap((token) =>
      token.known ? token.meanings.filter((one) => one.k === 'dim') : [],
    );
    const fits = two !== null && dim?.k === 'dim' && two.by[0] === dim.dim && suits(by, two);
    return fits ? { status: 'plan', plan: two, lang } : null;
  }
  const [, than = '', how = ''] = THAN.exec(words) ?? [];
  if (than !== '') {
    const names = cut(than, context).every((token) => canMean(token, 'name', 'filler'));
    const fits = previous.kind === 'value' && names && suits(how, previous);
    return fits ? turn(`和${than}比`, context) : null;
  }
  const [, asked = '', behind = '', much = ''] = WHOSE.exec(words) ?? [];
  const [, whose = behind, who = asked, word = much] = ASKS.exec(words) ?? [];
  if (whose === '') return null;
  const said = cut(whose, context).filter((token) => !canMean(token, 'filler', 'follow_up'));
  const isPerson = /^(?:谁|哪位)$/u.test(who);
  if (isPerson && isOneTeam(said)) return turn(`${whose}${who}最${word}`, context);
  // 首响谁快 after a table of September and then one of August is of the last of them, and sets no days against each other.
  const pair = isPair(previous) || previous.kind === 'value' ? pairOf(context) : null;
  const figure = said.length > 0 && said.every((token) => canMean(token, 'metric', 'stat', 'type'));
  if (!figure || pair === null || pair.by.length === 0) return null;
  const then = turn(`那${whose}`, { ...context, previous: pair, shown: null });
  const fits = then.status === 'plan' && then.plan.by.join() === pair.by.join() && suits(word, then.plan);
  return fits ? then : null;
}

/** Fast of what takes time, much of what is counted: 满意度谁多 is neither. */
const suits = (word: string, plan: Plan): boolean =>
  !asksPaceOf(word, plan) &&
  (!/[多少]/u.test(word) || plan.metrics.every((id) => metricEntry(id).unit === 'count'));

const isOneTeam = ([token, more]: readonly Token[]): boolean =>
  token?.known === true &&
  more === undefined &&
  token.meanings.some((one) => one.k === 'name' && one.candidates.every(({ dim }) => dim === 'team'));
