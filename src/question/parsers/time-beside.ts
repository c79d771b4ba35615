// The step of time right before or after another one: "the month before last month", "the quarter after Q1", 上个季度之前那个季度. Only
// steps of one kind: the week before a month may be a week of the calendar or seven days.
import type { Grain } from '../../time/local-date.js';
import type { TimeAtom } from '../time/atom.js';
import type { TimeAtomMatch } from './time-rule.js';
import { STEP_WORDS } from '../time/step-words.js';

const BEFORE_EN =
  /(?<![a-z])the (week|month|quarter|year) (?:right |just |immediately |directly )?(before|preceding|prior to|after|following) (?:the )?$/u;
const UNIT_ZH = '(周|星期|礼拜|月|季度?|年)(?![初底末份内里中\\d])';
const AFTER_ZH = new RegExp(
  `^(?:的?(?:之|以)?(前|后)面?的?(?:那一?个?|那|的?一个?)|的(前|后|上|下)一?个?)${UNIT_ZH}`,
  'u',
);

/** Every such step that `text` may hold, beside one of `atoms`. */
export function findBeside(text: string, atoms: readonly TimeAtomMatch[]): TimeAtomMatch[] {
  return atoms.flatMap(({ start, end, atom }) => {
    const grain = grainOf(atom);
    if (grain === null) return [];
    const front = BEFORE_EN.exec(text.slice(0, start));
    const back = AFTER_ZH.exec(text.slice(end));
    const found: TimeAtomMatch[] = [];
    if (front !== null && STEP_WORDS[front[1] ?? ''] === grain) {
      const by = /^(?:after|following)$/u.test(front[2] ?? '') ? 1 : -1;
      found.push({ start: front.index, end, atom: { t: 'beside', grain, by, of: atom } });
    }
    if (back !== null && STEP_WORDS[back[3] ?? ''] === grain) {
      const by = /^[后下]$/u.test(back[1] ?? back[2] ?? '') ? 1 : -1;
      found.push({ start, end: end + back[0].length, atom: { t: 'beside', grain, by, of: atom } });
    }
    return found;
  });
}

function grainOf(atom: TimeAtom): Grain | null {
  if (atom.t === 'month' || atom.t === 'quarter' || atom.t === 'year') return atom.t;
  if (atom.t === 'numbered_week') return 'week';
  return atom.t === 'relative' ? atom.grain : null;
}
