// Short ways of jotting down what is wanted: 取前3 (the first three), 服务态度分 (the score of an aspect), 处理的投诉有几单 (how many complaints one handled),
// 团队里孙婷婷的满意率 (whoever is named, and that (s)he is in the team). Over normalised text; names that hold such words stay.
import type { Gazetteer } from '../gazetteer.js';
import { swapAll, type Swap } from './swaps.js';

const SWAPS: readonly Swap[] = [
  // 取前3, 取上个月解决量前5; 自取 and 领取 are something else.
  [
    /(?<![自领收获提换听读录争索抽调退选爬])取(?=(?:排名|倒数|最)?[前后](?:\d|[一二两三四五六七八九十])|top ?\d)/gu,
    '',
  ],
  [/^取(?=[^取,，]{2,20}(?:[前后](?:\d|[一二两三四五六七八九十])|top ?\d))/u, ''],
  // 态度分多少; 态度分布, 速度分析, 态度分成几档 are something else.
  [
    /(?<!工作|沟通|学习|生活)(?:(?:服务)?态度|(?:响应|处理|回复)?速度|专业(?:度|性)?)分(?![析布类成档别为数配开级段组层值两三四五1-9]|几[类档级])/gu,
    (found) => `${found.replace(/^(?:响应|处理|回复)|分$/gu, '')}得分`,
  ],
  // 我上个月处理的投诉有几单, 到店体验组处理的投诉上个月有几单.
  [
    /(?:处理|办理|经手)(?:过|掉)?的(投诉|故障|咨询|建议)(?:单|工单)?[量数]?([^,，。?？处]{0,10}?)(?:一共|总共)?(?:有|是)(几|多少)(?:单|个|件|起|张|条)?(?=[呢啊?？。 ]*$)/u,
    '$2处理了$3单$1',
  ],
  [/(?:处理|办理|经手)(?:过|掉)?的(投诉|故障|咨询|建议)[量数](?=[呢啊?？。 ]*$)/u, '处理了几单$1'],
];

/** The normalised text with these in plain words. */
export function jottedPlain(text: string, gazetteer: Pick<Gazetteer, 'lookup'>): string {
  const plain = swapAll(text, SWAPS);
  const said = /[组团队].?[内里]/u.test(plain) ? withoutWithin(plain, gazetteer) : plain;
  return said;
}

const WITHIN = /(?<=^|[,，])(?:我们?|咱们?|本)?的?(?:团队|小组|小队|部门|team)(?:里面?|里头|内|中)的?/u;

/** 团队里孙婷婷上个月满意率: somebody of it. 团队里谁最快 is asked of all of it. */
function withoutWithin(text: string, { lookup }: Pick<Gazetteer, 'lookup'>): string {
  const found = WITHIN.exec(text);
  if (found === null) return text;
  const behind = text.slice(found.index + found[0].length);
  const named = [4, 3, 2].some((length) =>
    lookup(behind.slice(0, length)).some(({ dim }) => dim === 'agent'),
  );
  return named ? `${text.slice(0, found.index)}组里${behind}` : text;
}
