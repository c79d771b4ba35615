// Idiom of Chinese talk in the words that everything later knows: its frames, what was piled up, channels by 上, regions by one character.
import { inName, type Names } from './cantonese.js';
import { FIGURES_TOLD } from './figures-told-zh.js';
import { FRAMES, NOT_WISHED } from './idiom-frames-zh.js';
import type { Swap } from './swaps.js';
import { withoutMusings } from './musings-zh.js';
import { SPOKEN } from './spoken-frames-zh.js';

/** Of what is said to be many, 攒下多少条建议 asks how many; of tickets alone it may be what is still there. */
const PILED = '(?:攒|堆|积|囤|垒|累|摞|囤积|累积|积攒|堆积|积累)(?:下来?|到|出|了|起来?|够|住|着)?(?:了)?';
const COUNTED = /建议|投诉|客诉|故障|报障|报修|差评|低分|积压|超时|逾期|未响应|未回复|咨询|申请/u;

/** 微信上投诉: by that channel, and no 上周 or 上升. */
const onChannel = (text: string, { lookup }: Names): string =>
  text.replace(
    /上(?![周月季半个各礼星年回次期升涨线海午旬面一下头述调行的])(?=[\p{L}\d])/gu,
    (all: string, at: number) => {
      // 微信上上周 is the week before last; 在微信上上周 is on WeChat, last week.
      const twice = text[at + 1] === '上';
      const named = [2, 3, 4, 5, 6].some((length) => {
        const found = at < length ? [] : lookup(text.slice(at - length, at));
        const isChannel = found.length > 0 && found.every(({ dim }) => dim === 'channel');
        return isChannel && (!twice || text[at - length - 1] === '在');
      });
      return named ? '的' : all;
    },
  );

/** Regions by one character each, where the workspace has all of them. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  江浙沪皖: ['江苏', '浙江', '上海', '安徽'],
  北上广深: ['北京', '上海', '广东|广州', '深圳'],
  北上广: ['北京', '上海', '广东|广州'],
  江浙沪: ['江苏', '浙江', '上海'],
  苏浙沪: ['江苏', '浙江', '上海'],
  江浙: ['江苏', '浙江'],
  京津冀: ['北京', '天津', '河北'],
  京沪: ['北京', '上海'],
  京津: ['北京', '天津'],
  两广: ['广东', '广西'],
  两湖: ['湖北', '湖南'],
  川渝: ['四川', '重庆'],
  云贵川: ['云南', '贵州', '四川'],
  云贵: ['云南', '贵州'],
  东三省: ['黑龙江', '吉林', '辽宁'],
  黑吉辽: ['黑龙江', '吉林', '辽宁'],
  陕甘宁: ['陕西', '甘肃', '宁夏'],
  长三角: ['江苏', '浙江', '上海', '安徽'],
  东北三省: ['黑龙江', '吉林', '辽宁'],
};

/** 北上广三地: the names of each, where there is exactly one for every character. */
const regionsApart = (text: string, { lookup }: Names): string =>
  Object.entries(TOGETHER).reduce((current, [short, regions]) => {
    if (!current.includes(short) || lookup(short).length > 0) return current;
    const names = regions.map((choice) =>
      choice.split('|').filter((name) => lookup(name).some(({ dim }) => dim === 'region')),
    );
    if (names.some((found) => found.length !== 1)) return current;
    return current.replace(
      new RegExp(`${short}(?:(?:这)?(?:[两俩三仨四二]|\\d)?(?:个)?(?:地区|地方|省份|省市|地|省|市))?`, 'u'),
      names.flat().join('、'),
    );
  }, text);

const THE_MORE =
  /^([^和跟与同比、及]*哪(?:条|个|款|种|类|位|家|组)?[^和跟与同比、及,，]{1,12}?)(?:更|比较|偏|相对)(多|高|少|低|快|慢|大|小|长|短)(?:一些|一点|些|点)?(?=[,，。?？!！]|$)(?![^]*(?:和|跟|与|同|比|还是))/u;

/** 哪条产品线故障量更大, where nothing is set against it: the most. Behind another question it may be which of two. */
export const theMore = (text: string): string => text.replace(THE_MORE, '$1最$2');

/** @param text normalised and in Mandarin */
export function inPlainIdiom(text: string, names: Names): string {
  const rest = withoutMusings(text, names);
  const piled = COUNTED.test(rest)
    ? rest.replace(new RegExp(`${NOT_WISHED}${PILED}(?=多少|几)`, 'gu'), '')
    : rest;
  const placed = onChannel(regionsApart(piled, names), names);
  return [...FIGURES_TOLD, ...FRAMES, ...SPOKEN].reduce(
    (current, swap) => swapped(current, swap, names),
    placed,
  );
}

const swapped = (text: string, [regex, instead]: Swap, names: Names): string =>
  text.replace(regex, (...found: (string | number | undefined)[]) => {
    const place = found.findIndex((one) => typeof one === 'number');
    const [all = '', ...parts] = found.slice(0, place).map((one) => (one === undefined ? '' : String(one)));
    const at = Number(found[place]);
    if (inName(text, at, at + all.length, names)) return all;
    return typeof instead === 'function'
      ? instead(all, ...parts)
      : instead.replaceAll(/\$(\d)/gu, (_, n: string) => parts[Number(n) - 1] ?? '');
  });
