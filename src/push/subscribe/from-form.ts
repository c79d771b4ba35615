// The form's fields as a wish: the same as the words for it would become. Pure.
import { languageOf, type Lang } from '../../text/lang.js';
import { SUBSCRIBE } from '../../text/sentences/subscribe.js';
import { SUBSCRIBE_FORM } from '../../text/sentences/subscribe-form.js';
import { quantityAt } from './quantity.js';
import { scheduleIn } from './schedule-words.js';
import type { Condition, Place, Quantity, Step, Wish } from './wish.js';

export type FormReading =
  { readonly ok: true; readonly wish: Wish } | { readonly ok: false; readonly text: string };

/** @param fields as in cards/subscribe-form.ts; what a platform left out counts as it stands in the form at first */
export function wishOfForm(fields: Readonly<Record<string, string>>, lang: Lang): FormReading {
  const { refused } = SUBSCRIBE[lang];
  const kind = fields['kind'] ?? 'report';
  const place = placeOf(fields);
  if (kind === 'silence')
    return {
      ok: true,
      wish: { kind: 'alert', question: '', condition: { kind: 'silence' }, step: 'day', hold: 1, place },
    };
  const question = questionOf(fields);
  if (question === null) return { ok: false, text: refused.unclearSubject };
  if (kind === 'report') {
    const when = plain(fields['when'] ?? '');
    const found = when === '' ? null : scheduleIn(when);
    if (found === null || found === 'unclear' || found.rest !== '')
      return { ok: false, text: refused.unclearTime };
    return { ok: true, wish: { kind: 'report', question, schedule: found.schedule, place } };
  }
  const said = plain(fields['limit'] ?? '');
  const condition = conditionOf(kind, amountOf(said));
  return condition === null
    ? { ok: false, text: SUBSCRIBE_FORM[lang].badLimit(said) }
    : {
        ok: true,
        wish: { kind: 'alert', question, condition, step: stepOf(fields['step']), hold: 1, place },
      };
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');

function conditionOf(kind: string, amount: Quantity | null): Condition | null {
  if (kind === 'unusual') return { kind: 'anomaly', way: 'either' };
  if (amount === null) return null;
  switch (kind) {
    case 'above':
    case 'below':
      return { kind: 'threshold', side: kind, value: amount };
    case 'up':
    case 'down':
      return { kind: 'change', way: kind, by: amount };
    default:
      return null;
  }
}

/** The whole text is an amount; a sign of comparison before it says nothing new. */
function amountOf(said: string): Quantity | null {
  const text = said.replace(/^(?:[<>≤≥]=?|above|below|over|under|by|超过|低于|高于)\s*/u, '');
  const found = quantityAt(text);
  return found === null || text.slice(found.length).trim() !== '' ? null : found.quantity;
}

const stepOf = (step: string | undefined): Step => (step === 'week' || step === 'month' ? step : 'day');

function placeOf(fields: Readonly<Record<string, string>>): Place {
  const name = fields['room']?.trim() ?? '';
  switch (fields['place']) {
    case 'me':
      return { kind: 'me' };
    case 'room':
      return { kind: 'named', name: /^[\p{L}\p{N}][^:]*$/u.test(name) ? `#${name}` : name };
    default:
      return { kind: 'here' };
  }
}

const EACH_ZH: Readonly<Record<string, string>> = {
  team: '各团队',
  agent: '各客服',
  channel: '各渠道',
  product: '各产品',
};

/** What it is about, as a question in the language of its words; null where nothing is. */
function questionOf(fields: Readonly<Record<string, string>>): string | null {
  const about = fields['about']?.trim() ?? '';
  if (about === '') return null;
  const team = fields['team']?.trim() ?? '';
  const by = fields['by'] ?? 'none';
  if (languageOf(about) === 'zh')
    return `${team === '' ? '' : `${team}的`}${by === 'none' ? '' : (EACH_ZH[by] ?? '')}${about}`;
  return `${about}${team === '' ? '' : ` of ${team}`}${by === 'none' ? '' : ` by ${by}`}`;
}
