// Several parties in one row, of which one is a part of the other: 我、我们组、全公司的满意率, "csat for me and my team", 周凯和烤箱组的首响. As conditions of
// one figure they would be what the one did within the other, and the whole would be lost; each of them is asked for by itself.
import type { ReadContext } from '../context.js';
import { cut } from '../conversation/turn-parts.js';
import { hasChinese } from '../normalise.js';

type Sort = 'agent' | 'team' | 'all';

interface Party {
  readonly sort: Sort;
  readonly start: number;
  readonly end: number;
}

const PARTY: readonly (readonly [RegExp, Sort])[] = [
  [/(?:我们|咱们?|我)(?:的)?(?:团队|小组|组)|本组/gu, 'team'],
  [/(?:全|整个)公司(?:整体|总体)?|公司(?:整体|总体)|所有人|大家|整体|总体|大盘|全体/gu, 'all'],
  [/(?<![给帮让替跟为])我(?:自己|本人)?(?![们想要看问司知])|本人/gu, 'agent'],
  [/(?<![a-z'])(?:my|our) (?:own )?team(?:'s)?(?![a-z'])|(?<![a-z'])the team(?:'s)?(?![a-z'])/gu, 'team'],
  [
    /(?<![a-z'])(?:(?:the|our) )?(?:whole |entire )?company(?:'s)?(?![a-z'])|(?<![a-z'])(?:everyone|everybody)(?:'s)?(?![a-z'])|(?<![a-z'])overall(?![a-z'])/gu,
    'all',
  ],
  [/(?<![a-z'])(?:me|my|mine|myself)(?![a-z'])(?! (?:own )?team)/gu, 'agent'],
];

const LINK = /^(?:的)?\s*(?:、|,|和|跟|与|及|以及|还有|&|\+|\/|,? ?and)\s*(?:(?:for|of) )?$/u;

/** 除了赵敏，云帆组: no row, but the one without the other. */
const LEFT_OUT =
  /除|不算|不含|不包括|不要|去掉|去除|剔除|排除|扣掉|没有|(?<![a-z])(?:except|excluding|exclude|without|besides|but|not|minus|leaving|other than)(?![a-z])/u;

/** The line once for each of a row of unlike parties; null where there is no such row. @param line normalised */
export function onePartyEach(line: string, context: ReadContext): readonly string[] | null {
  if (LEFT_OUT.test(line)) return null;
  const parties = partiesOf(line, context);
  for (const [at, first] of parties.entries()) {
    const row = [first];
    for (const next of parties.slice(at + 1)) {
      const last = row.at(-1) ?? first;
      const between = line.slice(last.end, next.start);
      // A comma in Chinese is a pause, and puts nothing in a row.
      if (!LINK.test(between) || (between.trim() === ',' && hasChinese(line))) break;
      row.push(next);
    }
    const unlike = new Set(row.map(({ sort }) => sort)).size > 1;
    if (!unlike || row.length > 3) continue;
    const end = row.at(-1)?.end ?? first.end;
    return row.map(
      (one) => `${line.slice(0, first.start)}${line.slice(one.start, one.end)}${line.slice(end)}`,
    );
  }
  return null;
}

function partiesOf(line: string, context: ReadContext): readonly Party[] {
  const said = PARTY.flatMap(([words, sort]) =>
    [...line.matchAll(words)].map((found): Party => ({
      sort,
      start: found.index,
      end: found.index + found[0].length,
    })),
  );
  if (said.length === 0 && !/[\u3400-\u9fff]{2}|(?<![a-z])(?:and|&)(?![a-z])/u.test(line)) return [];
  const named = cut(line, context).flatMap((token): readonly Party[] => {
    if (!token.known) return [];
    const dims = token.meanings.flatMap((one) =>
      one.k === 'name' ? one.candidates.map(({ dim }) => dim) : [],
    );
    const [dim] = dims;
    return (dim === 'agent' || dim === 'team') && dims.every((one) => one === dim)
      ? [{ sort: dim, start: token.start, end: token.end }]
      : [];
  });
  const names = named.filter((one) => !said.some((two) => one.start < two.end && two.start < one.end));
  const apart = said.filter(
    (one) => !said.some((two) => two !== one && two.start <= one.start && one.end <= two.end),
  );
  return [...apart, ...names].toSorted((one, two) => one.start - two.start);
}
