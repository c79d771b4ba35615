// "NPS this year vs industry", 满意度跟行业比怎么样: one figure, beside what is imported as the industry's. What is asked is read without those
// words; where that is no one figure, it is refused.
import { refused } from '../conversation/turn-parts.js';
import type { ReadContext } from '../context.js';
import type { Reading } from '../plan.js';

const IND_EN =
  "(?:(?:the |an |our )?(?:industry|sector)(?:'s)?(?: (?:averages?|avg|benchmarks?|figures?|levels?|norms?|standards?|medians?|means?|numbers?|peers))?|(?:the )?(?:market|peer) (?:averages?|benchmarks?|norms?)|(?:the )?benchmarks?)";
const END_EN = '(?=\\s*(?:[?.!,;]|$| (?:on|for|in|this|last|over|during|since|q[1-4])(?![a-z])))';
const EN: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `(?<![a-z])(?:are|were|is|was|how are|how do|how did|how does|do|did) we (?:doing |do |compare |stack up |measure up |rank |hold up |look |beat |beating )?(?:above|below|over|under|better than|worse than|ahead of|behind|at|against|with|to|compared (?:to|with)|versus|vs\\.?)? ?${IND_EN}(?: (?:on|for|in|at|with|by))?(?![a-z])`,
      'u',
    ),
    ' ',
  ],
  [
    new RegExp(
      `(?<![a-z])how (?:does|do|did|is|are) (our .+?|the .+?|my .+?) (?:compare|stack up|measure up|rank|hold up|doing|look|do)(?: up)? (?:with|to|against|versus|vs\\.?|compared (?:to|with)|relative to) ${IND_EN}(?![a-z])`,
      'u',
    ),
    ' $1 ',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:is|are|was|were) (our .+?|the .+?|my .+?) (?:above|below|over|under|better than|worse than|higher than|lower than|ahead of|behind|in line with|at) ${IND_EN}(?![a-z])`,
      'u',
    ),
    ' $1 ',
  ],
  [
    new RegExp(
      `,? ?(?:and )?(?:how does (?:that|it|this) compare (?:to|with)|is (?:that|it|this) (?:above|below|better than|worse than)|vs\\.?|versus|against|compared (?:to|with)|relative to|than|beside|next to|alongside) ${IND_EN}${END_EN}`,
      'u',
    ),
    ' ',
  ],
  [new RegExp(`(?<![a-z])${IND_EN} (?:for|of|on) (?=[a-z])`, 'u'), ' '],
];
const IND_ZH =
  '(?:行业|同行|同业|业内)(?!客户|用户|大客|组|团队|类|线|版|方案|产品|分类|工单|投诉)(?:内|里)?(?:的)?(?:平均值|平均水平|平均|均值|基准值|基准|水平|标准|标杆|数据|中位数)?(?:线)?';
const ZH = new RegExp(
  `[，,]?(?:我们)?(?:的)?(?:是不是|是否|有没有)?(?:跟|和|与|同|对比|比较|对标|比|较|高于|低于|高过|超过|达到|高出|好于|优于)${IND_ZH}(?:的)?(?:相比|对比|比较|比一下|比起来|比|差多少|高多少|低多少)?(?:的话)?(?:怎么样|如何|高还是低|好不好|高不高|低不低|高吗|低吗|高|低|好|差)?(?:了)?(?:吗|呢)?`,
  'u',
);

/** The reading with the industry's figure beside it; null where none is asked for. @param words normalised, in plain words */
export function besideIndustry(
  words: string,
  lang: 'zh' | 'en',
  context: ReadContext,
  read: (words: string, seen: ReadContext) => Reading,
): Reading | null {
  const rest = without(words);
  if (rest === null) return null;
  const said = rest.replace(/[?？.!。,，]+$/u, '').trim();
  const { previous } = context;
  const reading: Reading =
    said !== '' && !FILLER.test(said)
      ? read(said, context)
      : previous !== null && (context.lost ?? []).length === 0
        ? { status: 'plan', plan: previous, lang }
        : refused({ why: 'not_supported', words: [words] }, lang);
  if (reading.status !== 'plan') return reading;
  const { plan } = reading;
  const [, more] = plan.metrics;
  const isOne = plan.kind === 'value' && more === undefined && plan.share === undefined;
  return isOne && plan.against === undefined && plan.having === undefined && plan.target === undefined
    ? { ...reading, plan: { ...plan, industry: true } }
    : refused({ why: 'not_supported', words: [words] }, lang);
}

const FILLER = /^(?:(?:and|so|ok|now|how|那|那么|呢|看看|再|我们|[,， ])\s*){0,6}$/u;

function without(words: string): string | null {
  for (const [pattern, instead] of EN) {
    const plain = words.replace(pattern, instead);
    if (plain !== words) return plain.replace(/\s+/gu, ' ').trim();
  }
  const plain = words.replace(ZH, '');
  return plain === words ? null : plain.trim();
}
