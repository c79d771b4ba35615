// What a metric means: asked for outright (怎么算, "how is … calculated"), or by a 是什么 behind the bare name of a metric. Where anything
// else is said (a range, a filter, a ranking), 是什么 asks for the figure or the group, and explains nothing.
import type { Meaning } from '../token.js';
import type { Bag } from './bag.js';

/** What may stand beside 是什么 where it still asks for a meaning. */
const ALONE: ReadonlySet<Meaning['k']> = new Set([
  'metric',
  'share_of',
  'type',
  'ticket_noun',
  'what_is',
  'explain',
  'follow_up',
  'filler',
  'stat',
  'and',
]);
/** 客服满意度是什么: of the trade, and no people. */
const TRADE = /^(?:客服|坐席|座席|人员|客服人员)$/u;

/** Uses up the words of an explanation; true where one is asked for. */
export function saidExplain(bag: Bag): boolean {
  const places = bag.places('explain');
  const bare = places.filter((at) => bag.at(at, 'explain')?.bare !== undefined);
  if (bare.length < places.length || isAlone(bag)) return bag.useAll('explain');
  for (const at of bare) if (asksFigure(bag, at)) bag.use(at);
  return false;
}

const APART = /^(?:difference between|the difference|what(?:'s| is) the difference|区别|差别)$/u;

/**
 * 积压和未响应的区别, "difference between csat and nps": of two figures, and of nothing that has a number (days, a team), it is what each of
 * them means. Uses up the words of it.
 */
export function asksApart(bag: Bag): boolean {
  const named = bag.pieces.filter((_, at) => bag.at(at, 'metric') !== null || bag.at(at, 'type') !== null);
  const stands = bag.pieces.some(({ text }, at) => APART.test(text) && bag.free(at, 'versus') !== null);
  const alone = bag.pieces.every(
    (piece, at) =>
      piece.used || piece.meanings.some(({ k }) => ALONE.has(k)) || bag.at(at, 'versus') !== null,
  );
  if (!stands || !alone || named.length < 2) return false;
  bag.useAll('versus', 'explain');
  return true;
}

const isAlone = (bag: Bag): boolean =>
  bag.pieces.every(
    (piece) => piece.used || piece.meanings.some(({ k }) => ALONE.has(k)) || TRADE.test(piece.text),
  );

/** 三月满意度是啥: says no more than that the figure is asked for. 是什么组 is a "which", 三月投诉是什么 asks what they are about. */
function asksFigure(bag: Bag, at: number): boolean {
  const ranked = bag.has('extreme') || bag.has('top');
  if (bag.at(at + 1, 'dim') !== null || bag.at(at + 1, 'grain') !== null) return false;
  if (ranked) return true;
  if (bag.at(at, 'explain')?.bare === 'before') return false;
  const before = bag.pieces[at - 1];
  const things = bag.at(at - 1, 'type') !== null || bag.at(at - 1, 'ticket_noun') !== null;
  return bag.at(at - 1, 'dim') === null && (!things || /[量数]$/u.test(before?.text ?? ''));
}
