// The left side: who one is, the rooms, language and appearance. On a phone it is a sheet that opens over the page.
import { byId, el } from './dom.js';

const ROLES = ['agent', 'supervisor', 'manager', 'analyst'];
const narrow = matchMedia('(max-width: 760px)');

/** @param {{ be: (id: string) => void, go: (room: string) => void, lang: (lang: string) => void, theme: (theme: string) => void }} to */
export function createRail(to) {
  const rail = byId('rail');
  const opener = byId('open-rail');
  const shade = byId('shade');

  const set = (isOpen) => {
    rail.classList.toggle('open', isOpen);
    // A closed sheet must not be reached with Tab.
    rail.inert = narrow.matches && !isOpen;
    shade.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
  };
  const close = () => {
    const wasOpen = rail.classList.contains('open');
    set(false);
    if (wasOpen) opener.focus();
  };
  opener.addEventListener('click', () => {
    set(true);
    byId('close-rail').focus();
  });
  byId('close-rail').addEventListener('click', close);
  shade.addEventListener('click', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  narrow.addEventListener('change', () => set(false));
  set(false);

  byId('person').addEventListener('change', (event) => to.be(event.target.value));

  const toggle = (value, label, isOn, act) =>
    el('button', { type: 'button', 'data-value': value, 'aria-pressed': String(isOn), onclick: act }, label);

  return {
    close,
    /** @param {{ stage: any, me: any, room: string, say: any, lang: string, theme: string, unread: Map<string, number> }} page */
    show(page) {
      const { stage, me, say } = page;
      const focused = document.activeElement?.getAttribute('data-value');
      byId('workspace').textContent = stage.name[page.lang];
      byId('roles').replaceChildren(
        ...ROLES.map((role) =>
          toggle(role, say.roles[role], me.role === role, () => {
            if (me.role !== role) to.be(stage.people.find((person) => person.role === role).id);
          }),
        ),
      );
      const alike = stage.people.filter((person) => person.role === me.role);
      const select = byId('person');
      select.replaceChildren(
        ...alike.map((person) =>
          el(
            'option',
            { value: person.id },
            person.team === null ? person.name : `${person.name} · ${person.team.name}`,
          ),
        ),
      );
      select.value = me.id;
      select.disabled = alike.length < 2;

      const roomButton = (id, mark, name) => {
        const unread = page.unread.get(id) ?? 0;
        return el(
          'li',
          {},
          el(
            'button',
            {
              type: 'button',
              'data-value': id,
              'aria-current': page.room === id ? 'page' : null,
              onclick: () => to.go(id),
            },
            mark,
            el('span', {}, name),
            unread > 0 ? el('b', { 'aria-label': say.unread(unread) }, String(unread)) : null,
          ),
        );
      };
      byId('direct').replaceChildren(
        roomButton(`dm-${me.id}`, el('img', { src: 'icon.svg', alt: '', width: 22, height: 22 }), 'Deskbeat'),
      );
      byId('channels').replaceChildren(
        ...stage.channels
          .filter((channel) => channel.members.includes(me.id))
          .map((channel) => roomButton(channel.id, el('em', { 'aria-hidden': 'true' }, '#'), channel.name)),
      );
      byId('languages').replaceChildren(
        toggle('zh', '中文', page.lang === 'zh', () => to.lang('zh')),
        toggle('en', 'English', page.lang === 'en', () => to.lang('en')),
      );
      byId('themes').replaceChildren(
        ...['auto', 'light', 'dark'].map((theme) =>
          toggle(theme, say[theme], page.theme === theme, () => to.theme(theme)),
        ),
      );
      // Whoever works by keyboard stays where they were.
      if (focused) rail.querySelector(`[data-value="${CSS.escape(focused)}"]`)?.focus();
    },
  };
}
