// Names that are nearly the ones written. A name is never guessed: what is found here is asked back. The indexes are made the
// first time a text holds an unknown word, so that a workspace with many names starts quickly.
import type { Gazetteer } from './gazetteer.js';
import { COMMON_WORDS } from './names/products.js';
import { hasChinese } from './normalise.js';
import { editDistance, sameSound } from './likeness.js';
import { canMean, type Candidate, type Token } from './token.js';

/** A stretch of the text and the names that it nearly is. */
export interface NearName {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Candidate[];
}

interface FullName {
  readonly text: string;
  readonly candidate: Candidate;
}

interface NameIndex {
  /** Two neighbouring letters, or one Chinese character, to the names that hold them. */
  readonly byPiece: ReadonlyMap<string, readonly FullName[]>;
  /** By how long a name is and which character stands where in it: the short names that hold Chinese. */
  readonly byPlace: ReadonlyMap<number, readonly FullName[]>;
  /** By length, those of letters (few of their characters are Chinese), with the letters that they have (lettersOf). */
  readonly byLength: ReadonlyMap<number, readonly { readonly name: FullName; readonly letters: number }[]>;
  /** A word of a name of several, to the teams and things that have it; people's are names by themselves. */
  readonly byHalf: ReadonlyMap<string, readonly Candidate[]>;
}

const indexes = new WeakMap<Gazetteer['fullNames'], NameIndex>();

/** The first unknown piece of the text that is part of a near name; null when there is none. */
export function nearNames(text: string, tokens: readonly Token[], gazetteer: Gazetteer): NearName | null {
  for (const token of tokens) {
    if (token.known) continue;
    const near = hasChinese(token.text)
      ? (frontOfNames(text, token, gazetteer) ??
        frontOfNames(text, withOneBefore(text, token, tokens), gazetteer) ??
        frontOfNames(text, withOneBehind(text, token, tokens), gazetteer) ??
        nearChinese(text, token, tokens, gazetteer))
      : nearLatin(text, token, gazetteer);
    if (near !== null) return ofTeams(near, text);
  }
  for (const token of tokens) {
    if (token.known || !hasChinese(token.text)) continue;
    const part = partOfName(text, token, gazetteer) ?? partOfTeam(token.text, token.start, gazetteer);
    if (part !== null) return part;
  }
  return halfOfName(tokens, gazetteer);
}

/**
 * "BagSquad" of 行李组 BagSquad, "Lite" of 轻享票 Lite, 次卡 of 贵宾厅次卡: a word of a name, or its last two characters, that are nothing else.
 */
function halfOfName(tokens: readonly Token[], gazetteer: Gazetteer): NearName | null {
  for (const token of tokens) {
    const near = token.known ? null : halfWithin(token, gazetteer);
    if (near !== null) return near;
  }
  return null;
}

/** The same of one piece, whatever else it can mean: what is left over in the end ("plus") may be half a name. */
export function halfWithin(token: Token, gazetteer: Gazetteer): NearName | null {
  const { byHalf } = indexOf(gazetteer);
  for (const { index, 0: half } of token.text.matchAll(/[a-z\d][a-z\d.]+|[\u3400-\u9fff]{2,}/gu)) {
    const candidates = byHalf.get(half) ?? [];
    const start = token.start + index;
    if (candidates.length > 0 && candidates.length <= 3)
      return { start, end: start + half.length, candidates };
  }
  return null;
}

/** The words of a name of several, and how a Chinese one ends. */
function halvesOf(name: string): readonly string[] {
  const words = name.match(/[a-z\d][a-z\d.]*|[\u3400-\u9fff]+/gu) ?? [];
  const last = words.at(-1) ?? '';
  const end = /^[\u3400-\u9fff]{4,}$/u.test(last) ? [last.slice(-2)] : [];
  return [...(words.length > 1 ? words : []), ...end].filter(
    (word) => word.length >= 2 && word !== name && !/^\d+$/u.test(word),
  );
}

/** 硬件组 of 硬件支持组: the word for a team is the name's own last. */
function ofTeams(near: NearName, text: string): NearName {
  const [word] = /^(?:组|团队|小组|部)/u.exec(text.slice(near.end)) ?? [];
  const teams = near.candidates.filter(({ dim }) => dim === 'team');
  if (word === undefined || teams.length === 0) return near;
  return { start: near.start, end: near.end + word.length, candidates: teams };
}

/** 陈一 of 陈一鸣 and 陈一诺: two characters or more with which names begin. */
/** 沈默 of 沈默然, where 沈 by itself is somebody. */
function withOneBefore(text: string, token: Token, tokens: readonly Token[]): Token {
  const before = tokens.find((one) => one.known && one.end === token.start && one.end - one.start === 1);
  if (before === undefined || token.known) return token;
  return { known: false, start: before.start, end: token.end, text: text.slice(before.start, token.end) };
}

/** 硬件 of 硬件支持组, where 件 by itself is a measure. */
function withOneBehind(text: string, token: Token, tokens: readonly Token[]): Token {
  const next = tokens.find((one) => one.known && one.start === token.end && one.end - one.start === 1);
  if (next === undefined || token.known) return token;
  return { known: false, start: token.start, end: next.end, text: text.slice(token.start, next.end) };
}

function frontOfNames(whole: string, token: Token, gazetteer: Gazetteer): NearName | null {
  if (!/^[\u3400-\u9fff]{2,}$/u.test(token.text)) return null;
  // 小禾系列: all that is called so, though 列 by itself is a wish for a list.
  const [, said = token.text, kind = ''] =
    /^(.{2,}?)((?:这个|那个)?(?:系列|产品|这款|那款))/u.exec(whole.slice(token.start)) ?? [];
  const suffixed = said.length < token.text.length || (kind !== '' && said.length === token.text.length);
  const front = suffixed ? said : token.text;
  const end = token.start + front.length + (suffixed ? kind.length : 0);
  const names = (indexOf(gazetteer).byPiece.get(front.charAt(0)) ?? []).filter(
    (name) => name.text.startsWith(front) && name.text.length > front.length,
  );
  const candidates = [...new Set(names.map(({ candidate }) => candidate))];
  return candidates.length > 0 && candidates.length <= 3 ? { start: token.start, end, candidates } : null;
}

/** "Visit" of VisitCard: four letters or more with which a thing's name begins, where no slip explains them. */
export function frontOfLatin(tokens: readonly Token[], gazetteer: Gazetteer): NearName | null {
  for (const token of tokens) {
    if (token.known || !/^[a-z]{4,}$/u.test(token.text) || COMMON_WORDS.has(token.text)) continue;
    const names = (indexOf(gazetteer).byPiece.get(token.text.slice(0, 2)) ?? []).filter(
      ({ text, candidate }) =>
        candidate.dim !== 'agent' && text.startsWith(token.text) && text.length >= token.text.length + 2,
    );
    const candidates = [...new Set(names.map(({ candidate }) => candidate))];
    if (candidates.length > 0 && candidates.length <= 3)
      return { start: token.start, end: token.end, candidates };
  }
  return null;
}

/** 扫地机 of 小智扫地机: three characters or more that some names hold. */
function partOfName(text: string, token: Token, gazetteer: Gazetteer): NearName | null {
  for (let length = 6; length >= 3; length -= 1) {
    for (let start = Math.max(0, token.start - length + 1); start <= token.start; start += 1) {
      const end = start + length;
      const window = text.slice(start, end);
      if (end > text.length || !/^[\u3400-\u9fff]+$/u.test(window)) continue;
      const names = holding(window, gazetteer);
      if (names.length > 0 && names.length <= 3) return { start, end, candidates: names };
    }
  }
  return null;
}

/** 安装组 of 配送安装组, 售前组 of 售前咨询组: two characters that some teams' names hold, and a word for a team. */
export function partOfTeam(text: string, start: number, gazetteer: Gazetteer): NearName | null {
  const [whole = '', part = ''] =
    /^([\u3400-\u9fff]{2})(?:小组|团队|组|队)(?![\u3400-\u9fff])/u.exec(text) ?? [];
  const teams = whole === '' ? [] : holding(part, gazetteer).filter(({ dim }) => dim === 'team');
  return teams.length > 0 && teams.length <= 3
    ? { start, end: start + whole.length, candidates: teams }
    : null;
}

function holding(part: string, gazetteer: Gazetteer): Candidate[] {
  const { byPiece } = indexOf(gazetteer);
  // By the character that fewest names hold: many begin alike (客服1组 to 客服1000组).
  const lists = [...part].map((char) => byPiece.get(char) ?? []);
  const rarest = lists.reduce((fewest, list) => (list.length < fewest.length ? list : fewest));
  const names = rarest.filter(
    (name) => name.text.includes(part) && name.text.length > part.length && name.candidate.dim !== 'agent',
  );
  return [...new Set(names.map((name) => name.candidate))];
}

const piecesOf = (text: string): ReadonlySet<string> => {
  const pieces = new Set<string>();
  for (let at = 0; at < text.length; at += 1) pieces.add(pieceAt(text, at));
  return pieces;
};

/** Chinese characters stand far above all others that names hold. */
const pieceAt = (text: string, at: number): string =>
  text.slice(at, at + (text.charCodeAt(at) >= 0x3400 ? 1 : 2));

function indexOf(gazetteer: Gazetteer): NameIndex {
  const known = indexes.get(gazetteer.fullNames);
  if (known !== undefined) return known;
  const byPiece = new Map<string, FullName[]>();
  const byPlace = new Map<number, FullName[]>();
  const byLength = new Map<number, { name: FullName; letters: number }[]>();
  for (const name of gazetteer.fullNames) {
    const { text } = name;
    // Mistyped letters are no name that holds more characters than edits would put there.
    if (charactersOf(text) <= reachOf(text.length)) {
      const ofLength = byLength.get(text.length);
      const entry = { name, letters: lettersOf(text) };
      if (ofLength === undefined) byLength.set(text.length, [entry]);
      else ofLength.push(entry);
    }
    if (text.length <= LONGEST_WINDOW + 1 && hasChinese(text))
      for (let at = 0; at < text.length; at += 1) {
        const key = placeKey(text.length, at, text.charCodeAt(at));
        const list = byPlace.get(key);
        if (list === undefined) byPlace.set(key, [name]);
        else list.push(name);
      }
    for (let at = 0; at < text.length; at += 1) {
      const piece = pieceAt(text, at);
      const list = byPiece.get(piece);
      if (list === undefined) byPiece.set(piece, [name]);
      else if (list.at(-1) !== name) list.push(name);
    }
  }
  const byHalf = new Map<string, Candidate[]>();
  for (const { text, candidate } of gazetteer.fullNames) {
    if (candidate.dim === 'agent') continue;
    for (const half of halvesOf(text)) {
      const list = byHalf.get(half) ?? [];
      if (!list.includes(candidate)) byHalf.set(half, [...list, candidate]);
    }
  }
  const index = { byPiece, byPlace, byLength, byHalf };
  indexes.set(gazetteer.fullNames, index);
  return index;
}

/** The names of about the length of a window and of about its letters: an edit takes one letter and puts another. */
function ofLetters(window: string, gazetteer: Gazetteer): readonly FullName[] {
  const { byLength } = indexOf(gazetteer);
  const letters = lettersOf(window);
  const found: FullName[] = [];
  for (let length = window.length - 2; length <= window.length + 2; length += 1) {
    const most = 2 * reachOf(length);
    for (const { name, letters: its } of byLength.get(length) ?? [])
      if (bitsOf(letters ^ its) <= most) found.push(name);
  }
  return found;
}

/** How many edits a mistyped name may be away. */
const reachOf = (length: number): number => (length >= 6 ? 2 : 1);

/** How many of a text's characters are Chinese. */
function charactersOf(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x3400) count += 1;
  return count;
}

/** Which letters a text has, a bit for each. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const sharesPiece = (a: string, b: string): boolean => {
  const pieces = piecesOf(a);
  return [...piecesOf(b)].some((piece) => pieces.has(piece));
};

function nearLatin(text: string, token: Token, gazetteer: Gazetteer): NearName | null {
  if (!/[a-z]/.test(token.text)) return null;
  let best: (NearName & { distance: number; candidates: Candidate[] }) | null = null;
  for (const { start, end } of wordWindows(text, token)) {
    const window = text.slice(start, end);
    if (window.length < 4) continue;
    for (const name of ofLetters(window, gazetteer)) {
      const reach = reachOf(name.text.length);
      if (Math.abs(name.text.length - window.length) > reach || name.text.length < 3) continue;
      const distance = editDistance(window, name.text, reach + 1);
      if (distance === 0 || distance > reach || !sharesPiece(window, name.text)) continue;
      if (best === null || distance < best.distance)
        best = { start, end, distance, candidates: [name.candidate] };
      else if (distance === best.distance && start === best.start && end === best.end)
        best.candidates.push(name.candidate);
    }
  }
  return best;
}

/** The stretches of one to four words that hold an unknown one, the longest first. */
function wordWindows(text: string, token: Token): { start: number; end: number }[] {
  const words = [...text.matchAll(/[a-z0-9à-öø-ÿ.'@_-]+/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].replace(/'s$/u, '').length,
  }));
  const at = words.findIndex((word) => word.start <= token.start && token.start < word.end);
  const windows: { start: number; end: number }[] = [];
  if (at < 0) return windows;
  for (let size = 4; size >= 1; size -= 1) {
    for (let first = at - size + 1; first <= at; first += 1) {
      const [from, to] = [words[first], words[first + size - 1]];
      if (from !== undefined && to !== undefined) windows.push({ start: from.start, end: to.end });
    }
  }
  return windows;
}

function nearChinese(
  text: string,
  token: Token,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): NearName | null {
  // Half a time ("9" of 9月) is no part of a name.
  const cutsTime = (end: number): boolean =>
    tokens.some((one) => canMean(one, 'time') && one.start < end && end < one.end);
  for (let length = LONGEST_WINDOW; length >= 2; length -= 1) {
    for (
      let start = Math.max(0, token.start - length + 1);
      start < token.end && start + length <= text.length;
      start += 1
    ) {
      const end = start + length;
      const window = text.slice(start, end);
      if (end <= token.start || !hasChinese(window) || cutsTime(end)) continue;
      const names = inPlace(window, gazetteer);
      if (names.length === 0) continue;
      return { start, end, candidates: [...new Set(names.map((name) => name.candidate))] };
    }
  }
  return null;
}

/**
 * The names that are nearly the same as a window of Chinese, each once: looked for among those as long, with one of its characters where
 * it stands in the window, or a character longer or shorter and begun or ended alike. Many names of one pattern (客服1组 to 客服1000组)
 * share characters with every text.
 */
function inPlace(window: string, gazetteer: Gazetteer): readonly FullName[] {
  const { byPlace } = indexOf(gazetteer);
  const { length } = window;
  const found: FullName[] = [];
  const take = (size: number, place: number, char: number, isFound: (text: string) => boolean): void => {
    for (const name of byPlace.get(placeKey(size, place, char)) ?? [])
      if (!isFound(name.text) && nearlySame(window, name.text)) found.push(name);
  };
  const sharesOneOf = (text: string, places: number): boolean => {
    for (let at = 0; at < places; at += 1) if (text.charCodeAt(at) === window.charCodeAt(at)) return true;
    return false;
  };
  for (let at = 0; at < length; at += 1)
    take(length, at, window.charCodeAt(at), (text) => sharesOneOf(text, at));
  for (const other of [length - 1, length + 1]) {
    if (Math.min(other, length) < 3) continue;
    take(other, 0, window.charCodeAt(0), () => false);
    take(other, other - 1, window.charCodeAt(length - 1), (text) => sharesOneOf(text, 1));
  }
  return found;
}

/** How long a name is, and which character stands where in it, as one number. */
const placeKey = (size: number, place: number, char: number): number => (char * 16 + size) * 16 + place;

/** Windows of text are not longer than eight; no longer name is nearly the same as one than by a character. */
const LONGEST_WINDOW = 8;

/** @param name holds Chinese */
function nearlySame(window: string, name: string): boolean {
  if (window === name || name.length < 2) return false;
  if (window.length === name.length) {
    let same = 0;
    for (let at = 0; at < name.length; at += 1) if (window.charCodeAt(at) === name.charCodeAt(at)) same += 1;
    if (name.length < 3 || same < name.length - 1) return sameSound(window, name);
    // 支付业务 of 支付组: its name and another word, and no slip in the word for a team.
    return !/[组队部]$/u.test(name) || window.at(-1) === name.at(-1) || sameSound(window, name);
  }
  const shorter = Math.min(window.length, name.length);
  return shorter >= 3 && Math.abs(window.length - name.length) === 1 && editDistance(window, name, 2) === 1;
}
