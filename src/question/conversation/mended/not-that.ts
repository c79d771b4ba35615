// 啊不是，我要一次解决率, 不是问这个，看重开率, "not what I asked, fcr": what stands there is not what was meant, and what is comes behind. 不是 says no more there than 不对, which
// is read. Behind it stands a thing that is asked for; 不是，是客户的问题 says what it was instead.
import type { ReadContext } from '../../context.js';
import { canMean, type Meaning } from '../../token.js';
import { cut } from '../turn-parts.js';

const SIGHED = '(?:啊|哦|噢|喔|呃|额|诶|欸|哎|哎呀|唉|嗯|哈|不好意思|抱歉|等等|等下|等一下|sorry|[,，。!~ ])';
const NO = '(?:不是|不不是|不不不|不不|并不是|都?不是)';
const IT =
  '(?:(?:问|要|看|说|指|查|想要|想看|想问)?(?:这个|那个|它|这些|那些)(?:指标|数|数字)?|(?:我)?(?:想)?(?:要|问|说|看|指)的(?:不是)?(?:这个|那个)?|(?:我|我的|这个|那个|那){0,2}(?:意思)|这样|那样)?';
const NOT_THAT = new RegExp(
  `^${SIGHED}{0,4}(?:${NO}){1,3}${IT}(?:啦|啊|呀|哈|吧|的|哦){0,2}[,，。!;； ]+(?:${NO}[,，。! ]+){0,2}(?=[^?？]{2})`,
  'u',
);

const NOT_THAT_EN =
  /^(?:(?:no|nope|nah|sorry|oops|wait|oh|hm+|ah|ugh)[,.! ]+){0,4}(?:(?:that|this|it)(?:'s| is| was) (?:wrong|incorrect|not right|not it|not the one|not what i (?:asked(?: for)?|meant|mean|want|wanted|need|said|was after))|not what i (?:asked(?: for)?|meant|mean|want|wanted|need|said|was after)|wrong (?:one|metric|figure|number|measure))[,.;:! -]+(?=\S)/u;

/** The turn with 不对 for such a 不是; the words themselves where it is none. @param words normalised */
export function notThat(words: string, context: ReadContext): string {
  // Of what is offered, 不是 says that it is none of them.
  if ((context.offered ?? []).length > 0) return words;
  const zh = NOT_THAT.exec(words)?.[0];
  const said = zh ?? NOT_THAT_EN.exec(words)?.[0];
  if (said === undefined) return words;
  const rest = words.slice(said.length);
  if (!cut(rest, context).some((token) => canMean(token, ...TELLING))) return words;
  return zh === undefined ? `no, ${rest}` : `不对,${rest.replace(/^要(?!求)/u, '我要')}`;
}

/** What is asked for; of a cause nobody has asked. */
const TELLING: readonly Meaning['k'][] = [
  'metric',
  'type',
  'either',
  'name',
  'time',
  'previous',
  'dim',
  'each',
  'every',
  'trend',
  'total',
  'list',
  'top',
  'extreme',
  'grain',
  'stat',
  'my_team',
  'self',
  'everyone',
];
