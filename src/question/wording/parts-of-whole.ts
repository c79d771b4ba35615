// What part of a whole is something, asked with the whole first: "how much of the total volume does Harbor take", 投诉里有几成是退款. The part of
// the complaints that are of that kind is asked for, and no rate of complaints among what is of that kind. Over normalised text.
type IsName = (phrase: string) => boolean;

const SHARE_ZH = '(?:几成|百分之几|百分之多少|多少百分比|多少比例|多大比例|多大一部分)';
const WHOLE_ZH =
  '(?:投诉单|投诉量|投诉|工单量|工单|单子|单量|故障单|故障量|故障|报修|建议量|建议|差评|低分评价|低分|积压工单|积压|超时工单|超时单|未响应|解决量|解决的单|解决的工单)';
const IS_ZH = '(?:是来自|是因为|是由于|是关于|是属于|是|属于|来自于?|出自|归|出在)';
const TAIL_ZH = '(?:类型|这类|类|方面|造成|引起|导致|来|进来|过来|有关|相关)?的?(?:工单|单子|投诉|问题)?';
/** 投诉里有几成是退款, 投诉有百分之几来自电话. */
const WITHIN = new RegExp(
  `(${WHOLE_ZH})(?:里面?|中|当中|之中|里头)?(?:大概|大约|约|一共|总共|到底|究竟)?有?(?:大概|大约|约)?${SHARE_ZH}的?${IS_ZH}([^,，。?？]{1,16}?)(${TAIL_ZH})(?=[,，。?？ ]|呢|$)`,
  'u',
);
/** 有几成投诉是退款, 多少比例的工单来自电话. */
const OF_SUCH = new RegExp(
  `有?${SHARE_ZH}的?(${WHOLE_ZH})${IS_ZH}([^,，。?？]{1,16}?)(${TAIL_ZH})(?=[,，。?？ ]|呢|$)`,
  'u',
);

const SHARE_EN =
  '(?:how much|how big an? (?:share|part|portion|chunk)|how large an? (?:share|part|portion)|(?:what|which) (?:share|part|portion|percentage|percent|per cent|proportion|fraction|pct|%))';
const WHOLE_EN =
  '(?:tickets? volume|volume|tickets|cases|workload|load|traffic|complaint volume|complaints|faults|suggestions|backlog|low ratings)';
const LINK_EN =
  '(?:is|are|was|were|(?:is|are|was|were|has|have) (?:about|from|with|in|on|over|via|through|for)|comes? from|came from|coming from|goes to|go to|went to|belongs? to|belonged to|sits? with|lies? with|does|do|did)';
const TAKES =
  '(?: (?:take up|takes up|take on|take|account for|make up|represent|carry|get|have|hold|receive|see|contribute|bring in))?';
const OF_TOTAL = new RegExp(
  `(?<![a-z])${SHARE_EN} of ((?:(?:the|our|all|total|overall|whole|entire|all the|all our|(?:this|last) (?:week|month|quarter|year)(?:'s)?|q[1-4](?:'s)?|[a-z]+(?=(?:'s)? ${WHOLE_EN}))(?:'s)? ){0,4})(${WHOLE_EN}) ${LINK_EN}(?: (?:the )?|(?=[\\u3400-\\u9fff]))([^,?!.]+?)(?=[,?!.]|$)`,
  'u',
);
const COPULA = new RegExp(
  `${WHOLE_EN} (?:is|are|was|were) (?!about |from |with |in |on |over |via |through |for )`,
  'u',
);
const TIME_BEHIND =
  /^(.+?)((?: (?:in|this|last|since|over|during|from|on|today|yesterday|so far|ytd|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z]).*)?)$/u;

/** The normalised text with such a part by its own words: "harbor's share of tickets", 投诉里退款占几成. */
export function withPartsOfWhole(text: string, isName: IsName): string {
  // "how much of our backlog sits with 云帆组": an English question about a Chinese name.
  return /[\u3400-\u9fff]/u.test(text) && !/^(?:how|what|which) /u.test(text)
    ? inChinese(text, isName)
    : inEnglish(text, isName);
}

function inChinese(text: string, isName: IsName): string {
  if (!/几成|百分|比例|一部分/u.test(text)) return text;
  for (const pattern of [WITHIN, OF_SUCH]) {
    const [all, whole = '', part = '', tail = ''] = pattern.exec(text) ?? [];
    if (all === undefined) continue;
    // 质量问题 may be a name as it is, and 安装类 one with a word behind it.
    const name = [part + tail, (part + tail).replace(/的$/u, ''), part].find((one) => isName(one));
    if (name !== undefined) return text.replace(all, `${whole}里${name}占几成`);
  }
  return text;
}

function inEnglish(text: string, isName: IsName): string {
  const [all, days = '', whole = '', rest = ''] = OF_TOTAL.exec(text) ?? [];
  // "what share of complaints were urgent" may as well ask for a rate, which is asked back.
  if (all === undefined || (COPULA.test(all) && !all.startsWith('how much'))) return text;
  const [, part = '', when = ''] = TIME_BEHIND.exec(rest) ?? [];
  const name = part.replace(new RegExp(`${TAKES}$`, 'u'), '').replace(/ tickets?$/u, '');
  const own = /^(?:i|we|my team|our team)$/u.test(name);
  if (!own && !isName(name)) return text;
  const stretch = days
    .replace(/(?<![a-z])(?:the|our|all|total|overall|whole|entire) /gu, '')
    .replace(/'s /gu, ' ');
  const counted = /^(?:ticket volume|tickets volume|volume|cases|workload|load|traffic)$/u.test(whole)
    ? 'tickets'
    : whole.replace(/^complaint volume$/u, 'complaints');
  const whose = /^(?:i|we)$/u.test(name) ? (name === 'i' ? 'my' : "my team's") : `${name}'s`;
  return text.replace(all, `${whose} share of ${stretch}${counted}${when}`);
}
