// Which time format a column of texts is written in, judged over the whole file: every format that fits the first values is
// held against all the others, and the one that reads the most wins. Day-first and month-first are told apart by the days
// beyond 12 that only one of them allows.
import { timeReader, type TimeReader } from '../mapping/time-format.js';

const ORDERS = ['D?M?YYYY', 'M?D?YYYY', 'D?M?YY', 'M?D?YY', 'D?MMM?YYYY', 'D?MMM?YY', 'YYYY?MMM?D'];
const DATES = ['/', '-', '.', ' '].flatMap((sign) => ORDERS.map((order) => order.replaceAll('?', sign)));
const OTHER_DATES = [
  'MMM D, YYYY',
  'D MMM, YYYY',
  'dddd, MMM D, YYYY',
  'dddd, D MMM YYYY',
  'YYYY年M月D日',
  'YYYY M D',
];
const TIMES = [
  '',
  ' H:mm',
  ' H:mm:ss',
  ' H:mm:ss.SSS',
  ' h:mm A',
  ' h:mm:ss A',
  ', H:mm',
  ', H:mm:ss',
  ', h:mm A',
  ', h:mm:ss A',
  'TH:mm:ss',
  ' H.mm',
  ' H:mm Z',
  ' H:mm:ss Z',
  ' h:mmA',
];
const ZH_TIMES = [
  ' H时m分',
  'H时m分',
  'H时m分s秒',
  ' H时m分s秒',
  ' H点m分',
  'H:mm',
  'H:mm:ss',
  ' A h:mm',
  ' Ah:mm',
  'Ah:mm:ss',
  ' Ah:mm:ss',
];
const YEAR_FIRST = ['YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D'].flatMap((date) =>
  [
    ' h:mm A',
    ' h:mm:ss A',
    ' Ah:mm:ss',
    ' Ah:mm',
    ' A h:mm',
    ', H:mm',
    ' H时m分',
    ' H:mm:ss Z',
    'TH:mm:ss.SSSZ',
    ' H:mm:ss.SSS Z',
  ].map((time) => date + time),
);
const COMPACT = ['YYYYMMDD', 'YYYYMMDDHHmm', 'YYYYMMDDHHmmss', 'YYYYMMDD HH:mm:ss', 'YYYYMMDDTHHmmssZ'];

// ISO first, which needs no word in a mapping; then the rest in the order of how common they are.
const CANDIDATES: readonly { readonly format: string; readonly read: TimeReader }[] = [
  'iso',
  ...TIMES.flatMap((time) => DATES.map((date) => date + time)),
  ...TIMES.flatMap((time) => OTHER_DATES.map((date) => date + time)),
  ...ZH_TIMES.map((time) => `YYYY年M月D日${time}`),
  ...YEAR_FIRST,
  ...COMPACT,
  'epoch_ms',
  'epoch',
  'excel',
].flatMap((format) => {
  const read = timeReader(format);
  return typeof read === 'function' ? [{ format, read }] : [];
});

export interface FormatCount {
  readonly format: string;
  readonly read: TimeReader;
  /** How many of the column's filled values it reads. */
  count: number;
}

/** Gathers, value by value, how a column's texts can be read as times. */
export class TimeCensus {
  readonly #first: string[] = [];
  #formats: FormatCount[] | null = null;
  #offered = 0;
  #seen = 0;
  #read = 0;
  #misses = 0;

  add(text: string): void {
    // After so many the picture is clear: every eighth is enough to keep an eye on the rest.
    if (this.#offered++ > ALL_OF_FIRST && this.#offered % 8 !== 0) return;
    this.#seen++;
    if (this.#formats === null) {
      this.#first.push(text);
      if (this.#first.length === FIRST) this.#settle();
      return;
    }
    this.#count(text);
  }

  #settle(): void {
    const shaped = this.#first.filter(timeLike);
    this.#formats = CANDIDATES.filter(({ read }) => shaped.some((text) => read(text) !== null)).map(
      ({ format, read }) => ({
        format,
        read,
        count: 0,
      }),
    );
    for (const text of this.#first) this.#count(text);
  }

  #count(text: string): void {
    if (this.#formats === null || this.#formats.length === 0) return;
    let hit = false;
    for (const candidate of this.#formats) {
      if (candidate.read(text) === null) continue;
      candidate.count++;
      hit = true;
    }
    if (hit) this.#read++;
    else if (this.#misses++ < LATE_FORMATS) this.#admit(text);
  }

  /** A form that the first values did not show: a few such are looked up anew. */
  #admit(text: string): void {
    if (!timeLike(text)) return;
    const more = CANDIDATES.filter(({ read }) => read(text) !== null);
    if (more.length > 0) this.#read++;
    for (const { format, read } of more) this.#formats?.push({ format, read, count: 1 });
  }

  /** The formats that read anything, the most fitting first; and the share of the values that some format reads. */
  result(): { readonly formats: readonly Readonly<FormatCount>[]; readonly share: number } {
    if (this.#formats === null) this.#settle();
    const formats = [...(this.#formats ?? [])].sort((a, b) => b.count - a.count);
    return { formats, share: this.#seen === 0 ? 0 : this.#read / this.#seen };
  }
}

const timeLike = (text: string): boolean => text.length >= 5 && text.length <= 40 && /\d/.test(text);

const FIRST = 60;
const LATE_FORMATS = 50;
const ALL_OF_FIRST = 5000;

/** The same format with day and month changed over; null when it has no such order. */
export function swapped(format: string): string | null {
  const turned = format.replace(/^(D|M)([-/. ])(D|M)(?=[-/. ]YY)/, '$3$2$1');
  return turned === format ? null : turned;
}

export const isDayFirst = (format: string): boolean => /^D[-/. ]M[-/. ]YY/.test(format);
