// Numbers as people write them in questions: digits, Chinese numerals up to 999, English words up to twelve and the tens.

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};

/** Places in English, the first to the tenth. */
export const EN_PLACES = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** A pattern (source text) for a number in Chinese text. */
export const ZH_NUMBER = '(?:\\d+|[一二两俩三四五六七八九十百]+)';
/** A pattern (source text) for a number in English text. */
export const EN_NUMBER = `(?:\\d+|${Object.keys(WORDS).join('|')})`;

/** "second", "2nd", 二: the place that a word names; null when it is none. */
export function readPlace(text: string): number | null {
  const spelled = EN_PLACES.indexOf(text);
  if (spelled >= 0) return spelled + 1;
  return readNumber(/^\d+(?:st|nd|rd|th)$/u.test(text) ? text.slice(0, -2) : text);
}

/** The number a text of one of the two patterns stands for; null when it is none (二三, 十百). */
export function readNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const word = WORDS[text];
  if (word !== undefined) return word;
  return readChinese(text);
}

function readChinese(text: string): number | null {
  const match =
    /^(?:([一二两三四五六七八九])百)?零?(?:([一二两三四五六七八九])?(十))?([一二两俩三四五六七八九])?$/.exec(
      text,
    );
  if (!match || text === '') return null;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (char: string | undefined): number => (char === undefined ? 0 : (DIGITS[char] ?? 0));
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
}

/** A year written out digit by digit (二零二六) or in digits; null when it is none. */
export function readYear(text: string): number | null {
  if (/^\d{4}$/.test(text)) return Number(text);
  // 25年: nobody's service desk goes back to the year 25.
  if (/^2\d$/.test(text)) return 2000 + Number(text);
  if (!/^[零〇一二三四五六七八九]{4}$/.test(text)) return null;
  return Number([...text].map((char) => DIGITS[char] ?? 0).join(''));
}
