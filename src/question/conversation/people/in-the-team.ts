// 组里每个人的低分数, 组员列一下, "who is the lowest in the team" where a team was talked of: the people of that one. Without a word for whose it is
// (我们组里, "in my team") the team is the thread's, and where it speaks of none it stays as it was said: the asker's own, or nobody's.
import type { ReadContext } from '../../context.js';
import { teamMeant } from '../../interpret/their-team.js';
import { normalise } from '../../normalise.js';
import type { Plan } from '../../plan.js';

/** What may stand before it and says nothing of whose team it is. */
const BEFORE_ZH =
  '(?:那么?|看看?|看一?下|再|就|把|给我|帮我|列出|列一?下|按|然后|还有|另外|换成|改成|改看|只看|上个?月|这个?月|本月|上周|本周|这周|上季度|本季度|今年|去年|最近|[,，。 ]){0,4}';
const ROOM_ZH = '(?:里头|里面|里边|里|内部|内|当中)';
const IN_TEAM_ZH = new RegExp(
  `^(?<before>${BEFORE_ZH})(?:(?:全组|整组|全团队)?(?<all>组员|队员|组内成员|团队成员|小组成员|(?:组|团队|小组|班组|队)${ROOM_ZH}?的?(?:所有|全部|全体)的?(?:人|成员|客服|同事)|(?:组|团队|小组|班组|队)${ROOM_ZH}的?(?:每一?个?|各个?|各位)?(?:人员?|成员|组员|客服|同事|队员))(?:们)?(?!的?(?:平均|均值|整体|总体|一共|总共|合计))(?<tail>.*)|(?:组|团队|小组|班组|队)${ROOM_ZH}(?<of>的)?(?!平均|均值|整体|总体|一共|总共|合计|其他|其余|别|剩|没有?$|的?(?:呢|人|平均|均值|整体|其他|其余|别))(?<rest>.+))$`,
  'u',
);
/** 都列一下, 的呢: nothing but that they are asked for. */
const LISTED_ZH =
  /^(?:的)?(?:呢|都有谁)?[?？。]*$|^(?:们)?(?:都|也|全|全部|分别|各自|逐个|挨个|一个个|给我|帮我){0,4}(?:的)?(?:都)?(?:列|排|报|拉|看|摆|亮|说|给|发|展示)(?:一?下|出来|一列|个|一遍|我|看看?|一个){0,4}(?:吧|呗|看看?)?[。?？!]*$/u;

const IN_TEAM_EN =
  /(?<=\S )(?:in|on|within|inside|of|from) the team(?=$|[?.!,;]|[?.!]+$| (?:has|have|had|is|was|does|did|got|gets|in|for|on|by|with|last|this|today|yesterday)(?![a-z]))(?!.* team's)/u;
const ALL_IN_TEAM_EN =
  /^(?<before>(?:(?:and|so|ok|okay|now|then|what about|how about|show me|show|list|give me|for|by)[, ]+){0,5})(?:(?:all|each of|every one of) )?(?:the )?(?:everyone|everybody|each (?:one|person|member)|every (?:one|person|member)|(?:all )?(?:the )?(?:people|members|agents|persons|folks)|team members|members|each team member|every team member)(?: (?:in|on|of|within|from) the team)(?<rest>(?: (?:please|then|now|side by side|one by one|individually))?[?.!]*)$/u;

/** 谁最慢, "who is the slowest", after one person was held against the rest of the team: of those people. */
const WHO_ZH =
  /^(?:那么?|所以|[,，])?(?:到底|具体|又)?(?:是)?(?:(?:谁|哪个人|哪一?位)(?![^]*(?:组|团队|公司|全部|所有|全体|全员))[^,，]{0,8}最[多少高低快慢好差长短](?:的)?|最[多少高低快慢好差长短]的(?:人)?是(?:谁|哪一?[个位])|谁(?:排|是)?(?:第一|垫底|倒数第一|最后))(?:呢|啊|呀)?[?？。]*$/u;
const WHO_EN =
  /^(?<asks>(?:(?:and|so|ok|then)[, ]+){0,4}(?:who(?:'s| is| was|s)|which (?:one|of them|person|agent) (?:is|was)) (?:the )?(?:slowest|fastest|quickest|best|worst|lowest|highest))(?<rest>[?.!]*)$/u;

/** The turn with the name of the team that is talked of; as it is where none is, or none is meant. @param words normalised */
export function inTheTeam(words: string, context: ReadContext): string {
  const { previous } = context;
  if (previous?.against === 'team' || previous?.against === 'team_others') {
    const among = amongMates(words, previous, context);
    if (among !== words) return among;
  }
  const zh = IN_TEAM_ZH.exec(words)?.groups;
  const all = zh === undefined ? ALL_IN_TEAM_EN.exec(words)?.groups : undefined;
  if (previous === null || (zh === undefined && all === undefined && !IN_TEAM_EN.test(words))) return words;
  const name = teamName(previous, context);
  if (name === null) return words;
  if (all !== undefined) return `${all['before'] ?? ''}each person in ${name}${all['rest'] ?? ''}`;
  if (zh === undefined) return words.replace(IN_TEAM_EN, `in ${name}`);
  const { before = '', all: members, rest = '', tail = '' } = zh;
  if (members === undefined) return `${before}${name}${zh['of'] ?? ''}${rest}`;
  return `${before}${name}每个人${LISTED_ZH.test(tail) ? '呢' : tail}`;
}

function amongMates(words: string, previous: Plan, context: ReadContext): string {
  const en = WHO_EN.exec(words)?.groups;
  const name = en === undefined && !WHO_ZH.test(words) ? null : teamName(previous, context);
  if (name === null) return words;
  return en === undefined
    ? `${name}${words.replace(/^(?:那么?|所以|[,，])/u, '')}`
    : `${en['asks']} in ${name}${en['rest']}`;
}

function teamName(previous: Plan, context: ReadContext): string | null {
  const id = teamMeant(previous, context);
  const team = context.gazetteer.directory.teams.find((one) => one.id === id);
  return team === undefined ? null : normalise(team.name);
}
