// Buttons as template cards (`button_interaction`, 90236, 101032). Which card it is (`task_id`) is put in when it is sent.
import type { Block, Button, Card } from '../../src/cards/card.js';
import { WECOM } from '../../src/text/sentences/wecom.js';
import { displayWidth } from '../../src/text/width.js';
import { keyOf } from './button-key.js';
import { CARD } from './limits.js';
import { neutralised, oneLine } from './neutralise.js';
import { cutToCharacters, cutToColumns } from './pack.js';
import { listAbove, type List } from './select-card.js';

export interface TemplateCard {
  readonly card_type: 'button_interaction';
  readonly main_title: { readonly title: string };
  readonly sub_title_text?: string;
  readonly horizontal_content_list?: readonly { readonly keyname: string; readonly value: string }[];
  /** What a press of any of its buttons comes back with. */
  readonly button_selection?: List;
  readonly button_list: readonly { readonly text: string; readonly style: number; readonly key: string }[];
}

const isAsk = (button: Button): boolean => button.kind === 'ask';

export const buttonsOf = (card: Card): readonly Button[] =>
  card.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));

/**
 * The cards that carry a message's buttons, six on each; empty where there are none.
 *
 * @param whole whether the card's own text fits into the first of them (fitsCard); else they stand below it
 * @param lead what leads to the buttons
 */
export function templateCards(card: Card, whole: boolean, lead: string | null): readonly TemplateCard[] {
  const known = new Set<string>();
  const pressable = buttonsOf(card).flatMap((button) => {
    const key = keyOf(button);
    // Keys of one card differ.
    if (key === null || known.has(key)) return [];
    known.add(key);
    const label = oneLine(button.label, 'plain');
    return label === '' ? [] : [{ label, key, button }];
  });
  const sheets = Array.from(
    { length: Math.min(CARD.cards, Math.ceil(pressable.length / CARD.buttons)) },
    (_, i) => pressable.slice(i * CARD.buttons, (i + 1) * CARD.buttons),
  );
  return sheets.map((buttons, index) => {
    const isWhole = whole && index === 0;
    const list = listAbove(
      buttons.map(({ button }) => button),
      card.lang,
    );
    // Labels that would be cut stand above the buttons with their numbers, where there is room for more of them.
    const room = Math.floor((CARD.subTitle + 1) / buttons.length) - 1;
    const isListed = !isWhole && room > CARD.buttonText && buttons.some(({ label }) => isTooWide(label));
    const numbered = (label: string, place: number): string => (isListed ? `${place + 1}. ${label}` : label);
    return {
      card_type: 'button_interaction',
      main_title: {
        title: isWhole
          ? titleOf(card)
          : headOf(
              buttons.map(({ button }) => button),
              card,
              lead,
            ),
      },
      ...(isWhole ? contentOf(card, lead) : {}),
      ...(isListed
        ? {
            sub_title_text: buttons
              .map(({ label }, place) => cutToCharacters(numbered(label, place), room))
              .join('\n'),
          }
        : {}),
      ...(list === null ? {} : { button_selection: list }),
      button_list: buttons.map(({ label, key }, place) => ({
        text: cutToColumns(numbered(label, place), CARD.buttonText),
        style: place === 0 ? 1 : 2,
        key,
      })),
    };
  });
}

const isTooWide = (label: string): boolean => displayWidth(label) > CARD.buttonText;

/** What asks how a push was liked. */
const OPINIONS: ReadonlySet<string> = new Set(['push-feedback', 'alert-useful', 'alert-not-useful']);

/** What stands above buttons that follow a message: what leads to them, else what they are for. */
function headOf(buttons: readonly Button[], card: Card, lead: string | null): string {
  const words = WECOM[card.lang];
  const isVote = (button: Button): boolean => button.kind === 'act' && button.action === 'feedback';
  if (buttons.every(isVote)) return words.rate;
  const isOpinion = (button: Button): boolean => button.kind === 'act' && OPINIONS.has(button.action);
  if (buttons.every(isOpinion)) return words.useful;
  // The title stands right above already.
  if (!buttons.some(isAsk)) return words.next;
  if (lead !== null) return cutToCharacters(oneLine(lead, 'plain'), CARD.title);
  return buttons.every((button) => isAsk(button) || isVote(button)) ? words.askNext : words.next;
}

/** Never empty: an interactive card needs one. */
const titleOf = ({ title }: Card): string => cutToCharacters(oneLine(title, 'plain'), CARD.title) || '–';

/** Whether all that the card says can stand in a template card: a title, a few facts, a line or two. */
export function fitsCard(card: Card, lead: string | null): boolean {
  if (oneLine(card.title, 'plain').length > CARD.title) return false;
  if (buttonsOf(card).some(({ label }) => isTooWide(oneLine(label, 'plain')))) return false;
  const { sub_title_text: text = '', horizontal_content_list: facts = [] } = contentOf(card, lead);
  return (
    card.blocks.every(({ kind }) => ['text', 'facts', 'buttons', 'chart', 'details'].includes(kind)) &&
    text.length <= CARD.subTitle &&
    facts.length <= CARD.facts &&
    facts.every(
      ({ keyname, value }) => keyname.length <= CARD.keyname && value.length <= CARD.value && value !== '',
    )
  );
}

function contentOf(
  { blocks, lang }: Card,
  lead: string | null,
): Pick<TemplateCard, 'sub_title_text' | 'horizontal_content_list'> {
  const last = lead === null ? '' : oneLine(lead, 'plain');
  const text = [
    ...blocks.flatMap((block) => textIn(block)),
    ...(last === '' ? [] : [`${last}${WECOM[lang].colon.trim()}`]),
  ].join('\n');
  const facts = blocks.flatMap((block) =>
    block.kind === 'facts'
      ? block.facts.map(({ label, value }) => ({
          keyname: oneLine(label, 'plain'),
          value: oneLine(value, 'plain'),
        }))
      : [],
  );
  return {
    ...(text === '' ? {} : { sub_title_text: text }),
    ...(facts.length === 0 ? {} : { horizontal_content_list: facts }),
  };
}

const textIn = (block: Block): readonly string[] => {
  const text = block.kind === 'text' ? neutralised(block.text, 'plain') : '';
  return text === '' ? [] : [text];
};
