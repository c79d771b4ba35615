// What people say about questions that they keep under a name. Pure.
import { readWish } from '../subscribe/read-wish.js';
import type { Wish } from '../subscribe/wish.js';

export type Saving =
  | { readonly do: 'save'; readonly name: string }
  | { readonly do: 'list' }
  | { readonly do: 'remove'; readonly name: string };

const SAVE: readonly RegExp[] = [
  /^(?:please\s+)?save\s+(?:(?:this|that|it)\s+)?(?:(?:question|answer|one)\s+)?as\s+(.+)$/iu,
  /^(?:请|帮我)?(?:把(?:这个|它|刚才的|这个问题|刚才的问题))?(?:保存|存|收藏|记|命名)(?:为|成|作)\s*(.+)$/u,
];
const LIST =
  /^(?:(?:show|list)\s+)?(?:my\s+)?saved\s+questions?$|^(?:查看|看看?|列出)?(?:我)?(?:存下?|保存|收藏)(?:了|过)?的(?:全部|所有)?问题(?:有哪些)?$/iu;
const REMOVE: readonly RegExp[] = [
  /^(?:please\s+)?(?:delete|remove|forget)\s+(?:the\s+)?saved\s+question\s+(.+)$/iu,
  /^(?:请)?(?:删除|删掉)(?:存下?的|保存的|收藏的)?问题\s*(.+)$/u,
];

/** Null for everything else. */
export function savingOf(said: string): Saving | null {
  const text = said
    .normalize('NFKC')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.。!！?？]+$/u, '');
  if (LIST.test(text)) return { do: 'list' };
  for (const pattern of SAVE) {
    const name = unquoted(pattern.exec(text)?.[1] ?? '');
    if (name !== '') return { do: 'save', name };
  }
  for (const pattern of REMOVE) {
    const name = unquoted(pattern.exec(text)?.[1] ?? '');
    if (name !== '') return { do: 'remove', name };
  }
  return null;
}

/** As names are compared: capitals, widths, spaces and quotes make no difference. */
export const nameKey = (name: string): string =>
  unquoted(name.normalize('NFKC')).toLowerCase().replace(/\s+/gu, ' ').trim();

/** Stands for a saved question while its sentence is read: a word that says nothing of times, places or figures. */
const TOKEN = 'savedquestion';

/**
 * A report of a saved question, its name said anywhere in the sentence: "send weekly csat every day" is not said weekly.
 *
 * @param names as they are shown
 * @returns the wish with the name as its question; null where none of them is what is to be sent
 */
export function reportOfSaved(said: string, names: readonly string[]): Wish | null {
  const text = said.normalize('NFKC').replace(/\s+/gu, ' ');
  const lower = text.toLowerCase();
  // The longest first: 周报 stands within 客服周报.
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const key = nameKey(name);
    const at = lower.indexOf(key);
    if (key === '' || at < 0) continue;
    const reading = readWish(`${text.slice(0, at)}${TOKEN}${text.slice(at + key.length)}`);
    if (reading.status !== 'wish' || reading.wish.kind !== 'report') continue;
    if (unquoted(reading.wish.question) === TOKEN) return { ...reading.wish, question: name };
  }
  return null;
}

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^["'“”‘’「『《]+|["'“”‘’」』》]+$/gu, '')
    .trim();
