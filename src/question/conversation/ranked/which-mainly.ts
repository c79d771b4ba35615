// Behind reasons, or a figure that has moved: of which group that mostly comes. 主要是哪个组拖的, "which team mainly?", 哪个产品的锅.
import type { Plan } from '../../plan.js';

const DIM_ZH =
  '(?<dim>组|团队|小组|部门|产品线|产品|渠道|地区|分类|类别|问题分类|版本|型号|客户类型|优先级|客服|人|同事)';
const WHICH_ZH = `(?<who>谁)|(?:哪(?:一?[个条款类位]|几[个条款类位]|些)?(?:的)?${DIM_ZH})`;
const MAINLY_ZH = '(?:主要|到底|究竟|基本|大多|大部分|最主要|关键|都|具体|一般|的)';
const DID_ZH =
  '(?:拖了?(?:的)?后腿|拖的|拖下来的|拖累的?|拖垮的|拉了?(?:的)?后腿|拉低的?|拉下来的|拉的|拽下来的|带下来的|害的|搞的|弄的|造成的?|导致的?|引起的?|引发的|影响的|影响|带来的|带的|贡献的?|推高的|拉高的|推上去的|拉动的|的锅|背锅|的责任|的原因|的问题|出的问题|出问题|惹的祸|掉链子)';
const BLAMED_ZH = new RegExp(
  `^(?:那|那么|所以)?(?:问题)?${MAINLY_ZH}{0,6}(?:是|被|由|因为|出在|出自|在于|在|来自)?${MAINLY_ZH}{0,6}(?:${WHICH_ZH})${MAINLY_ZH}{0,6}(?:给)?(?<did>${DID_ZH})?(?:最多|最大|最厉害|最严重|得最多|得最厉害)?(?:了|的|啊|呢|呀){0,6}[?？。]*$`,
  'u',
);
/** 问题出在哪个组, as it is reworded: no number of tickets. */
const LIES_WITH_ZH = new RegExp(`^问题[,，]?按${DIM_ZH}[分看]$`, 'u');
/** 主要是哪个组, 出在哪个产品: of reasons alone. */
const LIES_ZH = /主要|出在|来自|在于|问题在/u;

const DIM_EN =
  '(?<dim>teams?|products?|product lines?|channels?|regions?|categor(?:y|ies)|versions?|models?|segments?|priorit(?:y|ies)|agents?|person|people)';
const MAINLY_EN =
  '(?:mainly|mostly|primarily|largely|chiefly|in particular|especially|specifically|above all|for the most part)';
const IT_EN =
  '(?:it|that|this|us|things|the (?:drop|fall|rise|change|increase|decline|jump|numbers?|figure|average|score|rate))';
const DID_EN = `(?:(?:is|was|are|were|has been) (?:${MAINLY_EN} )?(?:to blame|responsible|at fault|behind ${IT_EN}|(?:dragging|pulling|bringing|pushing|driving|holding|letting) ${IT_EN} (?:down|up|back)|the (?:main |biggest )?(?:culprit|driver|cause|reason)|driving ${IT_EN}|causing ${IT_EN})(?: for ${IT_EN})?|(?:${MAINLY_EN} )?(?:drove|caused|dragged|pulled|brought|pushed|let|did|made) ${IT_EN}(?: (?:down|up|drop|fall|rise|happen))?|(?:contributed|mattered|weighed)(?: the)? most(?: to ${IT_EN})?|(?:moved|shifted|swung|affected|influenced|impacted|changed|drove|pushed|pulled|dragged) ${IT_EN} (?:the )?(?:most|furthest)(?: (?:up|down))?|(?:moved|changed|shifted|swung|rose|fell|grew|dropped)(?: up| down)? (?:the )?most|(?:made|makes) the (?:biggest|most|largest) (?:difference|change)(?: (?:to|in) ${IT_EN})?|(?:is|was) (?:the )?(?:biggest|largest|main) (?:factor|contributor|part of (?:it|that)|mover)|had the (?:biggest|largest|most|main) (?:impact|effect|influence|contribution)(?: on ${IT_EN})?)`;
const BLAMED_EN = new RegExp(
  `^(?:(?:and|so|ok|but|then)[, ]+){0,8}(?:(?:is|was) it )?(?:${MAINLY_EN},? )?(?:due to |because of |from |in )?(?:(?<who>who)|(?:which|what) ${DIM_EN})(?:,? (?<did>${DID_EN}))?(?:,? (?:was it |is it )?${MAINLY_EN})?(?: then)?[?.!]*$`,
  'u',
);

/** 主要差在哪个组, 多在哪个渠道 behind two stretches of days: where the difference comes from. */
const APART_ZH = new RegExp(
  `^(?:那|那么|所以|这个|这些){0,4}${MAINLY_ZH}{0,4}(?:差距|差别|差额|差异|变化|[差多少高低])(?:出来的|的)?${MAINLY_ZH}{0,4}(?:就|都|是){0,2}(?:在|出在|来自)(?:了)?(?:哪(?:一?[个条款类位]|几[个条款类位]|些)?(?:的)?${DIM_ZH}|(?<who>谁)(?:那儿?|那里|身上|头上)?)(?:上|身上|里面?|那边)?(?:了|啊|呢|呀){0,2}[?？。]*$`,
  'u',
);
/** 按人看贡献, 各渠道的贡献: each one's part in the change. */
const PART_ZH = new RegExp(
  `^(?:那|那么|再|把){0,6}(?:(?:按|分)${DIM_ZH}(?:来)?(?:看看|看一?下|看|拆|分|算|列)?|(?:每一?个|各个?)${DIM_ZH.replace('<dim>', '<each>')})(?:各自|分别)?(?:的|地)?(?:贡献|影响|拉动|作用)(?:度|值|大小|多大|多少|是多少|有多大)?(?:呢|吧)?[?？。]*$`,
  'u',
);
const PART_EN =
  /^(?:(?:and|so|ok|now|show me|show|what is|what's|give me|the|each one's)[, ]+){0,8}(?:contributions?|impact|effect)(?: broken down| split)? (?:by|of each|from each|per) ([a-z]+(?: line)?)[?.!]*$/u;
const singular = (word: string): string => word.replace(/ies$/u, 'y').replace(/s$/u, '');

/** The turn in the words that are read for it. @param words normalised */
export function whichMainly(words: string, { kind, compare, by }: Plan): string {
  // 是谁拖了后腿 of one figure: whose part in its change, and not the reasons at large.
  if (kind === 'value' && compare === null && by.length === 0) {
    const { who, did, dim = '' } = BLAMED_ZH.exec(words)?.groups ?? {};
    return did !== undefined && (who !== undefined || /^(?:客服|人|同事)$/u.test(dim)) ? '是谁拉低的' : words;
  }
  if (kind !== 'drivers' && !(kind === 'compare' && compare !== null && by.length === 0)) return words;
  const { dim: split, each } = PART_ZH.exec(words)?.groups ?? {};
  const part = split ?? each;
  if (part !== undefined) return `哪个${part}影响最大`;
  const [, share = ''] = PART_EN.exec(words) ?? [];
  if (DIMS[singular(share)] !== undefined) return `哪个${DIMS[singular(share)] ?? ''}影响最大`;
  const apart = APART_ZH.exec(words)?.groups;
  if (apart !== undefined) return `哪个${apart['who'] === undefined ? (apart['dim'] ?? '') : '客服'}影响最大`;
  const zh = (BLAMED_ZH.exec(words) ?? LIES_WITH_ZH.exec(words))?.groups;
  const found = zh ?? BLAMED_EN.exec(words)?.groups;
  if (found === undefined) return words;
  const { did, who, dim = '' } = found;
  if (LIES_WITH_ZH.test(words)) return `哪个${dim}影响最大`;
  const mainly = zh === undefined ? new RegExp(MAINLY_EN, 'u').test(words) : LIES_ZH.test(words);
  if (did === undefined && !(mainly && kind === 'drivers')) return words;
  const group = who !== undefined ? '客服' : zh === undefined ? (DIMS[singular(dim)] ?? '') : dim;
  return group === '' ? words : `哪个${group}影响最大`;
}

const DIMS: Readonly<Record<string, string>> = {
  team: '组',
  product: '产品',
  'product line': '产品线',
  channel: '渠道',
  region: '地区',
  category: '分类',
  version: '版本',
  model: '型号',
  segment: '客户类型',
  priority: '优先级',
  agent: '客服',
  person: '客服',
  people: '客服',
};
