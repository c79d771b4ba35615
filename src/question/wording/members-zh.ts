// The people of a team, one by one: 组员10月解决量, 我们组成员的首响, 视界组组员. A figure of each of them is asked for. Over normalised text.
import type { Asker } from '../context.js';
import type { Names } from './cantonese.js';

const OWN =
  '(?:我们?的?|咱们?的?|本|在|我带的)?(?:小组|班组|组|团队|队)(?:里面?|内部?|中)?(?:的)?|(?:我们?|咱们?|我手下|手下)的?';
const MEMBERS = '(?:组员|成员|队员|同事)(?:们|个人)?(?:各自|每个人?|每人|分别|的){0,6}';
const BEGIN =
  '(?<=^|[\\s,，。:：;；]|[年月周天日季度末来]|[看查把下]|列出|列一下|对比|比较|[率量度数响长]|投诉|故障)';
/** Who there are, how many, how they change: none of their figures. */
const AFTER =
  '(?!人数|数|流动|流失|变动|名单|名字|是|都?有谁|有哪|有几|有多|中|当中|之中|里|平均每|构成|结构)';

const OURS = new RegExp(
  `${BEGIN}(?:(?:${OWN})(?:各个?|每一?[个名位]|所有|全部|全体)?${MEMBERS}|(?:各个?|每一?[个名位]|所有|全部|全体)?(?:组员|队员)(?:们|个人)?(?:各自|每个人?|每人|分别|的){0,6})${AFTER}`,
  'gu',
);
const AMONG_OURS = new RegExp(
  `${BEGIN}(?:${OWN})?(?:组员|成员|队员)们?(?=(?:中|当中|之中|里面?)(?:谁|哪))`,
  'gu',
);
const EACH_OF_TEAM = new RegExp(
  `的?(?:各个?|每一?[个名位]|所有|全部|全体)?(?:组员|成员|队员|的人|每个?人员)(?:们|个人)?(?:各自|每个人?|每人|分别|的){0,6}${AFTER}`,
  'gu',
);

/** 全部客服10月解决量列表: a row for each of them, and no list of tickets. */
const ROWS_OF_ALL = new RegExp(
  '(?:全部|所有|全体)的?(?:客服人员|客服|坐席|座席|员工|人员|同事|人|成员|组员)(?:们)?(?:各自)?的?(?=[^,，]{0,16}(?:[量率度]|数|时长|首响|时间|评分|csat|nps|fcr|sla)[^,，。]{0,8}(?:列表|清单|列出来?|列一下|明细|名单))',
  'gu',
);

/** 我的下属各自, 我的下属2月满意度分别多少: each of one's own people. */
const EACH_LED =
  /(?:我们?|咱们?)的?(?:每个|所有|全部)?下属们?(?:(?:各自|分别|每个人|每人|各人)的?|(?=[^,，。]{1,14}(?:各自|分别)))/gu;
/** 我的哪个下属, 下属里谁: who of them. */
const WHICH_LED =
  /(?:我们?|咱们?)?的?(?:哪个|哪位|哪一个)(?:我的)?下属|(?:我们?|咱们?)的?下属们?(?:里面?|中|当中|之中)(?:谁|哪个|哪位)/gu;

const isTeam = (text: string, { lookup }: Names): boolean =>
  [2, 3, 4, 5, 6, 7, 8, 9, 10].some((length) => {
    const found = length <= text.length ? lookup(text.slice(-length)) : [];
    return found.length > 0 && found.every(({ dim }) => dim === 'team');
  });

/** In a conversation 组员 alone, or the people of a team, may be a word about what was spoken of. */
const SAID_WHOSE = /我们|咱们?|本[组团队小班]|[组队]里|[组队]内/u;

/**
 * The text with such people as each one of the team. Whoever has none of their own asks for everybody's by 各组员.
 * @param first nothing was asked before
 */
export function withMembers(text: string, asker: Asker, names: Names, first: boolean): string {
  if (!/组员|成员|队员|同事|下属|的人|(?:全部|所有|全体)/u.test(text)) return text;
  const led =
    asker.teamId === null ? text : text.replace(EACH_LED, '我们组每个人').replace(WHICH_LED, '我们组谁');
  const rows = led.replace(ROWS_OF_ALL, '每个客服');
  if (!/组员|成员|队员|同事|的人/u.test(rows)) return rows;
  const named = rows.replace(EACH_OF_TEAM, (all: string, at: number) =>
    (first || !all.startsWith('的人')) && isTeam(rows.slice(0, at), names) ? '每个人' : all,
  );
  if (asker.teamId === null && /^(?:各|每|所有|全)/u.test(named)) return named;
  if (!first && !SAID_WHOSE.test(named)) return named;
  return named.replace(AMONG_OURS, '我们组').replace(OURS, '我们组每个人');
}
