// A short card with a picture in one message, where the picture can be opened from outside: a template card with the picture on it
// (`news_notice`), in the app's groups, which have no template cards, an article (`news`). The address and the measures of the
// picture are known when it is sent; where either is missing then, the words go without it.
import { pictureOf } from '../picture.js';
import type { Outgoing, Part } from '../platform.js';
import type { Block, Card } from '../../src/cards/card.js';
import { WECOM } from '../../src/text/sentences/wecom.js';
import type { Surface } from './address.js';
import { CARD, NEWS_BYTES } from './limits.js';
import { neutralised, oneLine } from './neutralise.js';
import { bytesOf, cutToBytes } from './pack.js';
import type { Body, Notice } from './types.js';

type ChartBlock = Extract<Block, { kind: 'chart' }>;

/** Charts whose measures always fit; a ranking may be taller than it is wide. */
const BROAD: ReadonlySet<ChartBlock['chart']['kind']> = new Set(['line', 'histogram']);

/** The one message; null where the card says more than it holds. */
export function noticePart(card: Card, surface: Surface): Part | null {
  const [chart, another] = card.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
  if (chart === undefined || another !== undefined) return null;
  const words = wordsOf(card);
  if (words === null) return null;
  const picture = pictureOf(chart.chart, chart.alt);
  const body =
    surface === 'chat'
      ? articleOf(words, picture.id, card.lang)
      : BROAD.has(chart.chart.kind)
        ? noticeOf(words, picture.id)
        : null;
  return body === null ? null : { kind: body.msgtype, body, pictures: [picture], optional: false };
}

interface Words {
  readonly title: string;
  readonly text: string;
  readonly facts: readonly { readonly keyname: string; readonly value: string }[];
}

/** Null where something stands in the card that neither of the two can show. */
function wordsOf({ title, blocks }: Card): Words | null {
  const shown = ['text', 'facts', 'chart', 'buttons', 'details'];
  if (!blocks.every(({ kind }) => shown.includes(kind))) return null;
  const head = oneLine(title, 'plain');
  const texts = blocks.flatMap((block) =>
    block.kind === 'text' && block.text !== title ? [neutralised(block.text, 'plain').trim()] : [],
  );
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  return {
    title: head,
    text: texts.filter((text) => text !== '').join('\n'),
    facts: facts.map(({ label, value }) => ({
      keyname: oneLine(label, 'plain'),
      value: oneLine(value, 'plain'),
    })),
  };
}

function noticeOf({ title, text, facts }: Words, picture: string): Body | null {
  const fits =
    title !== '' &&
    title.length <= CARD.title &&
    text.length <= CARD.titleDesc &&
    !text.includes('\n') &&
    facts.length <= CARD.facts &&
    facts.every(
      ({ keyname, value }) =>
        keyname !== '' && keyname.length <= CARD.keyname && value !== '' && value.length <= CARD.value,
    );
  if (!fits) return null;
  return {
    msgtype: 'template_card',
    template_card: {
      card_type: 'news_notice',
      main_title: { title, ...(text === '' ? {} : { desc: text }) },
      card_image: { picture },
      ...(facts.length === 0 ? {} : { horizontal_content_list: facts }),
    },
  };
}

function articleOf({ title, text, facts }: Words, picture: string, lang: Card['lang']): Body | null {
  const lines = [
    ...(text === '' ? [] : [text]),
    ...facts.map(({ keyname, value }) => `${keyname}${WECOM[lang].colon}${value}`),
  ].join('\n');
  if (title === '' || bytesOf(title) > NEWS_BYTES.title || bytesOf(lines) > NEWS_BYTES.description)
    return null;
  return { msgtype: 'news', news: { picture, title, description: lines } };
}

/** A body as a call takes it, but for what tells one delivery from another. */
export type Shown =
  | Extract<Body, { msgtype: 'text' | 'markdown' | 'template_card' }>
  | {
      readonly msgtype: 'news';
      readonly news: {
        readonly articles: readonly {
          readonly title: string;
          readonly description?: string;
          readonly url: string;
          readonly picurl: string;
        }[];
      };
    };

/** The card as it is sent. */
export async function shownNotice({ picture, ...card }: Notice, outgoing: Outgoing): Promise<Shown> {
  const found = await linked(picture, outgoing);
  return found === null || found.ratio === null
    ? { msgtype: 'markdown', markdown: { content: wordsAlone(card) } }
    : {
        msgtype: 'template_card',
        template_card: {
          ...card,
          card_image: { url: found.url, aspect_ratio: found.ratio },
          card_action: { type: 1, url: found.url },
        },
      };
}

/** The article as it is sent. */
export async function shownArticle(
  { picture, title, description }: Extract<Body, { msgtype: 'news' }>['news'],
  outgoing: Outgoing,
): Promise<Shown> {
  const found = await linked(picture, outgoing);
  return found === null
    ? {
        msgtype: 'markdown',
        markdown: { content: description === '' ? `**${title}**` : `**${title}**\n\n${description}` },
      }
    : article(title, description, found.url);
}

const article = (title: string, description: string, url: string): Shown => ({
  msgtype: 'news',
  news: { articles: [{ title, ...(description === '' ? {} : { description }), url, picurl: url }] },
});

/** For a picture that can't be sent itself: an article that shows it from our own door; null where nobody can reach that. */
export function pictureAsArticle(outgoing: Outgoing, id: string): Readonly<Record<string, unknown>> | null {
  const url = outgoing.pictureUrl(id);
  const alt = outgoing.part.pictures.find((picture) => picture.id === id)?.alt ?? '';
  if (url === null || alt === '') return null;
  const said = oneLine(alt, 'plain');
  const title = cutToBytes(said, NEWS_BYTES.title);
  return article(title, title === said ? '' : cutToBytes(said, NEWS_BYTES.description), url);
}

/** Null where the picture has no address, or can't be drawn. `ratio` null: too tall or too broad for a template card. */
async function linked(
  id: string,
  outgoing: Outgoing,
): Promise<{ readonly url: string; readonly ratio: number | null } | null> {
  const url = outgoing.pictureUrl(id);
  const png = url === null ? null : await outgoing.picture(id);
  if (url === null || png === null) return null;
  const ratio = ratioOf(png);
  const { least, most } = CARD.imageRatio;
  return { url, ratio: ratio !== null && ratio >= least && ratio <= most ? ratio : null };
}

/** Width by height, of a PNG's header; two decimals. Null for what is none. */
function ratioOf(png: Uint8Array): number | null {
  if (png.length < 24) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width === 0 || height === 0 ? null : Math.round((width / height) * 100) / 100;
}

function wordsAlone({
  main_title: head,
  horizontal_content_list: facts = [],
}: Omit<Notice, 'picture'>): string {
  const lines = facts.map(({ keyname, value }) => `${keyname}：**${value}**`);
  return [`**${head.title}**`, ...(head.desc === undefined ? [] : [head.desc]), lines.join('\n')]
    .filter((text) => text !== '')
    .join('\n\n');
}
