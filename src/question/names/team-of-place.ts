// "the US team", "UK team's backlog", US组 where no team is called so and one is called by it ("US Care"): that team is meant. So is 日本组 where
// 日本 is a region and one team is called by its other name ("Japan Desk"). Over normalised text; where several begin so, or none does, the
// words stay as they are.
import type { Gazetteer } from '../gazetteer.js';

const EN = /(?<![a-z0-9])(?:the )?([a-z0-9][a-z0-9-]{1,20}) (?:team|desk|crew|squad)(?='s|[ ,.?!]|$)/gu;
const ZH = /([a-z0-9][a-z0-9-]{1,20}) ?(?:小组|组|团队|队)(?![a-z])/gu;
const PLACE_ZH = /([\u3400-\u9fff]{2,12}?)(?:客服)?(?:小组|班组|组|团队|队)(?!长)/gu;
/** "our team", "which team": no name of one. */
const NO_NAME =
  /^(?:the|a|an|my|our|your|his|her|their|its|this|that|each|every|per|by|which|what|whose|any|all|no|same|other|another|one|first|last|best|worst|of|in|for|on|and|or|vs|than|whole|entire|is|are|was|did|does|do|to|from|with|only|just)$/u;

/** 昨日本组, 6月1日本组: a day, and one's own team; 上周日本组 may be of either. */
const ENDS_DAY = /(?:[\d一二三四五六七八九十两几]|[昨今当每次前后明近单整全末半节假双某同该这那周期拜])$/u;

/** Whether 日 of 日本组 at `at` belongs to the day before it. */
export const endsDay = (text: string, at: number): boolean =>
  text[at] === '日' && ENDS_DAY.test(text.slice(0, at));

/** The text with such a team by its own name. @param hasTeam whether 本组 may be meant by who asks */
export function withTeamOfPlace(text: string, gazetteer: Gazetteer, hasTeam: boolean): string {
  const named = (all: string, front: string): string => {
    if (NO_NAME.test(front)) return all;
    const candidates = gazetteer.lookup(front);
    // What is a team, or somebody, by itself is that one.
    if (candidates.some(({ dim }) => dim === 'team' || dim === 'agent')) return all;
    const whole = all.replace(/^the /u, '');
    if (gazetteer.lookup(whole).length > 0 || gazetteer.lookup(whole.replace(/ /gu, '')).length > 0)
      return all;
    const teams = gazetteer.directory.teams.filter(({ name }) => name.toLowerCase().startsWith(`${front} `));
    const [only, more] = teams;
    return only === undefined || more !== undefined ? all : only.name.toLowerCase();
  };
  const inChinese = (all: string, before: string, at: number): string => {
    for (let start = 0; start + 2 <= before.length; start += 1) {
      const front = before.slice(start);
      if (gazetteer.lookup(all.slice(start)).length > 0) return all;
      const candidates = gazetteer.lookup(front);
      if (candidates.some(({ dim }) => dim === 'team' || dim === 'agent')) return all;
      const place = candidates.find(({ dim }) => dim === 'region');
      if (place === undefined) continue;
      const isWeekday = /[周期拜]$/u.test(text.slice(0, at + start));
      if (endsDay(text, at + start) && (hasTeam || !isWeekday)) continue;
      const [only, more] = gazetteer.directory.teams.filter(({ name }) => {
        const [word = ''] = /^[a-z][a-z-]+(?= )/u.exec(name.toLowerCase()) ?? [];
        return gazetteer
          .lookup(word)
          .some(({ dim, values }) => dim === 'region' && values.join() === place.values.join());
      });
      return only === undefined || more !== undefined ? all : all.slice(0, start) + only.name.toLowerCase();
    }
    return all;
  };
  return /[\u3400-\u9fff]/u.test(text)
    ? text.replace(PLACE_ZH, inChinese).replace(EN, named).replace(ZH, named)
    : text.replace(EN, named);
}
