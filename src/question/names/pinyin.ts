// Chinese people's names in pinyin: "Shi Lei", "shilei", "Lei Shi" for 石磊. Made when a text first holds Latin words that nobody knows.
import { pinyin } from 'pinyin-pro';
import { CHINESE_NAME, surnameOf } from '../person-names.js';
import { Postings } from './postings.js';

export interface InPinyin {
  /** The numbers of the people whose name is written so. */
  find(phrase: string): readonly number[];
  readonly longest: number;
}

export function inPinyin(names: readonly string[]): InPinyin {
  const heads = new Map<string, readonly string[]>();
  const given = new Map<string, readonly string[]>();
  const said = (name: string): readonly [readonly string[], readonly string[]] => {
    const surname = surnameOf(name);
    const rest = name.slice(surname.length);
    let head = heads.get(surname);
    if (head === undefined) {
      head = pinyin(surname, { toneType: 'none', type: 'array', surname: 'head' });
      heads.set(surname, head);
    }
    let sounds = given.get(rest);
    if (sounds === undefined) {
      sounds = rest === '' ? [] : pinyin(rest, { toneType: 'none', type: 'array' });
      given.set(rest, sounds);
    }
    return [head, sounds];
  };
  // Without spaces either way round; where the spaces may stand is looked at when one is found.
  const joined = new Postings();
  let longest = 0;
  for (const [index, name] of names.entries()) {
    if (!CHINESE_NAME.test(name)) continue;
    const [heading, sounds] = said(name);
    const [head, rest] = [heading.join(''), sounds.join('')];
    joined.add(head + rest, index);
    if (rest !== '') joined.add(rest + head, index);
    longest = Math.max(longest, head.length + rest.length + sounds.length + heading.length);
  }
  return {
    longest,
    find: (phrase) =>
      joined.get(phrase.replace(/ /gu, '')).filter((index) => {
        const [heading, sounds] = said(names[index] ?? '');
        const [head, rest] = [heading.join(''), sounds.join('')];
        const forms = [head + rest, [...heading, ...sounds].join(' '), `${head} ${rest}`, `${rest} ${head}`];
        return forms.includes(phrase);
      }),
  };
}
