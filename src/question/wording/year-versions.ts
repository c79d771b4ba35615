// Versions that are called like years: a model of 2026 beside one of 2025. Where the store has such, a number beside a word that says
// version is one, and so is what is set beside it: "version 2026 vs 2025", 2026和2025两版, "the 2026 version vs the 2025 one", 25款.
import type { Directory } from '../../tickets/directory.js';
import type { Gazetteer } from '../gazetteer.js';
import { hasChinese, normalise } from '../normalise.js';

/** The versions that are called like years; none in most workspaces. */
export function yearVersions(directory: Directory): readonly string[] {
  return directory.values.version.filter((value) => /^20\d\d$/u.test(value));
}

/** What stands behind a year that is one of time: 2025年, "2025 q1", 2025-03, 2025上半年. */
const OF_TIME = '(?!\\d|年(?!版(?!本)|[款型])|[-/.]\\d| ?(?:q[1-4]|h[12])(?![a-z\\d])|[全上下][年半]|第)';
const LINK_ZH = ' ?(?:和|与|跟|同|及|以及|还是|或者?|对比|相比|对|比|、) ?';
const LINK_EN =
  ',? ?(?:vs\\.?|versus|against|and|or|than|compared (?:to|with)|/|&|, ?(?=(?:and |or )?20\\d\\d)) ?(?:the )?';
export const LINK = `(?:${LINK_ZH}|${LINK_EN})`;
const BEHIND_ZH = '年?(?:款(?![式项])|版本|版(?![本权面])|型(?!号))';
const BOTH_ZH = '(?:这|那)?(?:两|二|2|三|3)(?:个(?:版本|款|型号)|版(?!本)|款(?!式))';
const BEFORE_EN =
  '(?:(?:versions?|ver|model years?|year models?|editions?|firmware)|(?:版本|版)(?:号?[为是])?) ?';
const BEHIND_EN = ' (?:versions?|model years?|year models?|editions?|releases?)(?![a-z])(?! ?v?\\d)';

/** The text with every such version said with its word: `version 2025`, 2025版本. Over normalised text. */
export function withYearVersions(text: string, { directory }: Gazetteer): string {
  const known = yearVersions(directory);
  if (known.length === 0) return text;
  const year = known.join('|');
  const bare = `(?<![\\d.-])(?:${year})${OF_TIME}`;
  // One that the store does not have is none, and no year either.
  const any = `(?<![\\d.-])20\\d\\d${OF_TIME}`;
  const lists: readonly RegExp[] = [
    // 版本2026和2025, "versions 2025 and 2026"
    new RegExp(`(?<![a-z])(?:the )?${BEFORE_EN}${any}(?:${LINK}(?:${BEFORE_EN})?${any}){1,4}`, 'gu'),
    // 2026版和2025, 2026和2025两个版本, "2025 and 2026 versions"
    new RegExp(
      `(?<![a-z])(?:the )?${any}(?:${LINK}${any}){1,4}(?:年?的?${BOTH_ZH}|${BEHIND_ZH}|${BEHIND_EN})`,
      'gu',
    ),
    // "the 2025 and the 2026 Swift E1"
    new RegExp(
      `(?<![a-z])the ${any}(?:${LINK}${any}){1,4}(?= (?:${productsOf(directory)})s?(?![a-z\\d]))`,
      'gu',
    ),
    new RegExp(
      `(?:${any}(?:${BEHIND_ZH}|${BEHIND_EN}))(?:${LINK}${any}(?:${BEHIND_ZH}|${BEHIND_EN})?){1,4}`,
      'gu',
    ),
  ];
  const said = saidIn(text);
  const told = lists.reduce((left, list) => left.replace(list, (all) => eachSaid(all, said)), text);
  // "version 2026 of Swift E1 vs 2025": what both are of stands behind both.
  const apart = new RegExp(
    `(version (?:${year})(?!\\d)|${bare}版本)((?: ?(?:of|for|的))? ?(?:the )?(?:${productsOf(directory)})(?![a-z\\d]))(${LINK})(?:version )?(${bare})(?:版本)?`,
    'gu',
  );
  const each = (_all: string, one = ''): string => said(one);
  return told
    .replace(new RegExp(`(?<![a-z])(?:the )?(${bare}) (?:ones?)(?![a-z])`, 'gu'), each)
    .replace(new RegExp(`(?<!version )(?<![a-z])the (${bare}) models?(?![a-z])`, 'gu'), each)
    .replace(new RegExp(`(?<![a-z])(?:the )?(${bare}) models?(?= (?:of|for) )`, 'gu'), each)
    .replace(new RegExp(`(?<![a-z])(?:model years?|year models?|editions?|ver) (${bare})`, 'gu'), each)
    .replace(new RegExp(`(?<![a-z])(?:the )?(${bare})${BEHIND_EN}`, 'gu'), each)
    .replace(
      new RegExp(
        `(?<=(?<![a-z])(?:for|of|on|with|about|from|like|than) )the (${any})(?= (?:${productsOf(directory)})(?![a-z\\d]))`,
        'gu',
      ),
      each,
    )
    .replace(new RegExp(`(${bare})${BEHIND_ZH}`, 'gu'), each)
    .replace(new RegExp(`(?<![\\d.])(${shortOf(known)})年?款(?![式项])`, 'gu'), (_all, one = '') =>
      said(`20${one}`),
    )
    .replace(new RegExp(`(?<![a-z])my(${bare})`, 'gu'), each)
    .replace(
      /(?<![a-z])(?:model year|year model)(s?)(?![a-z])(?! ?20\d\d| to date| on year| over year| so far)/gu,
      'version$1',
    )
    .replace(new RegExp(`版本号?[为是](${bare})的?`, 'gu'), each)
    .replace(
      apart,
      (_all, front: string, of: string, link: string, one: string) =>
        `${front}${link}${said(one)} ${of.trim()} `,
    )
    .replace(/ {2,}/gu, ' ')
    .replace(/(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])/gu, '')
    .trim();
}

/** How a version is said in the language of a text. */
export const saidIn = (text: string): ((one: string) => string) =>
  hasChinese(text) ? (one) => `${one}版本` : (one) => `version ${one}`;

/** Each year of a list with its word, and what stands between them as it is. */
export const eachSaid = (list: string, said: (one: string) => string): string =>
  ` ${list
    .replace(new RegExp(BOTH_ZH, 'u'), '')
    .replace(
      new RegExp(`(?<![a-z])(?:the )?${BEFORE_EN}|(?<=\\d)(?:${BEHIND_ZH}|${BEHIND_EN})|年?的?$`, 'gu'),
      '',
    )
    .replace(/(?<![a-z])the (?=\d)/gu, '')
    .replace(new RegExp(`(?<!\\d)20\\d\\d(?!\\d)`, 'gu'), (one) => ` ${said(one)} `)
    .trim()} `;

const shortOf = (known: readonly string[]): string => known.map((value) => value.slice(2)).join('|');

const MOST_PRODUCTS = 300;

/** The names of products as one choice, the longest first. */
export const productsOf = ({ products }: Directory): string =>
  products.length === 0 || products.length > MOST_PRODUCTS
    ? '(?!)'
    : products
        .map(({ name }) => normalise(name))
        .sort((a, b) => b.length - a.length)
        .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
        .join('|');
