// Text on its way into Slack: escaped so that nothing of it becomes markup, and shortened without cutting a character.

/**
 * Without control characters and halves of characters, which nobody sees and which swell what is sent, and without marks that turn
 * the direction of writing: one left open in a name would turn all that follows it.
 */
export const clean = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\n\t]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu, '');

/** For texts that Slack reads control signs in (mrkdwn, and `text` itself): docs.slack.dev/messaging/formatting-message-text. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * For places that are said to be literal (cells of a table): a word joiner after `<` and `&` keeps the look, and keeps them from
 * being read as markup or as an entity by whoever does.
 */
export const literal = (text: string): string =>
  text.replace(/<(?=[@#!A-Za-z/])/g, '<\u2060').replace(/&(?=\w+;)/g, '&\u2060');

/** Inside a fenced block: as `escaped`, and three backticks in a row never end it. */
export const fenced = (text: string): string =>
  escaped(text)
    .replace(/`(?=``)/g, '`\u2060')
    .replace(/`$/, '`\u2060');

/** Bold in mrkdwn, where the text has nothing in it that would break out, and plain where it has. */
export const bold = (text: string): string =>
  /[*_~`\n]/.test(text) || text.trim() !== text || text === '' ? escaped(text) : `*${escaped(text)}*`;

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** At most `max` UTF-16 units, ending in `…` where something was left out; whole characters only. */
export function shortened(text: string, max: number, measure: (text: string) => number = lengthOf): string {
  if (measure(text) <= max) return text;
  const room = max - 1;
  let kept = '';
  let used = 0;
  // Far more than is kept: looking at all of a long text is for nothing.
  for (const { segment } of GRAPHEMES.segment(text.slice(0, 8 * max + 64))) {
    const width = measure(segment);
    if (used + width > room) break;
    kept += segment;
    used += width;
  }
  return `${kept.trimEnd()}…`;
}

/** Pieces of at most `max` (by `measure`), at the ends of lines where there are any, else between characters. Nothing is lost. */
export function pieces(
  text: string,
  max: number,
  measure: (text: string) => number = lengthOf,
): readonly string[] {
  if (measure(text) <= max) return [text];
  const out: string[] = [];
  let piece = '';
  let used = 0;
  const push = (): void => {
    if (piece !== '') out.push(piece);
    piece = '';
    used = 0;
  };
  for (const line of text.split(/(?<=\n)/)) {
    const width = measure(line);
    if (used + width > max) push();
    if (width <= max) {
      piece += line;
      used += width;
      continue;
    }
    for (const { segment } of GRAPHEMES.segment(line)) {
      // A single "character" that is longer than everything allowed (hundreds of marks on a letter) gives way.
      const part = measure(segment) > max ? '�' : segment;
      const partWidth = measure(part);
      if (used + partWidth > max) push();
      piece += part;
      used += partWidth;
    }
  }
  push();
  return out.map((part) => part.replace(/\n$/, '')).filter((part) => part !== '');
}

const lengthOf = (text: string): number => text.length;

/** How long a text is once it is escaped. */
export const escapedLength = (text: string): number => escaped(text).length;
