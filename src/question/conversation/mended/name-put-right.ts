// 打错了，是卢志远, "sorry i meant FreshLine", or the name alone, after a question whose name nobody knew (林晓东上周解决多少单): the same question with the
// new name in the place of the other. What more is said is a turn of its own.
import type { DimensionId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean, type Token } from '../../token.js';
import { cut, refused, type Lang, type Read } from '../turn-parts.js';

const SORRY_ZH =
  '(?:哦|噢|喔|啊|呃|嗯|哎呀?|不好意思|抱歉|对不起|sorry|oops|说错了?|打错了?|写错了?|输错了?|弄错了?|搞错了?|记错了?|名字(?:打|写|说|记)?错了?|打错(?:字|名字)了?|错了|手误|口误|笔误|不对|不是|更正一下|纠正一下|[,，。、! ])';
const MEANS_ZH =
  '(?:我(?:是)?(?:说|指|问|要|想问|想说|要问)的?(?:是)?|我的意思是|我意思是|应该是|应为|应该叫|其实是|是叫|叫|是|改成|换成|就是)';
const ZH = new RegExp(
  `^(?<sorry>${SORRY_ZH}{0,8})(?<means>${MEANS_ZH}?)(?<name>[^,，?？。]{2,40}?)(?:才对|才是|啦|哈|哦|啊|呢)?[。! ]*$`,
  'u',
);
const SORRY_EN =
  '(?:oh|sorry|oops|ah|uh|hmm?|no|nope|wait|ok|well|typo|my bad|my mistake|my fault|apologies|wrong (?:name|one|person|team|product)|that was (?:a typo|wrong)|not (?:him|her|that|them)|scratch that|correction|[-,.:!] ?)';
const MEANS_EN =
  "(?:(?:i|we) (?:mean|meant|was thinking of|was asking about|wanted to say|wanted)|make (?:that|it)|it(?:'s| is| was)|that(?:'s| is| was)|(?:it |that )?should(?:'ve| have)? (?:be|been|read|say)|(?:it |that )?should (?:be|read|say)|called|named|for)";
const EN = new RegExp(
  `^(?<sorry>(?:${SORRY_EN} ?){0,8})(?<means>(?:${MEANS_EN}(?: |(?=[\\u3400-\\u9fff])))?)(?<name>[^,?]{2,60}?)(?:,? (?:sorry|instead|of course|actually|i mean|i meant))?[.! ]*$`,
  'u',
);

/** 不是林小东，是龚思琪, "not Zork, FreshLine": what nobody knows is said again, and taken back. */
const NOT_THAT = /^(?:no,? |sorry,? |哦|不好意思|,|，){0,3}(?:不是|not )([^,，。]{2,20})[,，。] ?(?:but )?/u;

/** The reading of such a turn; null where nothing was refused for a name, or something else is said. @param words normalised */
export function namePutRight(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { blank = null, offered = [] } = context;
  if (blank === null || offered.length > 0) return null;
  const [not = '', wrong = ''] = NOT_THAT.exec(words) ?? [];
  const said =
    wrong !== '' && cut(wrong, context).every(({ known }) => !known) ? words.slice(not.length) : words;
  const ways = [EN, ZH].map((pattern) => pattern.exec(said)?.groups ?? {});
  const named = ways.find((way) => dimsNamed(cut((way['name'] ?? '').trim(), context)) !== null);
  const { sorry = '', means = '', name = '' } = named ?? ways[0] ?? {};
  const tokens = cut(name.trim(), context);
  const dims = dimsNamed(tokens);
  const corrects = (sorry + means).trim() !== '' || said !== words;
  // "i meant Zorkk": nobody is called that either, and the question still stands.
  if (dims === null && corrects && tokens.length > 0 && tokens.every(({ known }) => !known))
    return {
      ...refused({ why: 'unknown_words', words: [name.trim()] }, lang),
      blank,
      lost: context.lost ?? [],
    };
  // What was not understood may be what is counted: 上个月成本多少.
  if (dims === null || (blank.name !== true && !corrects)) return null;
  const seen = { ...context, blank: null, near: null, lost: [], denied: false };
  for (const { before, after } of placesFor(blank.before, blank.after)) {
    const asked = `${before} ${name.trim()} ${after}`.replace(/\s+/gu, ' ').trim();
    const then = turn(asked, seen);
    if (then.status === 'clarify' && then.blank !== undefined) return { ...then, lang };
    if (then.status !== 'plan' || !isOf(then.plan, dims)) continue;
    // "email" alone after a name that nobody knew may be an addition to it.
    const surely =
      blank.name === true && (corrects || (!GOES_ON.test(said) && dims.every((dim) => CALLED.has(dim))));
    return surely
      ? { ...then, lang }
      : {
          status: 'clarify',
          lang,
          about: '',
          unsure: true,
          options: [say(then.plan, lang, context.gazetteer)],
        };
  }
  return null;
}

/** The gap without the word for its kind, and as it is: "the Returns team", of which a team of another name is one already. */
function placesFor(
  before: string,
  after: string,
): readonly { readonly before: string; readonly after: string }[] {
  const bare = {
    before: before.replace(/(?<![a-z])(?:the|our|their) *$/u, ''),
    after: after.replace(
      /^ *(?:'s )?(?:team|group|desk|squad|crew|product|line|channel|people|folks)(?![a-z])|^ *(?:小组|团队|组|队|产品|渠道|那边)/u,
      '',
    ),
  };
  return bare.before === before && bare.after === after ? [{ before, after }] : [bare, { before, after }];
}

/** 青禾组呢 may go on from what was asked before. */
const GOES_ON = /呢[?？。]*$/u;

/** What a name alone may be the name of, put right: who, or what, has a name of its own. */
const CALLED: ReadonlySet<DimensionId | 'day'> = new Set(['agent', 'team', 'product', 'model']);

/** Of what kinds the name is; null where more is said than a name. */
function dimsNamed(tokens: readonly Token[]): readonly DimensionId[] | null {
  const dims = tokens.flatMap((token) =>
    token.known ? token.meanings.flatMap((one) => (one.k === 'name' ? one.candidates : [])) : [],
  );
  const only = tokens.every((token) => canMean(token, 'name', 'filler', 'my_team', 'self'));
  return only && dims.length > 0 ? [...new Set(dims.map(({ dim }) => dim))] : null;
}

const isOf = ({ where, kind }: Plan, dims: readonly DimensionId[]): boolean =>
  kind !== 'drivers' && where.some(({ dim }) => dims.some((one) => one === dim));
