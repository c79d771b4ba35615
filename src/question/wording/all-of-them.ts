// "are all teams above the csat target", 所有组3月满意率都超过70%了吗: whether each of them is, and never all of them as one figure, which may be
// over what two of them are under. Over normalised text; what each of them is asked for is read as it stands ("has each team reached 70 %").
import type { DimensionId } from '../../metrics/metric.js';
import type { Plan } from '../plan.js';

const THINGS_EN: Readonly<Record<string, string>> = {
  teams: 'team',
  groups: 'team',
  squads: 'team',
  agents: 'agent',
  reps: 'agent',
  people: 'agent',
  channels: 'channel',
  products: 'product',
  regions: 'region',
  categories: 'category',
  segments: 'segment',
};
const ONE = [...new Set(Object.values(THINGS_EN))].join('|');
const SEVERAL = Object.keys(THINGS_EN).join('|');
const SINGULAR: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has', do: 'does' };

/** "are all of our teams …", "did every single channel …": a question of yes or no begins with its verb. */
const ALL_EN = new RegExp(
  `(?<=^|[,.;:] ?|(?:and|so|ok|but|then) )(are|is|were|was|have|has|do|does|did) (?:(?:all|each)(?: of)?(?: (?:the|our|my))? (${SEVERAL})|(?:every|each)(?: single)?(?: one of (?:the|our|my))? (${ONE}|${SEVERAL}))(?![a-z])`,
  'u',
);
const HELD_EN =
  /(?<![a-z])(?:targets?|goals?)(?![a-z])|(?<![a-z])(?:above|over|below|under|at least|at most|more than|less than|better than|worse than|within|beyond|exceed\w{0,4}|reach\w{0,4}|hit|hits|hitting|meet\w{0,4}|met|beat\w{0,4}|got|get|have|had|stay\w{0,4})(?![a-z]).{0,30}\d/u;
/** "above the csat target": the target stands together, and of which figure it is behind it. */
const ITS_TARGET =
  /(?<![a-z])(above|over|below|under|on|at|within|meet|meets|meeting|met|hit|hits|hitting|reach|reached|reaching|beat|beating) (the|its|their|our) ((?!own )[a-z][a-z -]{1,40}?) (target|goal)s?(?![a-z])/u;

const THING_ZH =
  '小组|班组|团队|组|产品线|产品|渠道|地区|区域|大区|分类|类别|优先级|客户类型|人员|人|客服|坐席|座席|员工|同事';
const ALL_ZH = new RegExp(`(?:所有|全部|全体)的?(?:各个?)?(${THING_ZH})(?:们)?的?`, 'u');
const EACH_ZH = new RegExp(`每一?[个位名条]?(?:${THING_ZH})|各个?(?:${THING_ZH})`, 'u');
const HELD_ZH =
  /达标|达到|目标|及格|合格|过关|(?:超过|高于|低于|不低于|不高于|大于|小于|不到|不少于|多于|少于|过|在|满|上)了?\s*\d|\d\S{0,3}(?:以上|以下|以内|往上)/u;
const ASKS_ZH = /[吗么]|了?没有?[?？。 ]*$|是不是|是否/u;
const PEOPLE = /^(?:人员|人|客服|坐席|座席|员工|同事)$/u;

/** All of them as one, said so. */
const AS_ONE =
  /一共|总共|合计|加起来|总量|总数|总的|整体|合起来|(?<![a-z])(?:together|combined|in total|overall|altogether|taken as one|as a whole|on average)(?![a-z])/u;

/** The normalised text with what is asked of all asked of each. */
export function withEachOfAll(text: string): string {
  if (AS_ONE.test(text)) return text;
  return /[\u3400-\u9fff]/u.test(text) ? inChinese(text) : inEnglish(text);
}

function inEnglish(text: string): string {
  if (!ALL_EN.test(text) || !HELD_EN.test(text)) return text;
  return text
    .replace(ALL_EN, (_all, verb: string, several: string | undefined, one: string | undefined) => {
      const thing = several ?? one ?? '';
      return `${SINGULAR[verb] ?? verb} each ${THINGS_EN[thing] ?? thing}`;
    })
    .replace(ITS_TARGET, '$1 $2 $4 for $3');
}

function inChinese(text: string): string {
  if (!HELD_ZH.test(text) || !ASKS_ZH.test(text) || !/[都全]|每|各/u.test(text)) return text;
  if (!ALL_ZH.test(text) && !EACH_ZH.test(text)) return text;
  const each = text.replace(ALL_ZH, (_all, thing: string) => (PEOPLE.test(thing) ? '每个人' : `各${thing}`));
  // 是不是每个组满意率都达标: the same as 每个组满意率都达标了吗.
  const plain = each
    .replace(/(?:是不是|是否)(?:全部|全)?(?:都|全)?/u, '都')
    .replace(/(?:全部|全都|全|统统)(?:都)?(?=达标|达到|超过|高于|低于|在|过)/u, '都')
    .replace(/都(.*)都/u, '$1都')
    .replace(/(?:及格|合格|过关)了?/u, '达标了');
  if (!/都(?:达标|达到目标)(?:了|没|没有|了没有?)?[?？。 ]*$|都(?:达标|达到目标)[,，]/u.test(plain))
    return plain;
  return plain.replace(/都(?:达标|达到目标)(?:了没有?|没有?|了)?(?=[?？。 ]*$|[,，])/u, '都达标了吗');
}

const DIM_ZH: Partial<Record<DimensionId, string>> = {
  team: '组',
  agent: '客服',
  channel: '渠道',
  product: '产品',
  product_line: '产品线',
  region: '地区',
  category: '分类',
  segment: '客户类型',
};
const ALL_OF_TABLE =
  /^(?:那|那么|他们|它们|这些|这几个|是不是|是否|全部?|统统|大家){0,4}(?:都|全)(?:达标|达到目标|及格|合格|过关)(?:了)?(?:吗|么|没|没有|呢)?[?？。 ]*$/u;

/** 都达标了吗 behind a table: whether each of its groups is. @param words normalised */
export function allOfTable(words: string, previous: Plan | null): string {
  const [dim, another] = previous?.by ?? [];
  const thing = dim === undefined || another !== undefined ? undefined : DIM_ZH[dim];
  if (previous === null || thing === undefined || previous.grain !== null || !ALL_OF_TABLE.test(words))
    return words;
  return `各${thing}都达标了吗`;
}
