// Clauses of Chinese talk that judge or recall and ask nothing (大年初几没印象了, 自查一下), and what is said only to widen (不光是我们组). Taken
// out whole, and only where they hold no figure and no name.
import type { Names } from './cantonese.js';

const FIGURE_ASIDE = '(?:满意|投诉|客诉|响|解决|单|积压|超时|率|量|分|时长|nps|csat|sla|p9|建议|故障)';

// A clause that judges nothing that is asked: what the asker has forgotten, whose figure it is not, what they are doing.
const MUSINGS: readonly RegExp[] = [
  /^[^,，]{0,12}(?:记不清|记不得|不记得|记不太清|没印象|忘了|忘记|忘掉|想不起来|说不上来|说不准|拿不准|吃不准|没谱|搞不清楚?)(?:了|啦|的)?$/u,
  /^(?:我)?(?:先|再|来|想){0,6}(?:自查|自检|自我检查|自测|自省|自我复盘|摸底|摸个底|摸摸底|对个数|对数|对对数|盘一盘|盘点|盘盘|捋一捋|捋捋|理一理|梳理|八卦|好奇|打听|冒昧|例行检查|抽查|随手查|随便问|顺口问|顺嘴问|斗胆问|弱弱问|多嘴问)(?:一下|下|一句|一嘴|一番|个事|个数|问一句|问问)?$/u,
  /^(?:直说|直接说|别绕弯子?|别绕|别废话|不用解释|不必解释|给个准话|给个准数|给个实数|一句话|心里没数|心里有个数|心里好有个数|想心里有数|有点好奇|纯好奇|单纯好奇)(?:吧|就行|即可|了)?$/u,
  // 季度末了，…: why it is asked now, and no days.
  /^(?:眼看|眼瞅着?|这|又|马上|快){0,3}(?:到)?(?:季度末|季末|月底|月末|年底|年末|周末|周五)(?:快)?(?:了|啦|嘛)$/u,
];

const OWN = '(?:我们?组|我们团队|我们|本组|我自己|我个人|我一个人|我|咱们?组?|我这组|自己组|自己)';
/** 全公司三月的满意率，不光是我们组: said of what stands beside it. */
const NOT_ONLY = new RegExp(
  `^(?:不光|不只|不仅|不止|不单|不单单|不仅仅|并非|不限于|不局限于|别光|别只|不要只|不要光)(?:是|看|算|限于|要|给)?${OWN}(?:而已|的)?$`,
  'u',
);
const WHOLE_DESK = /全公司|全员|整体|总体|全司|全中心|全部门|所有|大盘|全局|整个/u;

/** A text without such clauses; the text itself where nothing else would be left. @param text normalised */
export function withoutMusings(text: string, names: Names): string {
  if (!/[,，。:：]/u.test(text)) return text;
  const parts = text.split(/([,，。:：]+)/u);
  let rest = '';
  for (let at = 0; at < parts.length; at += 2) {
    const clause = (parts[at] ?? '').trim();
    const isMusing =
      (MUSINGS.some((pattern) => pattern.test(clause)) && !namesSomething(clause, names)) ||
      (NOT_ONLY.test(clause) && WHOLE_DESK.test(text.replace(clause, '')));
    if (!isMusing) rest += (parts[at] ?? '') + (parts[at + 1] ?? '');
  }
  return /[\p{L}\p{N}]/u.test(rest) ? rest.replace(/[,，]+$/u, '') : text;
}

const namesSomething = (clause: string, { lookup }: Names): boolean =>
  new RegExp(FIGURE_ASIDE, 'u').test(clause) ||
  [...clause].some((_, from) =>
    [2, 3, 4, 5].some(
      (length) => from + length <= clause.length && lookup(clause.slice(from, from + length)).length > 0,
    ),
  );
