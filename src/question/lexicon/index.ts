// All phrases of both languages and of the catalogue in one index, built once. A phrase that means several things keeps all.
import { METRICS } from '../../metrics/catalogue.js';
import type { MetricEntry } from '../../metrics/metric.js';
import { hasChinese, normalise } from '../normalise.js';
import type { Meaning } from '../token.js';
import { CHANGE_WORDS } from './change.js';
import { CHATTY_WORDS } from './chatty.js';
import { COLLOQUIAL_WORDS } from './colloquial.js';
import { TURN_WORDS } from './turns.js';
import { DIALOGUE_WORDS } from './dialogue.js';
import { EARLIER_EN } from './earlier-en.js';
import { EN_WORDS } from './en.js';
import { EVERYDAY_ZH_WORDS } from './everyday-zh.js';
import { EVERYDAY_EN_WORDS } from './everyday-en.js';
import { VERB_EN_WORDS } from './verbs-en.js';
import { FRAME_EN_WORDS } from './frames-en.js';
import { HURRIED_WORDS } from './hurried.js';
import { IDIOM_ZH_WORDS } from './idiom-zh.js';
import { IDIOM_EN_WORDS } from './idiom-en.js';
import { METRIC_PHRASES } from './metrics.js';
import { OPERATOR_EN_WORDS } from './operators-en.js';
import type { Phrases } from './phrases.js';
import { SPOKEN_WORDS } from './spoken.js';
import { STRICTER_WORDS } from './stricter.js';
import { TARGET_WORDS } from './targets.js';
import { ZH_WORDS } from './zh.js';

export interface Lexicon {
  lookup(phrase: string): readonly Meaning[];
  readonly longest: number;
  /** The English words that occur in phrases: what a mistyped word may have been. */
  readonly words: ReadonlySet<string>;
  /** Chinese phrases of three characters and more that carry a metric or structure: what a wrong homophone may have been. */
  readonly chinese: readonly string[];
  readonly longestChinese: number;
}

/** What 解决 is called where people talk. */
const DONE_ZH = ['搞定', '弄完', '搞完', '整完', '办完', '摆平'];

let built: Lexicon | null = null;

/** The lexicon; the same for every workspace. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}

function build(): Lexicon {
  const index = new Map<string, Meaning[]>();
  let longest = 0;
  const add = (text: string, meaning: Meaning, over: boolean): void => {
    const phrase = normalise(text);
    if (phrase === '') return;
    const known = index.get(phrase);
    if (known === undefined) index.set(phrase, [meaning]);
    else if (over && !known.some((other) => same(other, meaning))) known.push(meaning);
    longest = Math.max(longest, phrase.length);
  };
  const addAll = (phrases: readonly Phrases[], over: boolean): void => {
    for (const { meaning, texts } of phrases)
      for (const text of texts) {
        add(text, meaning, over);
        // 回應時間: as it is said in Taiwan and Hong Kong.
        if (text.includes('响应')) add(text.replaceAll('响应', '回应'), meaning, over);
        // 搞定, 弄完: as 解决 is said at the desk.
        if (text.includes('解决') && /^[\u3400-\u9fff]+$/u.test(text))
          for (const done of DONE_ZH) add(text.replaceAll('解决', done), meaning, over);
      }
  };
  addAll(METRIC_PHRASES, true);
  // A comma or 、 may stand for "and"; where it does not, it is only a pause.
  for (const pause of [',', '、']) {
    index.set(pause, [{ k: 'and' }, { k: 'filler' }]);
  }
  addAll(ZH_WORDS, true);
  addAll(EN_WORDS, true);
  addAll(EARLIER_EN, true);
  addAll(CHANGE_WORDS, true);
  addAll(TARGET_WORDS, true);
  addAll(DIALOGUE_WORDS, true);
  addAll(COLLOQUIAL_WORDS, true);
  addAll(TURN_WORDS, true);
  addAll(HURRIED_WORDS, true);
  addAll(SPOKEN_WORDS, true);
  addAll(EVERYDAY_ZH_WORDS, true);
  addAll(STRICTER_WORDS, true);
  addAll(EVERYDAY_EN_WORDS, true);
  addAll(VERB_EN_WORDS, true);
  addAll(OPERATOR_EN_WORDS, true);
  addAll(CHATTY_WORDS, true);
  addAll(IDIOM_ZH_WORDS, true);
  addAll(IDIOM_EN_WORDS, true);
  addAll(FRAME_EN_WORDS, true);
  // The catalogue's names come last and only where nothing stands yet: "complaints" is a type word as well as a metric.
  for (const metric of METRICS) {
    for (const text of [...metric.names.zh, ...metric.names.en]) add(text, nameMeaning(metric, text), false);
    // "their transfer rates": of several people, each has one.
    for (const text of metric.names.en)
      if (/ (?:rate|ratio|time|score|percentage)$/iu.test(text))
        add(`${text}s`, nameMeaning(metric, text), false);
  }

  const words = new Set<string>(TIME_WORDS);
  const chinese: string[] = [];
  for (const [phrase, meanings] of index) {
    if (hasChinese(phrase)) {
      const carries = meanings.some((meaning) => meaning.k !== 'filler' && meaning.k !== 'figure');
      if (carries && phrase.length >= 2 && /^[\u3400-\u9fff]+$/u.test(phrase)) chinese.push(phrase);
    } else if (meanings.some((meaning) => meaning.k !== 'filler')) {
      for (const word of phrase.split(/[^a-z]+/)) {
        // A word that is mere filler by itself ("were") is no better than what stood there.
        const filler = index.get(word)?.every((meaning) => meaning.k === 'filler') === true;
        if (word.length >= 3 && !filler) words.add(word);
      }
    }
  }
  chinese.push(...ZH_TIME_WORDS);
  const longestChinese = Math.max(...chinese.map((phrase) => phrase.length));
  return { lookup: (phrase) => index.get(phrase) ?? [], longest, words, chinese, longestChinese };
}

/** "average resolution time" is a name that says its statistic. */
const nameMeaning = (metric: MetricEntry, text: string): Meaning =>
  metric.stat !== null && /平均|均值|average|mean|avg|mttr/iu.test(text)
    ? { k: 'metric', metric: metric.id, stat: 'mean' }
    : { k: 'metric', metric: metric.id };

const same = (a: Meaning, b: Meaning): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Words of the time rules, which are patterns and not phrases. */
const TIME_WORDS = (
  'today yesterday tomorrow week weeks month months quarter quarters year years day days last this past previous next ' +
  'january february march april june july august september october november december since until before between ' +
  'monday tuesday wednesday thursday friday saturday sunday first second third fourth half weekend recent'
).split(' ');

const ZH_TIME_WORDS =
  '今天|昨天|前天|本周|上周|上上周|这周|本月|上月|上个月|这个月|上个星期|上星期|本季度|上季度|今年|去年|前年|上半年|下半年|最近|一季度|二季度|三季度|四季度|星期一|星期二|星期三|星期四|星期五'.split(
    '|',
  );
