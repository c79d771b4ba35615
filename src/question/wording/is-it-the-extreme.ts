// 邮件的参评率是不是最低, "is email the slowest on first response?": whether one is the first of its kind is told by which one is. Said in the words
// that the grammar reads: 哪个渠道的参评率最低. Over normalised text.
import type { Gazetteer } from '../gazetteer.js';
import type { DimensionId } from '../../metrics/metric.js';

const KINDS: Partial<Record<DimensionId, { readonly zh: string; readonly en: string }>> = {
  agent: { zh: '客服', en: 'agent' },
  team: { zh: '组', en: 'team' },
  product: { zh: '产品', en: 'product' },
  product_line: { zh: '产品线', en: 'product line' },
  model: { zh: '型号', en: 'model' },
  version: { zh: '版本', en: 'version' },
  channel: { zh: '渠道', en: 'channel' },
  region: { zh: '地区', en: 'region' },
  category: { zh: '分类', en: 'category' },
  segment: { zh: '客群', en: 'segment' },
};

const ENDS_ZH = '(?:多|少|高|低|快|慢|长|短|好|差)';
/** Whether it is: 是不是, 算不算, or 是 with 吗 at the end. A place (最低的三个之一, 第二低) is another question. */
const ASKED_ZH = new RegExp(
  `^(?<ahead>[^;；。?？最]{2,40}?)(?:(?<asks>是不是|是否|算不算|是否是)|(?<is>[是算]))(?:在)?(?<scope>(?:所有|全部|各个?|几个)?(?:渠道|组|团队|产品|地区|分类|客群|版本|型号|人|客服)?(?:里面?|中|当中|里头)?)(?<end>[^最,，;；。?？]{0,8}?最${ENDS_ZH})的?(?:那个|一个)?(?:渠道|组|团队|产品|地区|分类|客群|版本|型号|人|客服)?(?<mark>吗|么|嘛)?(?<behind>[,，][^,，;；。?？最]{2,10})?(?:呢|啊|呀)?[?？。]*$`,
  'u',
);
/** 参评率最低的是不是邮件. */
const TURNED_ZH = new RegExp(
  `^(?<ahead>[^;；。?？]{0,40}?最${ENDS_ZH})的?(?:渠道|组|团队|产品|地区|分类|客群|版本|型号|人|客服)?(?:(?<asks>是不是|是否是)|是)(?<name>[^,，;；。?？是不]{1,16}?)(?<mark>吗|么|嘛)?(?:呢|啊|呀)?[?？。]*$`,
  'u',
);
const SAYS_MORE =
  /还是|一直|仍|依然|也|又|都|(?<!是)不是最|之一|第[一二三四五六七八九十\d]|为什么|为啥|怎么/u;

const ENDS_EN =
  '(?:lowest|highest|slowest|fastest|quickest|best|worst|most|fewest|longest|shortest|biggest|busiest|smallest)';
const ASKED_EN = new RegExp(
  `^(?:(?:and|so|but|ok|okay|then),? )?(?<verb>is|are|was|were|does|did|has|had) (?:the )?(?<name>[^,;?!]{2,32}?)(?<own>'s [a-z][a-z -]{1,30}?)?(?: (?<called>channel|team|product|region|category|segment|version|model))? (?:have |had |get |got )?(?:(?:the|our) )?(?<end>${ENDS_EN})(?![a-z])(?: (?:one|(?<of>agent|person|channel|team|product|region|category|segment|version|model))(?= |[?.!]*$))?(?<rest>[^;?!]*)[?.! ]*$`,
  'u',
);

/** The text asking which one is; as it is where nothing of the kind is asked, or it is not sure of which one. */
export function withWhichIsIt(text: string, gazetteer: Gazetteer): string {
  if (/[\u3400-\u9fff]/u.test(text)) {
    if (!/最/u.test(text) || SAYS_MORE.test(text)) return text;
    return turnedZh(text, gazetteer) ?? askedZh(text, gazetteer) ?? text;
  }
  return askedEn(text, gazetteer) ?? text;
}

function askedZh(text: string, gazetteer: Gazetteer): string | null {
  const said = ASKED_ZH.exec(text)?.groups;
  if (said === undefined) return null;
  const { ahead = '', asks, end = '', mark, behind = '' } = said;
  if (asks === undefined && mark === undefined) return null;
  // 除了邮件, 跟电话比: it is not set against all of them.
  if (/[除比和跟与、或]|其他|其余|剩下/u.test(ahead)) return null;
  const own = /(?:我们|咱们?)(?:这个?)?(?:组|团队)/u.exec(ahead);
  const named = namesIn(ahead, gazetteer);
  const [one, more] = named;
  if (more !== undefined || (own !== null && one !== undefined)) return null;
  const found = own === null ? one : { at: own.index, length: own[0].length, kind: '组' };
  if (found === undefined) return null;
  const rest = ahead.slice(found.at + found.length);
  return `${ahead.slice(0, found.at)}哪个${found.kind}${rest}${end}${behind}`;
}

function turnedZh(text: string, gazetteer: Gazetteer): string | null {
  const said = TURNED_ZH.exec(text)?.groups;
  if (said === undefined || (said['asks'] === undefined && said['mark'] === undefined)) return null;
  const kind = kindOf(said['name'] ?? '', gazetteer)?.zh;
  return kind === undefined ? null : `${said['ahead'] ?? ''}的是哪个${kind}`;
}

function askedEn(text: string, gazetteer: Gazetteer): string | null {
  const said = ASKED_EN.exec(text)?.groups;
  if (said === undefined) return null;
  const { verb = 'is', name = '', own = '', end = '', rest = '' } = said;
  const kind = kindOf(name, gazetteer)?.en;
  if (kind === undefined || /(?<![a-z])(?:than|or|and|still|again|why)(?![a-z])/u.test(rest)) return null;
  // "is Harbor the slowest product", where Harbor is a team: something else is meant by it.
  const other = [said['called'], said['of']].some(
    (word) => word !== undefined && word !== kind && !(word === 'person' && kind === 'agent'),
  );
  if (other) return null;
  const has = /^(?:does|did|has|had)$/u.test(verb);
  // "does email have the most tickets", "is email the slowest".
  return `which ${kind}${own} ${has ? 'has' : verb} the ${end}${rest}`.trim();
}

function kindOf(
  name: string,
  { lookup }: Gazetteer,
): { readonly zh: string; readonly en: string } | undefined {
  const found = lookup(name);
  const [first] = found;
  return first !== undefined && found.every(({ dim }) => dim === first.dim) && first.dim !== 'aspect'
    ? KINDS[first.dim as DimensionId]
    : undefined;
}

/** The names in a stretch of Chinese, the longest at each place; a name of a kind that has no first one counts as well. */
function namesIn(
  text: string,
  gazetteer: Gazetteer,
): readonly { readonly at: number; readonly length: number; readonly kind: string }[] {
  const found: { at: number; length: number; kind: string }[] = [];
  let at = 0;
  while (at < text.length) {
    const length = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2].find(
      (size) =>
        at + size <= text.length &&
        isWhole(text, at, at + size) &&
        gazetteer.lookup(text.slice(at, at + size)).length > 0,
    );
    if (length === undefined) at += 1;
    else {
      found.push({ at, length, kind: kindOf(text.slice(at, at + length), gazetteer)?.zh ?? '' });
      at += length;
    }
  }
  return found.some(({ kind }) => kind === '') ? [] : found;
}

/** No Latin word is cut in two. */
const isWhole = (text: string, from: number, to: number): boolean =>
  !/[a-z\d][a-z\d]/u.test(text.slice(Math.max(0, from - 1), from + 1).padStart(2, ' ')) &&
  !/[a-z\d][a-z\d]/u.test(text.slice(to - 1, to + 1));
