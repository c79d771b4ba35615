// A card as WeCom's messages. What a surface cannot show becomes, by rule:
//
// | block    | app `wecom:user`, `wecom:chat`        | robot `wecom:robot`                       | smart bot `wecom:bot` |
// | title    | bold; coloured when it warns          | the same                                  | bold                  |
// | text     | text; figures as a heading; small grey| the same (markdown_v2: small as a quote)  | small as a quote      |
// | facts    | `label: **value**` lines              | the same (markdown_v2: a list)            | a list                |
// | table    | one line a row, numbered in an order  | a table: the message is a markdown_v2     | a table               |
// | code     | quoted lines                          | a code block: markdown_v2                 | a code block          |
// | chart    | a picture of its own after the text   | the same, at most 2 MB                    | the same              |
// | mention  | the name, nobody is called            | `<@userid>`; beside a markdown_v2 a text  | the name              |
// | buttons  | user: template cards of six; chat: none| none: nobody can answer a robot          | template cards of six |
// | details  | of an answer: a button that asks how it was computed, where there are buttons; else left out                |
//
// A card of title, texts and mentions alone is a plain text message (it also shows in the WeChat plug-in). One that fits
// into a template card whole is only that. A longer one becomes several messages, cut between blocks; beyond MAX_TEXT_PARTS it
// ends with a word that says so. Pictures are optional parts: the words stand without them.
//
// A picture, by rule: a message of its own (`image`), as it stays when our door is closed, opens in full at a touch and is seen by
// nobody but its readers. With a PUBLIC_URL a short card of a title, a line, six facts and one broad chart (a line, a histogram) that
// has no buttons to carry is one message instead: `news_notice`, in the app's groups a `news` article. A picture that WeCom
// does not take goes as a `news` article as well. `mpnews` and `textcard` would say the same behind one more touch: not used.
//
// A choice (`Select`), by rule: up to six short ones are buttons, as one press is less than two. More, or longer ones, are a
// `vote_interaction` (up to twenty); two or three at once a `multiple_interaction` (up to ten each). Beside buttons of which one
// asks for nothing but one choice, that choice stands above them as `button_selection`, so that its press is enough.
import { pictureOf } from '../picture.js';
import type { Part } from '../platform.js';
import type { Block, Card } from '../../src/cards/card.js';
import { WECOM } from '../../src/text/sentences/wecom.js';
import type { Surface } from './address.js';
import { MARKER_BYTES } from './marker.js';
import { MAX_TEXT_PARTS, TEXT_BYTES } from './limits.js';
import { blockUnits, titleUnit, type Style } from './markdown.js';
import { oneLine } from './neutralise.js';
import { bytesOf, cutToBytes, pack } from './pack.js';
import { noticePart } from './notice.js';
import { prepared } from './prepare.js';
import { selectCard, selectOf } from './select-card.js';
import { buttonsOf, fitsCard, templateCards } from './template-card.js';
import type { Body } from './types.js';

export interface RenderOptions {
  readonly surface: Surface;
  /** Whether a press would reach us. */
  readonly pressed: boolean;
  /** Whether WeCom's clients can fetch a picture from our own door. */
  readonly linked: boolean;
  readonly userIdOf: (personId: string) => string | null;
}

export function renderCard(given: Card, options: RenderOptions): readonly Part[] {
  const { card, lead } = prepared(given, options.pressed);
  const select = options.pressed ? selectOf(card) : null;
  const choice = select === null ? null : selectCard(card, select);
  if (choice !== null) return [part({ msgtype: 'template_card', template_card: { ...choice } })];
  const canPress = options.pressed && buttonsOf(card).length > 0;
  const notice = options.linked && !canPress ? noticePart(card, options.surface) : null;
  if (notice !== null) return [notice];
  const whole = canPress && fitsCard(card, lead) && !(options.surface === 'bot' && isAnswer(card));
  const buttons = canPress ? templateCards(card, whole, lead) : [];
  return [
    ...(whole && buttons.length > 0 ? [] : textParts(card, options)),
    ...card.blocks.flatMap(imagePart),
    ...buttons.map((body) => part({ msgtype: 'template_card', template_card: { ...body } })),
  ];
}

/** The smart bot's answers are streamed, so their words are no card; what waits to be decided on is one whole card, updated in place. */
const isAnswer = (card: Card): boolean =>
  buttonsOf(card).every((button) => button.kind === 'ask' || button.action === 'feedback');

const part = (body: Body): Part => ({ kind: body.msgtype, body, pictures: [], optional: false });

function imagePart(block: Block): readonly Part[] {
  if (block.kind !== 'chart') return [];
  const picture = pictureOf(block.chart, block.alt);
  const body: Body = { msgtype: 'image', image: { picture: picture.id } };
  return [{ kind: 'image', body, pictures: [picture], optional: true }];
}

/** Blocks that a plain text shows as well as markdown does. */
const isPlain = (block: Block): boolean =>
  (block.kind === 'text' && (block.weight ?? 'normal') === 'normal') ||
  block.kind === 'mention' ||
  block.kind === 'buttons' ||
  block.kind === 'details';

/** What only the second markdown has. */
const needsWide = (block: Block): boolean => block.kind === 'table' || block.kind === 'code';

function textParts(card: Card, { surface, userIdOf }: RenderOptions): readonly Part[] {
  const words = WECOM[card.lang];
  const isText = surface !== 'bot' && card.tone === 'plain' && card.blocks.every(isPlain);
  const isWide = surface === 'bot' || (surface === 'robot' && card.blocks.some(needsWide));
  const style: Style = {
    dialect: isText ? 'plain' : isWide ? 'wide' : 'narrow',
    colours: !isText && !isWide,
    mentions: surface === 'robot' && !isText && !isWide,
    userIdOf,
  };
  const shown = card.blocks.filter((block) => !(block.kind === 'text' && block.text === card.title));
  const units = [titleUnit(card, style), ...shown.flatMap((block) => blockUnits(block, card, style))].filter(
    ({ lines }) => lines.length > 0,
  );
  const room = roomOf(surface, isText);
  const cutWord = `\n\n${words.cut}`;
  const packed = pack(units, room - bytesOf(cutWord), '\n\n').filter((text) => text.trim() !== '');
  const contents = packed.length === 0 ? [''] : packed;
  const most = MAX_TEXT_PARTS[surface === 'robot' || surface === 'bot' ? surface : 'app'];
  const kept = contents.slice(0, most);
  const texts = kept.map((text, index) =>
    index === most - 1 && contents.length > most ? text + cutWord : text,
  );
  const called = surface === 'robot' ? mentioned(card, userIdOf) : [];
  return [
    ...texts.map((content, index) =>
      part(isText ? textBody(content, index === 0 ? called : []) : markdownBody(content, surface, isWide)),
    ),
    ...(isWide && called.length > 0
      ? [part(textBody(cutToBytes(namesOf(card), TEXT_BYTES.robotText), called))]
      : []),
  ];
}

/** Never empty: a title of nothing but signs of no width is a dash. */
const said = (content: string): string => (/[^\s*]/.test(content) ? content : '–');

const textBody = (content: string, called: readonly string[]): Body => ({
  msgtype: 'text',
  text: { content: said(content), ...(called.length === 0 ? {} : { mentioned_list: [...called] }) },
});

const markdownBody = (content: string, surface: Surface, isWide: boolean): Body =>
  surface === 'robot' && isWide
    ? { msgtype: 'markdown_v2', markdown_v2: { content: said(content) } }
    : { msgtype: 'markdown', markdown: { content: said(content) } };

function roomOf(surface: Surface, isText: boolean): number {
  switch (surface) {
    case 'user':
    case 'chat':
      return TEXT_BYTES.app - MARKER_BYTES;
    case 'robot':
      return isText ? TEXT_BYTES.robotText : TEXT_BYTES.robot;
    case 'bot':
      return TEXT_BYTES.bot;
    default:
      return surface satisfies never;
  }
}

const mentionsOf = (card: Card) => card.blocks.flatMap((block) => (block.kind === 'mention' ? [block] : []));

const mentioned = (card: Card, userIdOf: (personId: string) => string | null): readonly string[] =>
  mentionsOf(card).flatMap(({ personId }) => userIdOf(personId) ?? []);

const namesOf = (card: Card): string =>
  mentionsOf(card)
    .map(({ name }) => `＠${oneLine(name, 'plain')}`)
    .join(' ');
