// What a refused question asks around the one stretch that was not understood: 林晓东上周解决多少单 where nobody is called so. Who puts the name right
// (conversation/mended/name-put-right.ts) asks that question of whom they meant. And a name that is written like a day to come ("NextDay") is a name.
import { FAMILY_NAME } from '../names/family-names.js';
import type { Blank, Reading } from '../plan.js';

/** The refused question with its gap; as it is where several stretches were not understood, or it can't be told where. @param text in plain words @param typed as it was typed */
export function withGap(reading: Reading, text: string, typed: string): Reading {
  if (reading.status !== 'unread' || reading.unread.why !== 'unknown_words') return reading;
  if (reading.blank !== undefined) return reading;
  const gap = gapOf(
    text,
    reading.unread.words.filter((word) => word !== ''),
  );
  if (gap === null) return reading;
  const what = text.slice(gap.before.length, text.length - gap.after.length);
  return { ...reading, blank: looksLikeName(what, gap, typed) ? { ...gap, name: true } : gap };
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

const FAMILY = new RegExp(`^${FAMILY_NAME}[\\u3400-\\u9fff]{1,2}$`, 'u');
const NO_NAME = /[率量额数费度比价款件单型类级期法性化值金本]$/u;
/** Where a name stands in English, however it is written: "for zork last month". */
const BEFORE_NAME = /(?<![a-z])(?:for|from|did|does|has|have) (?:the )?$/u;
const BEHIND_NAME =
  /^(?:'s|$|[?.!]| (?:last|this|in|on|over|during|since|yesterday|today|team|group|get|have|do|solve|resolve|close|handle|vs|and)(?![a-z]))/u;

/** 林晓东, "Jessica", "the Returns team": a name, and no word for what is counted (金额, "abandoned"). */
function looksLikeName(what: string, { before, after }: Blank, typed: string): boolean {
  const bare = what.trim().replace(/[和跟与及]$/u, '');
  if (/[\u3400-\u9fff]/u.test(bare))
    return !NO_NAME.test(bare) && (FAMILY.test(bare) || /^(?:组|团队|小组)/u.test(after));
  const at = typed.toLowerCase().indexOf(bare);
  const written = at < 0 ? bare : typed.slice(at, at + bare.length);
  const begins = before.trim() === '';
  const large = begins && !/[\u3400-\u9fff]/u.test(typed) ? /^.+[A-Z]/u : /^[A-Z]/u;
  return (
    (large.test(written) && !/^[A-Z]+$/u.test(written)) ||
    (BEFORE_NAME.test(before) && BEHIND_NAME.test(after)) ||
    after.startsWith("'s")
  );
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
      : {
          blank: {
            before: text.slice(0, said.index),
            after: text.slice(said.index + said[0].length),
            name: true as const,
          },
        }),
  };
}

const TO_COME =
  /(?<![a-z])(?:next|tomorrow|will|forecast|predict\w*|expect\w*|upcoming|coming)(?![a-z])|明天|后天|下周|下个?月|明年|预测|预计|将会/iu;
