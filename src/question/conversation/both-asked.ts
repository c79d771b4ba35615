// 两个地区都要, "both regions please" after the figure of one and then of the other: both, side by side, and no list of their tickets.
import type { ReadContext } from '../context.js';
import type { Plan } from '../plan.js';
import { cut } from './turn-parts.js';
import { lastTwo } from './two-figures.js';

const BOTH_ZH =
  /^(?:那|那么|就|还是|我|想|要){0,6}(?:这|那|前面|刚才)?(?:的)?(?:两|俩|2)(?:个|位|家|款|条|者|边)?(?<kind>组|团队|地区|区域|产品|渠道|人|客服|分类|类别|产品线|版本|型号)?(?:的)?(?:我|给我)?(?:都|全都?)?(?:要看?|看看|看一下|看下|看|给我|给|列出来|列一下|列|算上|(?:一起|一块儿?|一并)(?:看看|看一下|看下|看|要|给我|列)?)(?:吧|呢|呗)?[?？。!]*$/u;
const BOTH_EN =
  /^(?:(?:and|ok|okay|so|no|then|actually|i want|i'd like|i need|give me|show me|show|let me see|let's see|see)[, ]+){0,8}both(?: of (?:them|those|these|the two))?(?: (?:the )?(?<kind>regions|teams|products|channels|people|agents|categories|versions|models|product lines))?(?:,? (?:please|then|now|side by side)){0,8}[?.!]*$/u;

/** The two side by side; null where nothing of the kind is said, or no two stand there. @param words normalised */
export function bothAsked(words: string, context: ReadContext): Plan | null {
  const found = BOTH_ZH.exec(words) ?? BOTH_EN.exec(words);
  const { previous, offered = [], passed = [] } = context;
  if (found === null || previous?.kind !== 'value' || offered.length > 0 || passed.length > 0) return null;
  const two = lastTwo(context);
  const kind = found.groups?.['kind'];
  if (two === null || (two.by.length === 0 && two.compare === null)) return null;
  if (kind === undefined) return two;
  const ofKind = cut(kind, context).some(
    (token) =>
      token.known &&
      token.meanings.some(
        (one) => (one.k === 'dim' && two.by.includes(one.dim)) || (one.k === 'who' && two.by[0] === 'agent'),
      ),
  );
  return ofKind ? two : null;
}
