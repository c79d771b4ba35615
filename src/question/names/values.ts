// The values of plain dimensions as names: channels, categories, regions, segments, lines, models, versions; with their other spellings.
import type { DimensionId } from '../../metrics/metric.js';
import type { Directory } from '../../tickets/directory.js';
import { FIXED_VALUES, PRIORITY_WORDS, SPELLINGS } from '../lexicon/values.js';
import { hasChinese, normalise } from '../normalise.js';
import type { Candidate } from '../token.js';
import type { NameBook } from './name-book.js';
import { pluralOf } from './products.js';
import { halvesOf } from './two-languages.js';

/** Adds every value that the store holds, and those that are the same everywhere. */
export function addValues(names: NameBook, directory: Directory): void {
  for (const { dim, value, texts } of FIXED_VALUES) {
    const [en = value] = texts.split('|');
    const zh = texts.split('|').find(hasChinese) ?? value;
    const candidate: Candidate = { dim, values: [value], label: { zh, en } };
    for (const text of texts.split('|')) names.add(text, candidate, true);
    names.label(candidate);
  }
  const shared = inSeveral(
    Object.values(directory.values).flatMap((values) => [...new Set(values.map(normalise))]),
  );
  for (const [dim, values] of Object.entries(directory.values)) {
    if (
      dim === 'channel' ||
      dim === 'category' ||
      dim === 'product_line' ||
      dim === 'model' ||
      dim === 'region' ||
      dim === 'segment'
    ) {
      for (const value of values) addValue(names, dim, value, values, shared.has(normalise(value)));
      addHalves(names, dim, values);
    }
    if (dim === 'version') for (const value of values) addVersion(names, value);
  }
}

/**
 * Other spellings of a value. Where the store tells apart what the spellings hold to be one thing ("VIP" beside "key account"),
 * a spelling belongs to the value that it is built of, or else to all of them, and is asked back.
 */
function spellingsOf(dim: DimensionId, value: string, values: readonly string[]): readonly string[] {
  const own = spaced(normalise(value));
  const group = (SPELLINGS[dim] ?? []).map((texts) => texts.split('|')).find((texts) => texts.includes(own));
  if (group === undefined) return [];
  const siblings = values
    .map((one) => spaced(normalise(one)))
    .filter((other) => other !== own && group.includes(other));
  return group.filter(
    (text) => text.includes(own) || !siblings.some((other) => text.includes(other) || other.includes(text)),
  );
}

/** 电话 of `phone`, as it is said in a Chinese sentence; "app" stays what it is. */
function inChinese(dim: DimensionId, value: string, values: readonly string[]): string {
  if (hasChinese(value)) return value;
  const own = normalise(value);
  const [said = value] = spellingsOf(dim, value, values).filter(hasChinese);
  return said.includes(own) ? value : said;
}

/** live_chat, as it is said. */
const spaced = (value: string): string => value.replace(/_+/gu, ' ');

/** "check in", "follow up": a verb with its little word may be meant as such, where the store's check_in can't be. */
const VERB_LIKE = /(?:^| )(?:in|out|up|off|on|over|back|down|by|to|for|of|at|no|not|non|re)(?: |$)/u;

/** "live chat" of live_chat; null where nothing stands between its words, or the words are others without it. */
function spacedForm(dim: DimensionId, value: string): string | null {
  const own = normalise(value);
  const form = spaced(own);
  const sayable =
    form !== own && /^[a-z][a-z ]*$/u.test(form) && form.split(' ').every((word) => word.length > 1);
  return sayable && dim !== 'model' && !VERB_LIKE.test(form) ? form : null;
}

/** What tells a value apart from a team, a person or a product of the same name. */
const LABELLED: Readonly<Partial<Record<DimensionId, { zh: string; en: string }>>> = {
  channel: { zh: '渠道', en: ' channel' },
  category: { zh: '类别', en: ' category' },
  product_line: { zh: '产品线', en: ' product line' },
  model: { zh: '型号', en: ' model' },
  region: { zh: '地区', en: ' region' },
  segment: { zh: '客户', en: ' customers' },
};

/** "walk-ins", "kiosks": what is said of many as of one. */
const NAMED_BY_MANY: ReadonlySet<DimensionId> = new Set(['segment', 'category', 'channel', 'product_line']);
/** "Phones" are no calls, and "lines", "apps" and "stores" no way to write in. */
const OTHER_THINGS: ReadonlySet<string> = new Set(
  'phones|apps|webs|lines|stores|shops|sites|websites|portals|forms|desktops|mobiles|voices|socials|customers|users|agents|teams|orders|hours|days|products|services|supports|others|generals'.split(
    '|',
  ),
);

/** What values of several dimensions are called: a channel "app" beside a model "APP". */
function inSeveral(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    names.filter((name) => {
      const again = seen.has(name);
      seen.add(name);
      return again;
    }),
  );
}

/** 江浙 of "江浙 Jiangzhe". */
function addHalves(names: NameBook, dim: DimensionId, values: readonly string[]): void {
  if (values.length > MOST_IN_TWO_LANGUAGES) return;
  const halves = halvesOf(values.map(normalise));
  for (const [at, value] of values.entries())
    for (const half of halves[at] ?? [])
      if (!OTHER_THINGS.has(half))
        names.add(half, { dim, values: [value], label: { zh: value, en: value } }, false);
}

const MOST_IN_TWO_LANGUAGES = 500;

function addValue(
  names: NameBook,
  dim: DimensionId,
  value: string,
  values: readonly string[],
  shared: boolean,
): void {
  const zh = dim === 'channel' ? inChinese(dim, value, values) : value;
  // 个人 is also anybody's own, and 普通 a priority: said as 个人客户, 普通客户.
  const label =
    shared ||
    names.has(value) ||
    names.has(zh) ||
    (dim === 'segment' && (value === '个人' || PRIORITY_WORDS[normalise(value)] !== undefined))
      ? { zh: zh + (LABELLED[dim]?.zh ?? ''), en: value + (LABELLED[dim]?.en ?? '') }
      : { zh, en: value };
  const candidate: Candidate = { dim, values: [value], label };
  names.addFull(value, candidate);
  for (const text of [label.zh, label.en]) if (text !== value) names.add(text, candidate, true);
  const many = NAMED_BY_MANY.has(dim) ? pluralOf(normalise(value)) : null;
  if (many !== null && !OTHER_THINGS.has(many)) names.add(many, candidate, false);
  const apart = spacedForm(dim, value);
  for (const text of [value, ...(apart === null ? [] : [apart]), ...spellingsOf(dim, value, values)]) {
    // "north" is a region only where the store spells it so; as a loose word it is too common.
    if (dim === 'region' && text !== value && /^(?:east|south|north|west|central)$/.test(text)) continue;
    names.add(text, candidate, text === value || text === apart);
    // "Audio线", "VIP客户": a Latin name takes the words of either language.
    const behind = (zh: readonly string[], en: readonly string[]): readonly string[] =>
      hasChinese(text) ? zh : [...en, ...zh];
    if (dim === 'region')
      for (const suffix of behind(
        ['地区', '区域', '省', '市', '区', '片区', '大区'],
        [' region', ' province', ' area'],
      ))
        names.add(text + suffix, candidate, false);
    if (dim === 'channel')
      for (const suffix of behind(['渠道', '端'], [' channel'])) names.add(text + suffix, candidate, false);
    if (dim === 'segment')
      for (const suffix of behind(
        ['客户', '类客户', '玩家', '用户', '会员', '买家', '商家', '顾客'],
        [
          ' customers',
          ' segment',
          ' customer',
          ' accounts',
          ' players',
          ' users',
          ' members',
          ' buyers',
          ' clients',
          ' guests',
        ],
      ))
        names.add(text + suffix, candidate, false);
    if (dim === 'category')
      for (const suffix of behind(['类', '类别', '分类'], [' category']))
        names.add(text + suffix, candidate, false);
    if (dim === 'product_line')
      for (const suffix of behind(['产品线', '线', '系列'], [' line', ' product line', ' products']))
        names.add(text + suffix, candidate, false);
    if (dim === 'model')
      for (const form of [`型号${text}`, `${text}型号`, `model ${text}`, `${text} model`])
        names.add(form, candidate, false);
  }
}

/** A bare "8.4" is a number; it is a version with a word that says so. */
function addVersion(names: NameBook, value: string): void {
  const candidate: Candidate = {
    dim: 'version',
    values: [value],
    label: { zh: `${value}版本`, en: `version ${value}` },
  };
  for (const form of [
    `${value}版本`,
    `${value}版`,
    `版本${value}`,
    `v${value}版本`,
    `version ${value}`,
    `v${value}`,
    `release ${value}`,
    `固件${value}`,
    `固件版本${value}`,
    `firmware ${value}`,
    `firmware version ${value}`,
    `firmware v${value}`,
  ]) {
    names.add(form, candidate, true);
  }
  for (const form of bareVersions(normalise(value))) names.add(form, candidate, false);
  names.label(candidate);
}

/** "2025款", "v2", "gen3" are no plain numbers and stand by themselves; a year's model is 25款 and 2025年款 as well. */
function bareVersions(value: string): readonly string[] {
  if (!/\d/u.test(value) || !/[a-z\u3400-\u9fff]/u.test(value)) return [];
  const model = /^(20)?(\d{2})年?(款|版|型)$/u.exec(value);
  if (model === null) return [value];
  const [, , year = '', sort = ''] = model;
  return [value, ...[`20${year}`, `20${year}年`, year, `${year}年`].map((form) => form + sort)];
}
