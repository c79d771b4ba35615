// The middle of the page: the messages of one room, or a welcome with first questions where nobody has asked yet.
import { cardView } from './card.js';
import { avatar, el } from './dom.js';

/**
 * @param {any} message
 * @param {{ say: any, lang: string, theme: 'light' | 'dark', me: any, people: Map<string, any>, zone: string, channel: any, ask: (question: string) => void, act: (message: any, button: any) => Promise<boolean>, look: ((message: any) => void) | null }} page
 */
export function messageView(message, page) {
  const time = new Intl.DateTimeFormat(page.lang === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: page.zone,
  }).format(message.at);
  const head = (name) =>
    el(
      'header',
      {},
      el('strong', {}, name),
      el('time', { datetime: new Date(message.at).toISOString() }, time),
      message.from === null && page.channel !== null
        ? el('span', {}, page.say.postedIn(page.channel.name))
        : null,
      message.from === null && page.look !== null
        ? el('button.as-sent', { type: 'button', onclick: () => page.look(message) }, page.say.asSent)
        : null,
    );

  if (message.from === null) {
    return el(
      'article.message.answer',
      { 'data-id': message.id },
      el('img.avatar', { src: 'icon.svg', alt: '', width: 36, height: 36 }),
      el(
        'div.body',
        {},
        head('Deskbeat'),
        cardView(message.card, { ...page, act: (button) => page.act(message, button) }),
      ),
    );
  }
  const mine = message.from === page.me.id;
  const name = page.people.get(message.from)?.name ?? message.from;
  return el(
    `article.message.${mine ? 'mine' : 'theirs'}`,
    { 'data-id': message.id },
    avatar(message.from, name),
    el('div.body', {}, head(name), el('p.bubble', {}, message.text)),
  );
}

/** @param {{ title: string, lead: string, end: string, suggestions: any[], ask: (question: string) => void }} page */
export function welcomeView(page) {
  return el(
    'section.welcome',
    {},
    el('img', { src: 'icon.svg', alt: '', width: 56, height: 56 }),
    el('h2', {}, page.title),
    el('p', {}, page.lead),
    el(
      'ul.suggestions',
      {},
      ...page.suggestions.map(({ lang, question }) =>
        el(
          'li',
          {},
          el(
            'button',
            { type: 'button', lang: lang === 'zh' ? 'zh-CN' : 'en', onclick: () => page.ask(question) },
            el('span', {}, question),
            el('i', { 'aria-hidden': 'true' }, '→'),
          ),
        ),
      ),
    ),
    el('p.end', {}, page.end),
  );
}

/** @param {{ text: string, say: any, retry: () => void }} failed */
export const failedView = (failed) =>
  el(
    'article.message.mine.failed',
    {},
    el(
      'div.body',
      {},
      el('p.bubble', {}, failed.text),
      el(
        'p.small',
        { role: 'alert' },
        failed.say.failed,
        ' ',
        el('button.link', { type: 'button', onclick: failed.retry }, failed.say.retry),
      ),
    ),
  );
