// Places in a row, in words: "second", 第二; "3rd" of a date.

const EN = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;
const ZH = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** `second`, `12th`. @param n from 1 */
export const enOrdinal = (n: number): string => EN[n - 1] ?? enOrdinalFigure(n);

/** `2nd`, `11th`. @param n from 1 */
export function enOrdinalFigure(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

/** `第二`, `第 12`. @param n from 1 */
export const zhOrdinal = (n: number): string => `第${ZH[n - 1] ?? ` ${n} `}`;
