// Splits CSV text into records, strictly by RFC 4180: exact line numbers, ragged records, and going on at the next line after
// an unclosed quote. Own code because no library does all three: papaparse counts records instead of lines and swallows the
// rest of the file after an unclosed quote, csv-parse stops there, udsv glues ragged rows together. Text goes in by chunks of any
// size; what is held back is at most one record.

export interface CsvRecord {
  /** The line it begins on; the first line of the file is 1. */
  readonly line: number;
  readonly raw: string;
  /** Null when it does not parse or has another number of fields than the header. */
  readonly fields: readonly string[] | null;
}

/** A quote still open after so many characters is taken as never closed; a line longer than this is malformed. */
export const LONGEST_RECORD = 1 << 20;

const QUOTE = '"';
const LF = 10;
const CR = 13;
const QUOTE_CODE = 34;

type Parsed =
  | {
      readonly kind: 'fields';
      readonly fields: readonly string[];
      readonly end: number;
      readonly next: number;
    }
  | { readonly kind: 'broken' }
  | { readonly kind: 'more' };

const BROKEN: Parsed = { kind: 'broken' };
const MORE: Parsed = { kind: 'more' };

export class CsvSplitter {
  #text = '';
  #at = 0;
  #line = 1;
  /** Number of fields of the header; 0 until it has been read. */
  #width = 0;
  /** Inside a line too long to hold: everything up to its end is dropped. */
  #skipping = false;

  /** `delimiter` is one character; a foreign file may use another than the canonical comma. */
  constructor(readonly delimiter = ',') {}

  /** The records completed by this chunk. The first record ever returned is the header. */
  push(chunk: string): CsvRecord[] {
    this.#text = this.#at === 0 ? this.#text + chunk : this.#text.slice(this.#at) + chunk;
    this.#at = 0;
    return this.#drain(false);
  }

  /** The records that the end of the file completes. */
  end(): CsvRecord[] {
    return this.#drain(true);
  }

  #drain(final: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.#at < this.#text.length) {
      const newline = this.#text.indexOf('\n', this.#at);
      if (this.#skipping) {
        if (newline === -1) {
          this.#at = this.#text.length;
          break;
        }
        this.#skipping = false;
        this.#advance(newline + 1);
        continue;
      }
      if (newline === -1 && !final) {
        if (this.#text.length - this.#at <= LONGEST_RECORD) break;
        records.push({ line: this.#line, raw: this.#text.slice(this.#at), fields: null });
        this.#at = this.#text.length;
        this.#skipping = true;
        break;
      }
      const lineEnd = newline === -1 ? this.#text.length : newline;
      const record = this.#record(lineEnd, final);
      if (record === null) break;
      if (record !== 'blank') records.push(record);
    }
    return records;
  }

  /** Reads one record and moves past it; null when more text is needed. */
  #record(lineEnd: number, final: boolean): CsvRecord | 'blank' | null {
    const start = this.#at;
    const line = this.#line;
    const afterLine = Math.min(lineEnd + 1, this.#text.length);
    const firstLine = this.#text.slice(start, withoutCr(this.#text, start, lineEnd));
    if (firstLine === '') {
      this.#advance(afterLine);
      return 'blank';
    }
    if (!firstLine.includes(QUOTE)) {
      this.#advance(afterLine);
      const fields = firstLine.split(this.delimiter);
      return { line, raw: firstLine, fields: this.#fits(fields) ? fields : null };
    }
    const parsed = parse(this.#text, start, final, this.delimiter.charCodeAt(0));
    if (parsed.kind === 'more') return null;
    if (parsed.kind === 'broken') {
      this.#advance(afterLine);
      return { line, raw: firstLine, fields: null };
    }
    if (this.#fits(parsed.fields)) {
      this.#advance(parsed.next);
      return { line, raw: this.#text.slice(start, parsed.end), fields: parsed.fields };
    }
    // Ragged. Where it runs over several lines, a quote left open may have met a later one by chance: if the next line is a
    // whole record by itself, it was so, and that line is not lost.
    if (parsed.next > afterLine) {
      const beyond = parse(this.#text, afterLine, final, this.delimiter.charCodeAt(0));
      if (beyond.kind === 'more') return null;
      if (beyond.kind === 'fields' && this.#fits(beyond.fields)) {
        this.#advance(afterLine);
        return { line, raw: firstLine, fields: null };
      }
    }
    this.#advance(parsed.next);
    return { line, raw: this.#text.slice(start, parsed.end), fields: null };
  }

  #fits(fields: readonly string[]): boolean {
    if (this.#width === 0) this.#width = fields.length;
    return fields.length === this.#width;
  }

  #advance(to: number): void {
    for (
      let newline = this.#text.indexOf('\n', this.#at);
      newline !== -1 && newline < to;
      newline = this.#text.indexOf('\n', newline + 1)
    ) {
      this.#line += 1;
    }
    this.#at = to;
  }
}

const withoutCr = (text: string, start: number, end: number): number =>
  end > start && text.charCodeAt(end - 1) === CR ? end - 1 : end;

/** Parses one record from `start`, quotes and all. `end` is where its text ends, `next` where the next one begins. */
function parse(text: string, start: number, final: boolean, comma: number): Parsed {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    let value = '';
    if (text.charCodeAt(at) === QUOTE_CODE) {
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf(QUOTE, from);
        const tooLong = (quote === -1 ? text.length : quote) - start > LONGEST_RECORD;
        if (tooLong || (quote === -1 && final)) return BROKEN;
        if (quote === -1) return MORE;
        if (quote + 1 === text.length && !final) return MORE;
        if (text.charCodeAt(quote + 1) !== QUOTE_CODE) {
          value += text.slice(from, quote);
          at = quote + 1;
          break;
        }
        value += text.slice(from, quote + 1);
        from = quote + 2;
      }
    } else {
      const from = at;
      for (; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === comma || code === LF) break;
        if (code === QUOTE_CODE) return BROKEN;
      }
      if (at === text.length && !final) return MORE;
      value = text.slice(from, text.charCodeAt(at) === comma ? at : withoutCr(text, from, at));
    }
    fields.push(value);
    if (at >= text.length) return final ? { kind: 'fields', fields, end: at, next: at } : MORE;
    const code = text.charCodeAt(at);
    if (code === comma) {
      at += 1;
      if (at >= text.length && !final) return MORE;
      continue;
    }
    if (code === LF) return { kind: 'fields', fields, end: withoutCr(text, start, at), next: at + 1 };
    if (code !== CR) return BROKEN;
    if (at + 1 >= text.length) {
      return final ? { kind: 'fields', fields, end: at, next: at + 1 } : MORE;
    }
    if (text.charCodeAt(at + 1) !== LF) return BROKEN;
    return { kind: 'fields', fields, end: at, next: at + 2 };
  }
}
