// An answer as a card: the finding, what stands around it, the picture, the table, how it was computed, what to ask next.
import type { DisplayTable, FullAnswer } from '../answer/answer.js';
import { ANSWER_CARD } from '../text/sentences/answer-card.js';
import type { Block, Button, Card, Tone } from './card.js';

/** What a card shows of a long table; the rest is one question away. */
const MAX_ROWS = 10;

const TONES: Readonly<Record<FullAnswer['answer']['status'], Tone>> = {
  answer: 'plain',
  clarify: 'plain',
  denied: 'warn',
  unsupported: 'plain',
};

export function answerCard(full: FullAnswer): Card {
  const { answer, headline } = full;
  const lines = headline.split('\n');
  return {
    title: lines[0] ?? headline,
    tone: answer.status === 'answer' ? (full.tone ?? 'plain') : TONES[answer.status],
    lang: answer.lang,
    blocks: [
      ...figureBlock(full),
      ...chartBlock(full),
      ...tableBlock(full),
      ...notesBlock(full),
      ...howBlock(full),
      ...buttonsBlock(full),
    ],
  };
}

/** The figure alone, large; the title says it with its context. */
const figureBlock = ({ figure }: FullAnswer): readonly Block[] =>
  figure === undefined || figure === null ? [] : [{ kind: 'text', text: figure, weight: 'figure' }];

const notesBlock = ({ notes }: FullAnswer): readonly Block[] =>
  notes.map((text): Block => ({ kind: 'text', text, weight: 'small' }));

function chartBlock({ answer, chart }: FullAnswer): readonly Block[] {
  return chart === null ? [] : [{ kind: 'chart', chart, alt: answer.chart?.alt ?? chart.title }];
}

function tableBlock({ table, answer }: FullAnswer): readonly Block[] {
  if (table === undefined || table === null || table.rows.length === 0) return [];
  const shown: DisplayTable = { ...table, rows: table.rows.slice(0, MAX_ROWS) };
  const block: Block = { kind: 'table', ...shown };
  const rest = table.rows.length - shown.rows.length;
  if (rest === 0) return [block];
  return [block, { kind: 'text', text: ANSWER_CARD[answer.lang].more(rest), weight: 'small' }];
}

/** "How was this computed": the definition, the question as it was understood, the sample, the statement. */
function howBlock({ answer, understood, asOfText }: FullAnswer): readonly Block[] {
  const { provenance, lang, n } = answer;
  if (provenance === null || provenance.sql === '') return [];
  // Asked how it was computed: the words say the rest already.
  if (answer.plan?.kind === 'explain') return [{ kind: 'code', text: provenance.sql }];
  const words = ANSWER_CARD[lang];
  return [
    {
      kind: 'details',
      label: words.how,
      blocks: [
        {
          kind: 'facts',
          facts: [
            { label: words.definition, value: provenance.definition },
            { label: words.understood, value: understood },
            ...(n === null ? [] : [{ label: words.sample, value: String(n) }]),
            { label: words.leftOut, value: String(provenance.excluded) },
            { label: words.asOf, value: asOfText ?? provenance.asOf },
          ],
        },
        { kind: 'code', text: provenance.sql },
      ],
    },
  ];
}

function buttonsBlock({ followUps }: FullAnswer): readonly Block[] {
  if (followUps.length === 0) return [];
  return [
    {
      kind: 'buttons',
      buttons: followUps.map((question): Button => ({ kind: 'ask', label: question, question })),
    },
  ];
}
