// A place of a table by which end it is counted from, with how it is to be looked at: "the second lowest team, everyone in it", "and for the
// smallest", 最差那个渠道，各组的, 最少的地区也这么拆. Who stands there is settled in `place-split.ts`.
import { readNumber, readPlace } from '../../numbers.js';

export interface PlaceSaid {
  /** Which end: lowest, 最低; null for the runner-up of whoever stands at either. */
  readonly end: string | null;
  readonly n: number;
  /** "the two lowest", 最低的两个: as many from that end; null where one is meant. */
  readonly count: number | null;
  /** What is called so, as typed: team, 那个组; empty where nothing is. */
  readonly thing: string;
  /** The turn that splits its figure: 按客服; null where none is named. */
  readonly split: string | null;
  /** 也这么拆, "for the smallest": as the one before was. */
  readonly alike: boolean;
}

const END_EN =
  'biggest|largest|highest|best|worst|lowest|smallest|bottom|top|slowest|longest|fastest|quickest|shortest|busiest|weakest|strongest';
const NTH_EN = '(?:(?<nth>second|third|fourth|fifth|2nd|3rd|4th|5th)[- ])?';
const THING_EN =
  '(?:one|team|group|squad|product line|product|course|item|model|version|channel|region|area|category|topic|segment|priority)s?';
const BEGINS_EN =
  '^(?:(?:and|so|ok|okay|now|then|but|please|what about|how about|show me|show|list|give me|see|look at)[, ]+){0,5}';
const CLOSES_EN = '(?:,? (?:please|then|now|thanks|instead|too|as well)){0,3}[?.! ]*$';
const COUNT_EN = '(?:(?:two|three|four|five|[2-5]) )?';
const PLACE_EN = `(?:(?:the|our) )?(?:(?<before>${COUNT_EN})${NTH_EN}(?<end>${END_EN})(?:[- ](?:performing|scoring|ranked|rated))?(?<after>(?: (?:two|three|four|five|[2-5]))?)`;
const SPLIT_EN =
  "(?:,| -+|:)? (?:(?:split |broken down |broken out |cut )?(?:by|per) (?<dim>[a-z]+(?: line| type)?)|(?<members>(?:with )?(?:each|every) (?:person|agent|member)|(?:everyone|everybody|all the (?:people|agents)|(?:the )?people)(?: (?:in|on) (?:it|them|that team|those teams|there))?|(?:who is|who's|who are) (?:in|on) (?:it|them|there|that team|those teams)|person by person|agent by agent|(?:its|their) (?:people|agents|members)))";
const ALIKE_EN =
  '(?:,| -+)? (?:(?:with )?(?:the )?same (?:split|breakdown|way|cut|thing)|likewise|split (?:alike|the same way|like that))';
const EN: readonly RegExp[] = [
  new RegExp(`${BEGINS_EN}${PLACE_EN} (?<thing>${THING_EN}))${SPLIT_EN}${CLOSES_EN}`, 'u'),
  new RegExp(
    `${BEGINS_EN}(?<members>everyone|everybody|(?:all )?(?:of )?(?:the )?(?:people|agents|members|reps)|(?:each|every) (?:person|agent|member|one)|who's|who is|who are|who works)(?: working)? (?:in|on|of|from|at|within) ${PLACE_EN} (?<thing>(?:team|group|squad|one)s?))${CLOSES_EN}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_EN}(?<for>(?:(?:do )?(?:the )?same )?(?:thing )?(?:for|with) )?${PLACE_EN}(?: (?<thing>${THING_EN}))?)(?<alike>${ALIKE_EN})?${CLOSES_EN}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_EN}(?:(?:do )?(?:the )?same )?(?:for )?(?:the )?(?<runner>runner[- ]?up)(?<alike>${ALIKE_EN})?(?<end>)${CLOSES_EN}`,
    'u',
  ),
];

const BEGINS_ZH = '^(?:那么?|再看看?|看看?|然后|换成|改成|换到|换|改看|也看看?|还有|把|就|再|[,，]){0,4}';
const PLACE_ZH =
  '(?:排名?)?(?:(?<last>倒数)?第(?<nth>[一二三四五两2-5])(?<way>[多少高低快慢好差长短大小忙])?|最(?<word>[多少高低快慢好差长短大小忙])|(?<bottom>垫底))的?(?<count>[两俩二三四五2-5](?=[个家款条门]))?(?<thing>(?:那|这)?一?[个位家款条门]?(?:组|团队|小组|产品线|产品|课程|课|渠道|地区|区域|分类|类别|版本|型号|客群)?)';
const KINDS_ZH =
  '组|团队|小组|产品线|产品|课程|渠道|地区|区域|分类|类别|版本|型号|客群|优先级|人|客服|成员|组员|同事';
const SPLIT_ZH = `(?:里面?|下面|内)?(?:的)?[,，、 ]?(?:(?:各个?|每一?个|每位|每)(?<each>${KINDS_ZH})|(?<who>(?:都|里)?(?:有)?(?:哪些人|谁)(?=[?？]?$)|(?:的)?(?:成员|组员|所有人|全部人|人都)))(?:的)?(?:都|分别|各)?(?:是)?(?:多少|几|怎么样|如何|情况|列出来|列一下|列|看看|看一下|看|呢|吧){0,3}`;
const BY_ZH = `(?:里面?)?(?:的)?[,，、 ]?(?:也|再)?(?:按|分|以)(?<by>${KINDS_ZH})(?:来)?(?:拆分|拆开|拆|分|看|列|展开){0,2}(?:一下|看看|看|吧|呢){0,2}`;
const LIKE_ZH =
  '(?<alike>[,，]?(?:(?:也|同样|照样)(?:给我|帮我)?(?:按|照)?(?:这么|这样|一样地?|同样)?(?:来)?(?:拆|分|看|列)(?:一下|看看|下|一遍|开|分)?|(?:这么|这样|一样)(?:拆|分|看)(?:一下|下)?))?';
const CLOSES_ZH = '(?:的|呢|吧|呗|看看|一下){0,2}[?？。! ]*$';
const ZH: readonly RegExp[] = [
  new RegExp(`${BEGINS_ZH}${PLACE_ZH}${SPLIT_ZH}${CLOSES_ZH}`, 'u'),
  new RegExp(`${BEGINS_ZH}${PLACE_ZH}${BY_ZH}${CLOSES_ZH}`, 'u'),
  new RegExp(`${BEGINS_ZH}${PLACE_ZH}${LIKE_ZH}${CLOSES_ZH}`, 'u'),
];

const NUMBERS_EN: Readonly<Record<string, number>> = { second: 2, third: 3, fourth: 4, fifth: 5 };

/** @param words normalised; null where they say no such thing */
export function placeSaid(words: string): PlaceSaid | null {
  const zh = ZH.map((one) => one.exec(words)?.groups).find((one) => one !== undefined);
  if (zh !== undefined) return inChinese(zh);
  const en = EN.map((one) => one.exec(words)?.groups).find((one) => one !== undefined);
  if (en === undefined) return null;
  const { end = '', nth, runner, thing = '', dim, members, alike, before = '', after = '' } = en;
  const several = `${before}${after}`.trim();
  const count = several === '' ? null : (readNumber(several) ?? NUMBERS_EN[several] ?? null);
  const split = members !== undefined ? 'by agent' : dim === undefined ? null : `by ${dim}`;
  const plural = /(?<!s)s$/u.test(thing);
  // "The lowest teams" are as many as there are, "the two lowest" of which nothing else is asked are a ranking.
  if (plural !== (count !== null) && thing !== '') return null;
  if (count !== null && (split === null || nth !== undefined)) return null;
  return {
    count,
    end: runner === undefined ? end : null,
    n: runner === undefined ? (nth === undefined ? 1 : (NUMBERS_EN[nth] ?? Number.parseInt(nth, 10))) : 2,
    thing: plural ? thing.slice(0, -1) : thing,
    split,
    alike: alike !== undefined || en['for'] !== undefined,
  };
}

function inChinese(groups: Readonly<Record<string, string | undefined>>): PlaceSaid | null {
  const { last, nth, way, word, bottom, thing = '', each, who, by, alike } = groups;
  const count = groups['count'] === undefined ? null : readNumber(groups['count'].replace(/[两俩]/u, '二'));
  const end = bottom !== undefined ? '垫底' : last !== undefined ? '垫底' : (word ?? way);
  // 第二的呢 is of the place alone.
  if (end === undefined || (last !== undefined && way !== undefined)) return null;
  const n = nth === undefined ? 1 : (readPlace(nth) ?? Number(nth));
  const kind = each ?? by;
  // 最低的两个组 of which nothing else is asked is a ranking.
  if (count !== null && ((kind === undefined && who === undefined) || nth !== undefined)) return null;
  return {
    count,
    end: end.length === 1 ? `最${end}` : end,
    n,
    thing: thing
      .replace(/^(?:那|这)?一?[个位家款条门]?(?=.)/u, '')
      .replace(/^课$/u, '课程')
      .replace(/^[那这个位家款条门一]+$/u, ''),
    split:
      who !== undefined
        ? '按客服'
        : kind === undefined
          ? null
          : `按${/^(?:人|成员|组员|同事)$/u.test(kind) ? '客服' : kind}`,
    alike: alike !== undefined,
  };
}
