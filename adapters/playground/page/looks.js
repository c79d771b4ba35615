// One message as the chat platforms would be sent it: its look on the left, the exact call on the right.
import { chartAddress } from './card.js';
import { el } from './dom.js';
import { dingtalkView } from './look-dingtalk.js';
import { slackView } from './look-slack.js';
import { wecomView } from './look-wecom.js';

const VIEWS = { slack: slackView, dingtalk: dingtalkView, wecom: wecomView };

/** What was looked at last is shown first the next time. */
let last = '';

/**
 * @param {{ id: string }} message
 * @param {{ looks: any[] } | null} loaded null: it could not be had
 * @param {{ say: any, lang: string, people: Map<string, any> }} page
 */
export function openLooks(message, loaded, page) {
  const { say } = page;
  const looks = loaded?.looks ?? [];
  const title = el('h2', { id: 'looks-title' }, say.looksTitle);
  const close = el(
    'button.icon-button',
    { type: 'button', 'aria-label': say.looksClose, onclick: () => dialog.close() },
    document.querySelector('#close-rail svg').cloneNode(true),
  );
  const panel = el('div.looks-panel', { id: 'looks-panel', role: 'tabpanel', tabindex: '0' });
  const tabs = looks.map((look) =>
    el(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `look-${nameOf(look)}`,
        'aria-controls': 'looks-panel',
        onclick: () => show(look),
        onkeydown: (event) => step(event, look),
      },
      say.surfaces[nameOf(look)],
    ),
  );
  const groups = [...new Set(looks.map(({ platform }) => platform))].map((platform) =>
    el(
      'div.looks-group',
      { role: 'presentation' },
      el('span', { 'aria-hidden': 'true' }, say.platforms[platform]),
      ...tabs.filter((_, index) => looks[index].platform === platform),
    ),
  );
  const dialog = el(
    'dialog.looks',
    { 'aria-labelledby': 'looks-title', 'data-message': message.id },
    el('header', {}, title, close),
    looks.length === 0
      ? el('p.looks-none', { role: 'alert' }, say.looksNone)
      : el('div.looks-tabs', { role: 'tablist', 'aria-labelledby': 'looks-title' }, ...groups),
    panel,
  );

  const show = (look) => {
    last = nameOf(look);
    for (const [index, tab] of tabs.entries()) {
      const isOn = looks[index] === look;
      tab.setAttribute('aria-selected', String(isOn));
      tab.tabIndex = isOn ? 0 : -1;
    }
    panel.setAttribute('aria-labelledby', `look-${last}`);
    panel.replaceChildren(...look.parts.map((part, index) => partView(look, part, index, page)));
    panel.scrollTop = 0;
  };
  /** Arrow keys lead from tab to tab. */
  const step = (event, look) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const next = (looks.indexOf(look) + way + looks.length) % looks.length;
    show(looks[next]);
    tabs[next].focus();
  };

  dialog.addEventListener('close', () => dialog.remove());
  // A press beside the dialog closes it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  const first = looks.find((look) => nameOf(look) === last) ?? looks[0];
  if (first !== undefined) {
    show(first);
    tabs[looks.indexOf(first)].focus();
  }
}

const nameOf = (look) => `${look.platform}-${look.surface}`;

/** One call: a bubble of the platform, and beside it what is sent. */
function partView(look, part, index, page) {
  const { say } = page;
  const many = look.parts.length > 1 ? `${index + 1} / ${look.parts.length}` : null;
  const text = JSON.stringify(part.payload, null, 2);
  const state = el('span', { role: 'status' });
  const copy = el(
    'button.chip',
    {
      type: 'button',
      onclick: () => {
        navigator.clipboard.writeText(text).then(
          () => (state.textContent = say.copied),
          () => (state.textContent = say.notCopied),
        );
      },
    },
    say.copy,
  );
  return el(
    'section.look-part',
    {},
    el(
      'div.look',
      { 'aria-label': say.look },
      el(
        `div.as-${look.platform}.on-${look.surface}`,
        {},
        el('img.avatar', { src: 'icon.svg', alt: '', width: 34, height: 34 }),
        el('div', {}, el('p.from', {}, 'Deskbeat'), el('div.said', {}, ...seen(look, part, page))),
      ),
    ),
    el(
      'div.payload',
      {},
      el('p.call', {}, many === null ? null : el('b', {}, many), el('code', {}, part.call)),
      el('ul.sizes', {}, ...part.sizes.map((size) => sizeView(size, page))),
      el('pre', { tabindex: '0', 'aria-label': say.payload }, text),
      el('p.copy', {}, copy, state),
    ),
  );
}

/** A payload that the page does not know how to draw is shown as it is: never nothing, never wrong. */
function seen(look, part, page) {
  const picture = (name) => {
    const found = part.pictures.find(({ names }) => names.includes(name)) ?? part.pictures[0];
    return found === undefined
      ? null
      : el('img.picture', { src: chartAddress(found.id, 'light'), alt: found.alt, decoding: 'async' });
  };
  const person = (id) =>
    [...page.people.values()].find((each) => each.id.toLowerCase() === id.toLowerCase())?.name ?? id;
  try {
    return VIEWS[look.platform](part.payload, { picture, person }).filter((node) => node !== null);
  } catch {
    return [el('pre', {}, JSON.stringify(part.payload, null, 2))];
  }
}

function sizeView({ of, unit, size, limit }, { say, lang }) {
  const written = (count) => new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB').format(count);
  const share = Math.min(1, size / limit);
  return el(
    `li${size > limit ? '.over' : ''}`,
    {},
    el('span', {}, say.sizes[of]),
    el('meter', { min: 0, max: 1, value: share, high: 0.9, 'aria-hidden': 'true' }),
    el('span', {}, say.sizeOf(written(size), written(limit), say.units[unit])),
  );
}
