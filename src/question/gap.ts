// What a refused question asks around the one stretch that was not understood: 林晓东上周解决多少单 where nobody is called so. Who puts the name right
// (conversation/name-put-right.ts) asks that question of whom they meant. And a name that is written like a day to come ("NextDay") is a name.
import type { Blank, Reading } from './plan.js';

/** The refused question with its gap; as it is where several stretches were not understood, or it can't be told where. @param text in plain words */
export function withGap(reading: Reading, text: string): Reading {
  if (reading.status !== 'unread' || reading.unread.why !== 'unknown_words') return reading;
  if (reading.blank !== undefined) return reading;
  const gap = gapOf(
    text,
    reading.unread.words.filter((word) => word !== ''),
  );
  return gap === null ? reading : { ...reading, blank: gap };
}

function gapOf(text: string, words: readonly string[]): Blank | null {
  const places = words.map((word) => ({ at: text.indexOf(word), last: text.lastIndexOf(word), word }));
  if (places.length === 0 || places.some(({ at, last }) => at < 0 || at !== last)) return null;
  const start = Math.min(...places.map(({ at }) => at));
  const end = Math.max(...places.map(({ at, word }) => at + word.length));
  const between = places.reduce((left, { word }) => left.replace(word, ' '), text.slice(start, end));
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return between.trim() === '' && `${before}${after}`.trim() !== '' ? { before, after } : null;
}

/** "NextDay" in one word, as no time is written. */
const LIKE_A_TIME = /(?<![A-Za-z])next-?(?:day|week|month|year)(?![A-Za-z])/iu;

/** A question that seems to be of days to come, but only names something that nobody here knows. @param typed as it was typed */
export function namedLikeTime(reading: Reading, typed: string, text: string): Reading {
  if (reading.status !== 'unread' || reading.unread.why !== 'future') return reading;
  const name = LIKE_A_TIME.exec(typed)?.[0];
  if (name === undefined || TO_COME.test(typed.replace(LIKE_A_TIME, ' '))) return reading;
  const said = LIKE_A_TIME.exec(text) ?? /next (?:day|week|month|year)/iu.exec(text);
  const { lost: _lost, ...rest } = reading;
  return {
    ...rest,
    unread: { why: 'unknown_words', words: [name] },
    // It is of something that was named.
    lost: ['metric', 'name'],
    ...(said === null
      ? {}
      : { blank: { before: text.slice(0, said.index), after: text.slice(said.index + said[0].length) } }),
  };
}

const TO_COME =
  /(?<![a-z])(?:next|tomorrow|will|forecast|predict\w*|expect\w*|upcoming|coming)(?![a-z])|明天|后天|下周|下个?月|明年|预测|预计|将会/iu;
