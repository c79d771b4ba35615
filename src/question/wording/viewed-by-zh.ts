// By what a figure is looked at, said with a word for the view: 渠道维度, 从产品看, 以地区的角度, 各类别的满意度. Over normalised text.
import { inName, type Names } from './cantonese.js';
import { DIM_WORDS } from './reworded-zh.js';

const EACH = '(?:各个?|每一?个?|不同的?)?';
const DIMS = `(?:问题类型|问题分类|客户类型|客户等级|${DIM_WORDS})`;
const ROW = `(${DIMS}(?:(?:和|与|跟|及|、|\\+|加)${EACH}${DIMS})?)`;
const VIEW = '(?:的|这个|这一|这?[两俩]个)?(?:维度|角度|层面|视角|口径|粒度)(?:上|下)?';
/** 看, 拆一下, 来分析: what is done by it. */
const LOOK =
  '(?:来|去|给我){0,6}(?:看看|看一看|看一下|看下|看|拆一下|拆开看?|拆分|拆解|拆|分析一下|分析|统计一下|统计|汇总|展开|对比|分一下|分)';
/** Where a word may begin that nothing before it makes longer: 产品类型 is no 类型, nor 9月维度 a step. */
const BEGIN = '(?<=^|[\\s,，。:：;；、的]|[年月周天日季度末来]|[率量度数响长]|投诉|故障|看|用|在|请|下)';

const BY: readonly RegExp[] = [
  new RegExp(`(?:从|就)${EACH}${ROW}(?:来|去|上){0,6}(?:看看|看一下|看下|看)`, 'gu'),
  new RegExp(`(?:从|按照|按|以|用|就|在)${EACH}${ROW}${VIEW}(?:${LOOK})?`, 'gu'),
  new RegExp(`${BEGIN}${EACH}${ROW}${VIEW.replace('|口径', '')}(?:${LOOK})?`, 'gu'),
];

/** 各类别的: each category's, and no others of a kind (各类, 别的). */
const CATEGORY_OF = /(?<=各个?|每一?个?|不同|哪个|哪些|分|按|问题|产品|工单|投诉|故障)(类别|级别|组别)的/gu;

/** The text with every view as 按X分. */
export function withViews(text: string, names: Names): string {
  if (!/维度|角度|层面|视角|口径|方面|粒度|看|别的/u.test(text)) return text;
  const kinds = text.replace(CATEGORY_OF, (all: string, kind: string, at: number) =>
    inName(text, at, at + all.length, names) ? all : kind,
  );
  return BY.reduce(
    (current, pattern) =>
      current.replace(pattern, (all: string, row: string, at: number) => {
        if (inName(current, at, at + all.length, names)) return all;
        // 按星期几分 would ask for marks.
        return row.endsWith('几') ? `按${row},` : `按${row}分`;
      }),
    kinds,
  );
}
