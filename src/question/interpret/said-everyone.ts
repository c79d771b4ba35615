// Words for all there are: "overall", 全公司, "everyone". Which groups "all teams" lays out is said-list.ts's to say.
import type { Bag } from './bag.js';

export interface SaidEveryone {
  /** "everyone", 全部客服: nobody is left out. */
  readonly everyone: boolean;
  /** "overall", 整体: all of it as one figure. */
  readonly overall: boolean;
  /** "the worst of all the teams", 所有组里最差的: those of whom one or a few are asked for. */
  readonly amongAll: boolean;
  /** "the whole company", 全公司: said of the house, so that after who led in a team it is who leads among all. */
  readonly companywide: boolean;
  /** "everybody", "all agents", 大家: people and teams, and no channels or priorities. */
  readonly peopleOnly: boolean;
  /** "everything": no condition of before is left. */
  readonly everything: boolean;
  /** "all teams" among other words for all there is. */
  readonly anybody: boolean;
  /** 全公司, "overall", 大家: a scope is said that is wider than a team, and so a list is not that of one's own. */
  readonly beyondTeam: boolean;
}

const COMPANY =
  /公司|全(?:司|行|店|院|厂|国|局|平台|客服部|部门|中心)|整个(?:客服|部门|服务|中心|平台)|(?:本|我|咱们?)中心|(?<![a-z])(?:company|companywide|firm|organi[sz]ation|business|workspace|desk|centre|center|department)(?![a-z])/u;
const WIDE =
  /整体|总体|(?<![a-z])overall|(?:all|every|any)(?: one)?(?: of)?(?: the| our)? (?:agents?|teams?|reps?|people|staff)(?![a-z])/u;
const PEOPLE =
  /^(?:everyone|everybody|(?:all|any|every|show all) (?:the |our )?(?:agents?|teams?|reps?|people|staff)|all of us|所有人|全员|大家|不限团队|不分组|(?:所有|全部|全体)(?:的)?(?:人员?|客服人员|客服|坐席|座席|同事|员工|成员|团队|小组|组))$/u;

/** Uses the words up. */
export function saidEveryone(bag: Bag): SaidEveryone {
  const overall = bag.places('everyone').some((at) => bag.at(at, 'everyone')?.whole === true);
  const companywide =
    overall && bag.pieces.some(({ text }, at) => bag.at(at, 'everyone') !== null && COMPANY.test(text));
  const amongAll =
    bag.has('everyone') &&
    bag
      .places('everyone')
      .every(
        (at) =>
          /(?:^| )(?:of|among|amongst|from)$/u.test(bag.pieces[at]?.lead ?? '') ||
          /^(?:里面?|中|当中|之中)/u.test(bag.pieces[at + 1]?.lead ?? ''),
      );
  const said = bag.places('everyone').map((at) => bag.pieces[at]?.text ?? '');
  const everything = said.some((text) => /(?<![a-z])everything(?![a-z])/u.test(text));
  const anybody = said.some((text) => PEOPLE.test(text));
  const peopleOnly = said.length > 0 && said.every((text) => PEOPLE.test(text));
  const beyondTeam = said.some(
    (text) =>
      (COMPANY.test(text) || PEOPLE.test(text) || WIDE.test(text)) &&
      !/整个?(?:组|团队)|整体的|全组/u.test(text),
  );
  // "all her tickets", 她全部工单: all of them are hers.
  const ofSomebody =
    bag.has('pronoun') && said.length > 0 && said.every((text) => /^(?:all|全部|全体)$/u.test(text));
  const everyone = bag.useAll('everyone') && !ofSomebody;
  return { everyone, overall, amongAll, everything, companywide, peopleOnly, anybody, beyondTeam };
}
