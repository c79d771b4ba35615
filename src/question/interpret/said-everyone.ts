// Words for all there are: "overall", 全公司, "everyone". Which groups "all teams" lays out is said-list.ts's to say.
import type { Bag } from './bag.js';

export interface SaidEveryone {
  /** "everyone", 全部客服: nobody is left out. */
  readonly everyone: boolean;
  /** "overall", 整体: all of it as one figure. */
  readonly overall: boolean;
  /** "the whole company", 全公司: said of the house, so that after who led in a team it is who leads among all. */
  readonly companywide: boolean;
}

const COMPANY = /公司|(?<![a-z])(?:company|companywide|firm|organi[sz]ation|business)(?![a-z])/u;

/** Uses the words up. */
export function saidEveryone(bag: Bag): SaidEveryone {
  const overall = bag.places('everyone').some((at) => bag.at(at, 'everyone')?.whole === true);
  const companywide =
    overall && bag.pieces.some(({ text }, at) => bag.at(at, 'everyone') !== null && COMPANY.test(text));
  return { everyone: bag.useAll('everyone'), overall, companywide };
}
