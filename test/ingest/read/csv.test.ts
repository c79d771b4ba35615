// The record splitter: RFC 4180 by the letter, exact lines, ragged records, unclosed quotes.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvSplitter, LONGEST_RECORD, type CsvRecord } from '../../../src/ingest/read/csv.js';

function split(...chunks: readonly string[]): readonly CsvRecord[] {
  const splitter = new CsvSplitter();
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}

/** Each record as `line: field|field`, a malformed one as `line! raw`. */
const shown = (records: readonly CsvRecord[]): readonly string[] =>
  records.map((record) =>
    record.fields === null ? `${record.line}! ${record.raw}` : `${record.line}: ${record.fields.join('|')}`,
  );

describe('CsvSplitter', () => {
  it.each<[name: string, text: string, records: readonly string[]]>([
    ['plain rows', 'a,b\n1,2\n3,4\n', ['1: a|b', '2: 1|2', '3: 3|4']],
    ['no line break at the end', 'a,b\n1,2', ['1: a|b', '2: 1|2']],
    ['CRLF', 'a,b\r\n1,"2"\r\n3,4\r\n', ['1: a|b', '2: 1|2', '3: 3|4']],
    ['empty lines', 'a,b\n\n1,2\n\r\n3,4\n\n', ['1: a|b', '3: 1|2', '5: 3|4']],
    ['empty fields', 'a,b\n,\n"",""\n', ['1: a|b', '2: |', '3: |']],
    ['quoted commas and quotes', 'a,b\n"1,1","say ""hi"""\n', ['1: a|b', '2: 1,1|say "hi"']],
    ['quoted line breaks count as lines', 'a,b\n"1\n1",2\n3,4\n', ['1: a|b', '2: 1\n1|2', '4: 3|4']],
    ['too many and too few', 'a,b\n1,2,3\n1\n3,4\n', ['1: a|b', '2! 1,2,3', '3! 1', '4: 3|4']],
    ['a quote never closed', 'a,b\n1,"open\n3,4\n5,6\n', ['1: a|b', '2! 1,"open', '3: 3|4', '4: 5|6']],
    [
      'a quote closed by the next one',
      'a,b\n1,"open\n3,"x"\n5,6',
      ['1: a|b', '2! 1,"open', '3: 3|x', '4: 5|6'],
    ],
    [
      'a quote that a later one closes by chance',
      'a,b,c\n1,"open,x\n2,",y",z\n3,4,5\n',
      ['1: a|b|c', '2! 1,"open,x', '3: 2|,y|z', '4: 3|4|5'],
    ],
    ['text after a closing quote', 'a,b\n"1"x,2\n3,4\n', ['1: a|b', '2! "1"x,2', '3: 3|4']],
    ['a quote inside an unquoted field', 'a,b\n5" disk,2\n3,4\n', ['1: a|b', '2! 5" disk,2', '3: 3|4']],
    ['a ragged record over two lines', 'a,b\n"1\n1"\n3,4\n', ['1: a|b', '2! "1\n1"', '4: 3|4']],
    ['an open quote on the last line', 'a,b\n1,"', ['1: a|b', '2! 1,"']],
  ])('%s', (_name, text, records) => {
    expect(shown(split(text))).toEqual(records);
  });

  it('reads the same however the text is cut up', () => {
    const piece = fc.constantFrom('a', '"', '""', ',', '\n', '\r\n', '"x"', '"y\nz"', '王');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (pieces, size) => {
        const text = `h1,h2\n${pieces.join('')}`;
        const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
        expect(split(...chunks)).toEqual(split(text));
      }),
    );
  });

  it('gives back whatever a writer quoted, and every line number', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '你') });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        let line = 2;
        const expected = rows.map((fields, index) => {
          const record = { line, raw: quoted[index], fields };
          line += (quoted[index] ?? '').split('\n').length;
          return record;
        });
        expect(split(`h1,h2\n${quoted.join('\n')}\n`).slice(1)).toEqual(expected);
      }),
    );
  });

  it('loses no good row to any bad one in between', () => {
    const bad = fc.constantFrom('x,"z', '"x"y,1', 'a"b,1', '1', '1,2,3', '"a,b');
    fc.assert(
      fc.property(fc.array(fc.oneof(bad, fc.constant('good,1')), { maxLength: 12 }), (lines) => {
        const records = split(`h1,h2\n${lines.join('\n')}\n`).slice(1);
        expect(records.filter((record) => record.fields !== null)).toHaveLength(
          lines.filter((line) => line === 'good,1').length,
        );
      }),
    );
  });

  it('holds back no more than one record of bounded length', () => {
    const splitter = new CsvSplitter();
    const records = splitter.push('h1,h2\n1,"never closed\n');
    const chunk = 'x,y\n'.repeat(1 << 14);
    for (let fed = 0; fed < LONGEST_RECORD * 3; fed += chunk.length)
      for (const record of splitter.push(chunk)) records.push(record);
    expect(records[1]).toEqual({ line: 2, raw: '1,"never closed', fields: null });
    expect(records.at(-1)?.fields).toEqual(['x', 'y']);
  });

  it('drops a line of absurd length as one malformed record', () => {
    const long = 'x'.repeat(LONGEST_RECORD + 10);
    const records = split('h1,h2\n', long, long, '\n1,2\n');
    expect(records.map((record) => [record.line, record.fields])).toEqual([
      [1, ['h1', 'h2']],
      [2, null],
      [3, ['1', '2']],
    ]);
  });
});
