// Answers without figures: denied, to be clarified, not understood. Nothing here looks at the store.
import type { AccessRule } from '../access/principal.js';
import { metricEntry } from '../metrics/catalogue.js';
import type { DimensionId, MetricId } from '../metrics/metric.js';
import { DIMENSION_IDS } from '../metrics/metric.js';
import type { KnownValues, Plan, Reading, Unread } from '../question/plan.js';
import type { Role } from '../tickets/rows.js';
import { sentenceCase } from '../text/glue.js';
import type { Lang } from '../text/lang.js';
import { REFUSALS } from '../text/sentences/refusals.js';
import { dimensionName, dimensionPlural, valueName } from '../text/values.js';
import type { AnswerStatus, FullAnswer } from './answer.js';
import { printedPlan } from './print.js';

interface Refusal {
  readonly status: AnswerStatus;
  readonly lang: Lang;
  readonly sentence: string;
  readonly plan?: Plan;
  readonly options?: readonly string[];
  readonly examples?: readonly string[];
}

function refusal({ status, lang, sentence, plan, options = [], examples = [] }: Refusal): FullAnswer {
  const hint = examples.length === 0 ? [] : [REFUSALS[lang].examples(examples.slice(0, 3))];
  const listedOptions = options.map((option, index) => `${index + 1}. ${option}`);
  return {
    answer: {
      status,
      lang,
      text: [sentence, ...listedOptions, ...hint].join('\n'),
      plan: plan === undefined ? null : printedPlan(plan),
      rows: [],
      value: null,
      n: null,
      before: null,
      place: null,
      unit: null,
      chart: null,
      options,
      provenance: null,
    },
    chart: null,
    headline: sentence,
    understood: '',
    notes: hint,
    table: null,
    tone: 'plain',
    followUps: options.length > 0 ? options : examples.slice(0, 3),
  };
}

/** The rule that refused, and what may be asked instead. The plan may be printed: it holds nothing but the question. */
export const deniedAnswer = (
  rule: AccessRule,
  lang: Lang,
  plan: Plan,
  role: Role | null = null,
): FullAnswer => ({
  ...refusal({ status: 'denied', lang, sentence: deniedSentence(rule, lang, plan, role), plan }),
  rule,
});

function deniedSentence(rule: AccessRule, lang: Lang, { metrics }: Plan, role: Role | null): string {
  const words = REFUSALS[lang];
  const [metric] = metrics;
  if (rule === 'other_people' && role === 'supervisor') return words.otherPeopleToSupervisor;
  if (rule === 'bottom_of_ranking' && metric !== undefined) {
    const { names, better } = metricEntry(metric);
    return words.bottomOfRanking(names[lang][0] ?? metric, better === 'down', role === 'supervisor');
  }
  if (rule === 'others_tickets' && metric !== undefined)
    return words.othersTickets(metricEntry(metric).names[lang][0] ?? metric, role === 'agent');
  return words.denied[rule];
}

export const unfitAnswer = (sentence: string, lang: Lang, plan: Plan): FullAnswer =>
  refusal({ status: 'unsupported', lang, sentence, plan });

/** `unsure`: what is asked may go on from a question that was not understood. */
export const clarifyAnswer = ({
  about,
  options,
  lang,
  unsure,
  still,
  namesakes,
}: Extract<Reading, { readonly status: 'clarify' }>): FullAnswer => {
  const words = REFUSALS[lang];
  const sentence = (): string => {
    if (still === true) return words.stillUnsure;
    if (unsure === true) return words.unsure(options.length);
    return namesakes === undefined
      ? words.clarify(about, options.length)
      : words.namesakes(about, namesakes, options.length);
  };
  return refusal({ status: 'clarify', lang, sentence: sentence(), options });
};

export const noSelfAnswer = (what: 'agent' | 'team', lang: Lang): FullAnswer =>
  refusal({ status: 'unsupported', lang, sentence: REFUSALS[lang].noSelf[what] });

export const unreadAnswer = (unread: Unread, examples: readonly string[], lang: Lang): FullAnswer =>
  refusal({ status: 'unsupported', lang, sentence: unreadSentence(unread, lang), examples });

const named = (metric: MetricId, lang: Lang): string =>
  sentenceCase(metricEntry(metric).names[lang][0] ?? metric);

const dimensionWord = (dim: string, lang: Lang): string => {
  const known: DimensionId | undefined = DIMENSION_IDS.find((id) => id === dim);
  return known === undefined ? dim : dimensionName(known, lang);
};

const namesOf = ({ dim, values }: KnownValues, lang: Lang): readonly string[] =>
  values.map((value) => valueName(dim, value, lang));

function unreadSentence(unread: Unread, lang: Lang): string {
  const words = REFUSALS[lang].unread;
  switch (unread.why) {
    case 'not_a_question':
    case 'small_talk':
    case 'greeting':
    case 'future':
    case 'command':
    case 'too_long':
    case 'nothing_to_undo':
      return words[unread.why];
    case 'nothing_before':
      return unread.refused === true ? words.refused_before : words.nothing_before;
    case 'unknown_words':
      if (unread.groups !== undefined)
        return words.no_such_groups(
          unread.groups.word,
          named(unread.groups.metric, lang),
          metricEntry(unread.groups.metric).dimensions.map((dim) => dimensionName(dim, lang)),
        );
      return unread.known === undefined
        ? words.unknown_words(unread.words)
        : words.not_among(unread.words, namesOf(unread.known, lang), unread.known.more, {
            one: dimensionName(unread.known.dim, lang),
            many: dimensionPlural(unread.known.dim, lang),
          });
    case 'no_metric':
    case 'not_supported':
    case 'left_out':
    case 'no_fixed_days':
    case 'no_set_hours':
    case 'personal_data':
    case 'bad_date':
    case 'backwards':
      return words[unread.why](unread.words);
    case 'who_is':
      return words.who_is(unread.words[0] ?? '', unread.name, unread.team);
    case 'no_such_value':
      return words.no_such_value(dimensionWord(unread.dim, lang), unread.words);
    case 'no_dimension':
      return words.no_dimension(
        named(unread.metric, lang),
        dimensionName(unread.dim, lang),
        metricEntry(unread.metric).dimensions.map((dim) => dimensionName(dim, lang)),
      );
    case 'not_of_metric':
      return sentenceCase(
        words.not_of_metric[unread.wants](metricEntry(unread.metric).names[lang][0] ?? unread.metric),
      );
    case 'now_only':
      return words.now_only(named(unread.metric, lang));
    default:
      return unread satisfies never;
  }
}
