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
    case 'news':
      return body.news.articles.flatMap(({ title, description, picurl }) => [
        with_.picture(picurl) ?? el('p', {}, '…'),
        el('p.card-title', {}, title),
        ...(description === undefined ? [] : [el('p.small', {}, description)]),
      ]);
    case 'template_card':
      return cardView(body.template_card, with_).filter((part) => part !== null);
    default:
      return [el('pre', {}, JSON.stringify(body))];
  }
}

const cardView = (card, with_) => [
  card.card_image === undefined ? null : with_.picture(card.card_image.url),
  el('p.card-title', {}, card.main_title.title),
  card.main_title.desc === undefined ? null : el('p.small', {}, card.main_title.desc),
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
  ...[card.button_selection, ...(card.select_list ?? [])].map((list) =>
    list === undefined
      ? null
      : el('p.choice', {}, `${list.title} `, el('span.button', {}, `${chosenIn(list)} ▾`)),
  ),
  card.checkbox === undefined
    ? null
    : el(
        'ul.choices',
        {},
        ...card.checkbox.option_list.map(({ text, is_checked }) =>
          el('li', {}, `${is_checked ? '◉' : '○'} ${text}`),
        ),
      ),
  el(
    'div.actions',
    {},
    ...(card.button_list ?? []).map(({ text, style }) =>
      el(`span.button${style === 1 ? '.main' : ''}`, {}, text),
    ),
    card.submit_button === undefined ? null : el('span.button.main', {}, card.submit_button.text),
  ),
];

const chosenIn = ({ option_list, selected_id }) =>
  (option_list.find(({ id }) => id === selected_id) ?? { text: '…' }).text;
