// The others of one's own team, said by an agent: 组里别人呢, "everyone else in my team". Of these an agent sees nothing one by one, which is said
// where they are understood as people. Set against one's own figure they are something else, and stay. Over normalised text.
import type { Asker } from '../context.js';

const OTHERS_ZH =
  /(?:我们|咱们?|我|本)?(?:组|团队|小组)(?:里面?|内|中)?的?(?:别人|别的人|其他人|其他同事|别的同事|其余人|其余的人|另外几个人?|其他组员|别的组员)们?(?:都|各自)?/gu;
/** 我同事呢: not oneself. */
const OURS =
  /^((?:那|那么|还有)?[,，]?)(?:我们?|咱们?)的?(?:其他|别的)?同事们?(?:都|各自)?(?=的|呢|怎么样|如何|多少|几)/u;
const OTHERS_EN =
  /(?<![a-z])(?:everyone else|everybody else|anyone else|the others|the other (?:people|agents|members)|the rest) (?:in|on|of) (?:my|our|the) (?:team|group|squad)(?![a-z])/gu;
/** 我比组里其他人快吗, "vs the rest of my team": beside one's own. */
const AGAINST = /比|跟|和|与|同(?!事)|vs|versus|than|compared?|against|average|平均|total|一共|总共|合计/u;

/** The normalised text with such people as one's teammates. */
export const withColleagues = (text: string, { role }: Asker): string =>
  role !== 'agent' || AGAINST.test(text)
    ? text
    : text
        .replace(OTHERS_ZH, '我们组每个人')
        .replace(OURS, '$1我们组每个人')
        .replace(OTHERS_EN, 'my teammates');
