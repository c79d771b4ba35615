// People's own words: how they say what they mean by a phrase, and how a question is read with it. A meaning is the person's
// own unless they say that it is for everybody.
import { normalise, isWordChar } from '../question/normalise.js';

export type OwnWords =
  | { readonly do: 'define'; readonly phrase: string; readonly meaning: string; readonly forAll: boolean }
  | { readonly do: 'forget'; readonly phrase: string; readonly forAll: boolean }
  | { readonly do: 'list' };

const FOR_ALL =
  /[\s,，(（]*(?:for (?:everyone|everybody|all|us all)|全员|所有人|全公司|对所有人)[)）]?\s*$/iu;
const LIST = /^\/?(?:define|definitions|my (?:own )?words|我的词|我的定义|定义列表|查看定义|有哪些定义)$/iu;
const FORGET =
  /^\/?(?:undefine|forget(?: the (?:word|phrase|definition))?|删除定义|取消定义|忘掉)\s*[:：]?\s*(.+)$/iu;

/** The phrase first, the meaning second. Each takes the whole text: inside a question these words are just words. */
const DEFINES: readonly RegExp[] = [
  /^\/define\s+(.+?)\s*(?:=|＝|:|：|\bas\b|\bmeans?\b)\s*(.+)$/iu,
  /^define\s+(.+?)\s*(?:=|\bas\b)\s*(.+)$/iu,
  /^(?:when (?:i|we) say|by)\s+(.+?),?\s+(?:i|we) mean\s+(.+)$/iu,
  /^\/?定义\s*[:：]?\s*(.+?)\s*(?:=|＝|为|成|是)\s*(.+)$/u,
  /^(?:以后)?(?:我|我们|咱们)(?:说的?|讲的?)\s*(.+?)\s*(?:就)?(?:是指|指的是|是说|的意思是|就是)\s*(.+)$/u,
];

/** Null for everything that is not about words. */
export function ownWordsOf(text: string): OwnWords | null {
  const said = text
    .normalize('NFKC')
    .trim()
    .replace(/[.。!！]+$/u, '');
  const forAll = FOR_ALL.test(said);
  const plain = said.replace(FOR_ALL, '');
  if (LIST.test(plain)) return { do: 'list' };
  for (const form of DEFINES) {
    const match = form.exec(plain);
    const phrase = bare(match?.[1] ?? '');
    const meaning = bare(match?.[2] ?? '');
    // "what we call FCR is what?" asks; it teaches nothing.
    if (phrase === '' || meaning === '' || /[?？]$|什么|啥|\bwhat\b/iu.test(meaning)) continue;
    return { do: 'define', phrase: normalise(phrase), meaning, forAll };
  }
  const forgotten = FORGET.exec(plain)?.[1];
  return forgotten === undefined ? null : { do: 'forget', phrase: normalise(bare(forgotten)), forAll };
}

const bare = (text: string): string =>
  text
    .trim()
    .replace(/^["'“”‘’「『]+|["'“”‘’」』]+$/gu, '')
    .trim();

/**
 * The question with every phrase that has a meaning replaced by it, longest phrases first; a meaning is not looked through
 * again. A Latin phrase is replaced where it stands as a word, a Chinese one wherever it stands.
 */
export function inKnownWords(
  question: string,
  words: readonly { readonly phrase: string; readonly meaning: string }[],
): string {
  const sorted = words
    .filter(({ phrase }) => phrase !== '')
    .toSorted((a, b) => b.phrase.length - a.phrase.length);
  if (sorted.length === 0) return question;
  const text = normalise(question);
  let read = '';
  let at = 0;
  while (at < text.length) {
    const found = sorted.find(({ phrase }) => text.startsWith(phrase, at) && standsAlone(text, at, phrase));
    if (found === undefined) {
      read += text[at] ?? '';
      at += 1;
    } else {
      read += ` ${found.meaning} `;
      at += found.phrase.length;
    }
  }
  // Untouched, the question stays as it was written.
  return read === text ? question : read.replace(/\s+/gu, ' ').trim();
}

function standsAlone(text: string, at: number, phrase: string): boolean {
  const before = text[at - 1];
  const after = text[at + phrase.length];
  return !(isWordChar(phrase[0]) && isWordChar(before)) && !(isWordChar(phrase.at(-1)) && isWordChar(after));
}
