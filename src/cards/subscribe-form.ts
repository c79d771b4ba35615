// The form by which an alert or a report is set up. What comes of it is the same wish as in words: push/subscribe/from-form.ts.
import { METRICS } from '../metrics/catalogue.js';
import type { MetricId } from '../metrics/metric.js';
import type { Lang } from '../text/lang.js';
import { FORM_KINDS, SUBSCRIBE_FORM, type FormKind } from '../text/sentences/subscribe-form.js';
import { choicesOf, type Choice, type Form, type FormField } from './form.js';
import type { Button } from './card.js';

export const SUBSCRIBE_ACTION = 'subscribe';

/** What people watch most comes first; the rest in the catalogue's order. */
const FIRST: readonly MetricId[] = [
  'csat',
  'first_response_time',
  'complaint_rate',
  'tickets',
  'overdue',
  'resolution_time',
];

const ALERTS = FORM_KINDS.filter((kind) => kind !== 'report');
const SUBJECTS = FORM_KINDS.filter((kind) => kind !== 'silence');
const LIMITED: readonly FormKind[] = ['above', 'below', 'up', 'down'];

export function subscribeForm(lang: Lang): Form {
  const words = SUBSCRIBE_FORM[lang];
  const { title, submit, cancel, kind, about, by, team, limit, step, when, place, room } = words;
  const fields: readonly FormField[] = [
    { kind: 'choice', name: 'kind', label: kind.label, choices: choicesOf(kind.choices), initial: 'report' },
    {
      kind: 'choice',
      name: 'about',
      label: about.label,
      choices: metricChoices(lang),
      other: { choice: about.other, label: about.otherLabel, placeholder: about.placeholder },
      only: { field: 'kind', is: SUBJECTS },
    },
    {
      kind: 'choice',
      name: 'by',
      label: by.label,
      choices: choicesOf(by.choices),
      initial: 'none',
      only: { field: 'kind', is: ['report'] },
    },
    {
      kind: 'line',
      name: 'team',
      label: team.label,
      placeholder: team.placeholder,
      optional: true,
      only: { field: 'kind', is: SUBJECTS },
    },
    {
      kind: 'line',
      name: 'limit',
      label: limit.label,
      placeholder: limit.placeholder,
      only: { field: 'kind', is: LIMITED },
    },
    {
      kind: 'choice',
      name: 'step',
      label: step.label,
      choices: choicesOf(step.choices),
      initial: 'day',
      only: { field: 'kind', is: ALERTS.filter((each) => each !== 'silence') },
    },
    {
      kind: 'choice',
      name: 'when',
      label: when.label,
      choices: when.choices.map((each) => ({ value: each, label: each })),
      other: { choice: when.other, label: when.otherLabel, placeholder: when.placeholder },
      only: { field: 'kind', is: ['report'] },
    },
    { kind: 'choice', name: 'place', label: place.label, choices: choicesOf(place.choices), initial: 'here' },
    {
      kind: 'room',
      name: 'room',
      label: room.label,
      placeholder: room.placeholder,
      only: { field: 'place', is: ['room'] },
    },
  ];
  return { title, submit, cancel, fields };
}

/** The metrics by their names, which are also how they are read. */
function metricChoices(lang: Lang): readonly Choice[] {
  const rank = (id: MetricId): number => {
    const at = FIRST.indexOf(id);
    return at === -1 ? FIRST.length : at;
  };
  return METRICS.toSorted((a, b) => rank(a.id) - rank(b.id)).map(({ id, names }) => {
    const name = names[lang][0] ?? id;
    return { value: name, label: name.slice(0, 1).toUpperCase() + name.slice(1) };
  });
}

/** Opens it. */
export const subscribeButton = (lang: Lang): Button => ({
  kind: 'act',
  label: SUBSCRIBE_FORM[lang].button,
  action: SUBSCRIBE_ACTION,
  value: '',
});

const ASKED: ReadonlySet<string> = new Set([
  'subscribe',
  'new subscription',
  'new alert',
  'set up an alert',
  '订阅',
  '新建订阅',
  '新订阅',
  '我要订阅',
  '设置提醒',
  '新建提醒',
]);

/** True where the whole text asks for the form, whatever its capitals and closing marks. */
export const asksToSubscribe = (text: string): boolean =>
  ASKED.has(
    text
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/訂閱/gu, '订阅')
      .replace(/^\//, '')
      .replace(/[\s?!.,。！，…~～]+$/u, '')
      .replace(/\s+/g, ' '),
  );
