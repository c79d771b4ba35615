// What WeCom shows of a call: text, its two kinds of markdown, a picture, a template card with buttons.
import { el } from './dom.js';
import { markdown } from './markup.js';

/** @param {any} payload @param {{ picture: (name: string) => Node | null, person: (id: string) => string }} with_ @returns {Node[]} */
export function wecomView(payload, with_) {
  // The smart bot's frames carry the message inside.
  const body = payload.body ?? payload;
  switch (body.msgtype) {
    case 'text':
      return [
        el('p.text', {}, body.text.content),
        ...(body.text.mentioned_list ?? []).map((id) => el('span.mention', {}, `@${with_.person(id)}`)),
      ];
    case 'markdown':
      // The smart bot's markdown has tables, the app's has none: one that stands there would be seen as it was written.
      return markdown(body.markdown.content, { ...with_, tables: payload.cmd !== undefined });
    case 'markdown_v2':
      return markdown(body.markdown_v2.content, { ...with_, tables: true });
    case 'image':
      return [with_.picture(body.image.media_id ?? '') ?? el('p', {}, '…')];
    case 'template_card':
      return cardView(body.template_card);
    default:
      return [el('pre', {}, JSON.stringify(body))];
  }
}

const cardView = (card) => [
  el('p.card-title', {}, card.main_title.title),
  card.sub_title_text === undefined ? null : el('p.text', {}, card.sub_title_text),
  card.horizontal_content_list === undefined
    ? null
    : el(
        'dl',
        {},
        ...card.horizontal_content_list.map(({ keyname, value }) =>
          el('div', {}, el('dt', {}, keyname), el('dd', {}, value)),
        ),
      ),
  el(
    'div.actions',
    {},
    ...card.button_list.map(({ text, style }) => el(`span.button${style === 1 ? '.main' : ''}`, {}, text)),
  ),
];
