// "the last one, by channel", 最后一个按渠道看 after the top three: the third of them, and not the lowest of the channels.
import type { ReadContext } from '../../context.js';
import { EN_PLACES } from '../../numbers.js';

const EN =
  /^(?<head>(?:and |so |ok |now |then ){0,8})(?:the )?last one(?<tail>,? (?:split |broken down )?(?:by|per) [a-z ]+[?.!]*)$/u;
const ZH =
  /^(?<head>那?)最后(?:那)?(?:一)?[个位名款](?<tail>[,，]?(?:再)?(?:按|分|拆)[\u3400-\u9fff]+[?？。!]*)$/u;

/** The words with the place that it has, where the first few of a ranking stand there; else the words themselves. @param words normalised */
export function lastOfFew(words: string, { previous, shown }: ReadContext): string {
  const few = previous?.limit ?? 0;
  const stand = shown?.values.length ?? 0;
  const count = Math.min(few, stand === 0 ? few : stand);
  if (few < 2 || count > EN_PLACES.length) return words;
  const [en, zh] = [EN.exec(words)?.groups, ZH.exec(words)?.groups];
  if (en !== undefined)
    return `${en['head'] ?? ''}the ${EN_PLACES[count - 1] ?? ''} one ${(en['tail'] ?? '').replace(/^[, ]+/u, '')}`;
  return zh === undefined
    ? words
    : `${zh['head'] ?? ''}第${count}个${(zh['tail'] ?? '').replace(/^[,，]/u, '')}`;
}
