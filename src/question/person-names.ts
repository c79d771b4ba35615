// The ways in which colleagues say a person's name: a part of it, a surname with a title, without accents, and how two people of
// one name are told apart. Texts in, texts out; which person is meant is gazetteer.ts's affair.
import type { Agent } from '../tickets/rows.js';
import { hasChinese, normalise } from './normalise.js';

/** Surnames of two characters. */
const COMPOUND_SURNAMES = new Set(
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 轩辕 端木 独孤 南宫 西门 百里 长孙 宇文'.split(
    ' ',
  ),
);

/** Two to four Chinese characters and nothing else. */
export const CHINESE_NAME = /^[\u3400-\u9fff]{2,4}$/u;

/** The surname of a Chinese name, one character or a compound one. */
export const surnameOf = (name: string): string =>
  name.slice(0, name.length > 2 && COMPOUND_SURNAMES.has(name.slice(0, 2)) ? 2 : 1);

/** How a way of addressing somebody begins, and the last characters of those that stand behind a surname. */
const FRONT: ReadonlySet<string> = new Set('小老阿');
const BEHIND: ReadonlySet<string> = new Set('姐哥工师理管');

/** The surname in a way of addressing somebody: 王 of 小王, 王姐, 王经理; null where a phrase is none. */
export function surnameIn(phrase: string): string | null {
  if (phrase.length > 4 || phrase.length < 2) return null;
  if (!FRONT.has(phrase.charAt(0)) && !BEHIND.has(phrase.slice(-1))) return null;
  const found = /^[小老阿]([\u3400-\u9fff]{1,2})$|^([\u3400-\u9fff]{1,2})(?:姐|哥|工|老师|经理|主管)$/u.exec(
    phrase,
  );
  return found === null ? null : (found[1] ?? found[2] ?? null);
}

/** A name as people type it: without the dots of its initials and without accents, or with the letters that stand for them. */
export function plainly(phrase: string): readonly string[] {
  if (!/[.\u00df-\u024f]/u.test(phrase)) return [];
  const dotless = phrase.replace(/(?<=[a-z])\.(?= |$)/gu, '');
  const bare = (text: string): string =>
    [...text.normalize('NFD').replace(/[\u0300-\u036f]/gu, '')]
      .map((char) => WRITTEN_OUT[char] ?? char)
      .join('');
  const umlauts = dotless.replace(/[äöü]/gu, (char) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[char] ?? char);
  return [...new Set([bare(dotless), bare(umlauts)])].filter((plain) => plain !== phrase);
}

/** Letters that are no letter with a mark: "Weiss" for "Weiß", "Soren" for "Søren". */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd' };

/** "Anne-Marie" of "Anne-Marie O'Neil": normalising takes the hyphen, and with it where the first name ends. */
export const frontHyphenated = (name: string): string[] => {
  const [front = '', ...rest] = name.split(' ');
  return rest.length > 0 && /[a-z]-[a-z]/iu.test(front) ? [normalise(front)] : [];
};

/** How people say which of two of one name they mean. */
export function waysApart(
  { name, id }: Pick<Agent, 'name' | 'id'>,
  team: { readonly name: string; readonly base: string } | null,
  label: string,
): string[] {
  const byTeam =
    team === null
      ? []
      : [
          ...(team.base.length >= 2 ? [`${team.base}的${name}`] : []),
          `${team.name}的${name}`,
          `${team.name}${name}`,
          `${name} of ${team.name}`,
          `${name} from ${team.name}`,
          `${name} in ${team.name}`,
        ];
  return [label, `${name}(${id})`, ...byTeam];
}

/** How to say a name that several people share: by team, or by id where even that is shared. */
export function distinct(
  agent: Pick<Agent, 'name' | 'id'>,
  team: string | undefined,
  aloneInTeam: boolean,
): string {
  return team !== undefined && aloneInTeam ? `${agent.name}(${team})` : `${agent.name}(${agent.id})`;
}

/** A part of a name that a question is full of names nobody: "last complaint" is no complaint of May Last's. */
const ORDINARY = new Set(
  'last next first second third past this previous half before since until between recent early late new old long short day week month year it an so do to in on at by me my no we us am is be he or if as up go ok all any per now the and for with support service admin system desk team bot queue spring summer autumn fall winter'.split(
    ' ',
  ),
);

/** The parts of a person's name that colleagues use by themselves: "Ingrid", "Olsen", 建国. */
export function partsOfPerson(name: string): string[] {
  if (hasChinese(name)) {
    if (!CHINESE_NAME.test(name)) return [];
    const surname = surnameOf(name);
    const given = name.slice(surname.length);
    return [given, surname].filter((part) => part.length >= 2);
  }
  const words = name.split(' ').filter((word) => word.length >= 2);
  if (words.length < 2) return [];
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [...[first, last].filter((part) => !ORDINARY.has(part)), `${first} ${last}`];
}

/** "An" of An Nguyen, "Summer" of Summer Lee: names only where nothing but a name can stand (people-words.ts). */
export function ordinaryPart(name: string): string | null {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 0 && ORDINARY.has(first) ? first : null;
}
