// 2026 where the store has a version of that name: in "2026 Swift E1 faults", or behind a version ("and 2025?"), it may be the model as
// well as the year. Where each reading is a question of its own it is asked back; "in 2025", 2025年 is a year.
import type { ReadContext } from '../context.js';
import type { Plan, Reading } from '../plan.js';
import { say } from '../say.js';
import { eachSaid, LINK, productsOf, saidIn, yearVersions } from '../wording/year-versions.js';

/** What is asked back; null where no number may be both. @param turn reads normalised words where they stand */
export function yearOrVersion(
  text: string,
  lang: 'zh' | 'en',
  context: ReadContext,
  turn: (words: string) => Reading,
): Reading | null {
  const { gazetteer, previous } = context;
  const known = yearVersions(gazetteer.directory);
  if (known.length === 0) return null;
  const found = bareYear(text, known, productsOf(gazetteer.directory), previous);
  if (found === null) return null;
  const { start, years, year } = found;
  const named = eachSaid(years, saidIn(text));
  const asVersion = turn(
    `${text.slice(0, start)}${named}${text.slice(start + years.length)}`
      .replace(/ {2,}/gu, ' ')
      .replace(/(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])/gu, '')
      .trim(),
  );
  if (asVersion.status !== 'plan') return null;
  const asYear = turn(text);
  // With other days beside it the question has its days already.
  if (asYear.status !== 'plan') return found.sure ? asVersion : null;
  if (!found.beside) return null;
  const options = [asVersion.plan, asYear.plan].map((plan) => say(plan, lang, gazetteer));
  return options[0] === options[1] ? null : { status: 'clarify', lang, about: year, options };
}

interface Bare {
  readonly start: number;
  /** As they stand there: 2025, "2025 or 2026". */
  readonly years: string;
  readonly year: string;
  /** It stands beside a product, as a model does, or beside another version. */
  readonly beside: boolean;
  /** It can be a version only where the days are said as well: "which version had more faults this year, 2025 or 2026". */
  readonly sure: boolean;
}

/** "in 2025", "during 2025", 2025年, 2025-03: days, whatever versions there are. */
const OF_TIME =
  /(?<![a-z])(?:in|during|since|until|till|before|after|through|year|full year|fy|calendar) ?(?:the )?(?:year )?$|[年从自到至]$/u;
const TIME_BEHIND = /^(?: ?年|[-/.]\d| ?(?:q[1-4]|h[12])(?![a-z\d])|[全上下][年半]| (?:so far|ytd))/u;
const LINKED =
  /(?:和|与|跟|同|及|以及|还是|或|比|、|(?<![a-z])(?:vs\.?|versus|against|and|or|than|compared (?:to|with)) (?:the )?)$/u;

function bareYear(
  text: string,
  known: readonly string[],
  products: string,
  previous: Plan | null,
): Bare | null {
  const versioned = new RegExp(`version (?:${known.join('|')})(?!\\d)|(?:${known.join('|')})版本`, 'u').test(
    text,
  );
  const worded = /versions?(?![a-z])|版本/u.test(text);
  const onVersions = previous !== null && isOnVersions(previous, known);
  const one = `(?:${known.join('|')})(?!\\d|版本)`;
  for (const match of text.matchAll(new RegExp(`(?<![\\d.-])${one}(?:${LINK}${one}){0,4}`, 'gu'))) {
    const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    if (before.endsWith('version ') || OF_TIME.test(before) || TIME_BEHIND.test(behind)) continue;
    const product =
      new RegExp(`^ ?(?:${products})s?(?![a-z\\d])`, 'u').test(behind) ||
      new RegExp(`(?<![a-z\\d])(?:${products}) ?\\(?$`, 'u').test(before);
    const beside = product || (versioned && LINKED.test(before)) || (onVersions && !versioned);
    if (!beside && !worded) continue;
    return {
      start: match.index,
      years: match[0],
      year: match[0].slice(0, 4),
      beside,
      sure: product || worded,
    };
  }
  return null;
}

/** Whether what was shown before is of such versions, or by them. */
const isOnVersions = ({ by, where }: Plan, known: readonly string[]): boolean =>
  by.includes('version') ||
  where.some(
    (filter) =>
      filter.dim === 'version' &&
      ('in' in filter ? filter.in : filter.not).some((value) => known.includes(String(value))),
  );
