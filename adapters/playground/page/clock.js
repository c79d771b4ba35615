// The demo's clock at the top of the page: what time it is there, and where it can be moved to, for everybody who looks on.
import { byId, el } from './dom.js';
import { moveClock } from './server.js';

/** @param {{ movable: boolean }} options */
export function createClock({ movable }) {
  const button = byId('clock');
  const menu = byId('clock-menu');
  const note = byId('clock-note');
  let page = null;
  let isMoving = false;

  const items = () => [...menu.querySelectorAll('button')];
  const open = (isOpen) => {
    menu.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) items()[0]?.focus();
  };
  const tell = (text) => {
    note.textContent = text;
    note.hidden = text === '';
  };
  const written = (now, options) =>
    new Intl.DateTimeFormat(page.lang === 'zh' ? 'zh-CN' : 'en-GB', {
      timeZone: page.clock.zone,
      ...options,
    }).format(now);
  const moment = (now) =>
    `${written(now, { month: 'short', day: 'numeric', weekday: 'short' })} ${written(now, { hour: '2-digit', minute: '2-digit' })}`;

  const move = async (step) => {
    open(false);
    button.focus();
    isMoving = true;
    tell(page.say.clockMoving);
    const moved = await moveClock(step);
    isMoving = false;
    const { say } = page;
    if (moved.end === 'beyond') tell(say.clockBeyond);
    else if (moved.end === 'failed') tell(say.clockFailed);
    else tell(moved.clock.moved ? say.clockMoved(moment(moved.clock.now)) : '');
  };

  button.disabled = !movable;
  button.addEventListener('click', () => {
    if (!isMoving) open(menu.hidden);
  });
  menu.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all.at(to % all.length)?.focus();
    } else if (event.key === 'Escape') {
      open(false);
      button.focus();
    }
  });
  // A press anywhere else, or Tab away, closes it.
  document.addEventListener('click', (event) => {
    if (!menu.hidden && !menu.parentElement.contains(event.target)) open(false);
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget !== null && !menu.parentElement.contains(event.relatedTarget)) open(false);
  });

  return {
    /** @param {{ clock: any, ahead: number, lang: string, say: any }} shown */
    show(shown) {
      const wasMoved = page?.clock.moved ?? false;
      page = shown;
      const { clock, ahead, say } = shown;
      const now = clock.standing ? clock.now : Date.now() + ahead;
      byId('clock-time').textContent = moment(now);
      button.title = movable ? `${say.clockMove} (${clock.zone})` : clock.zone;
      button.classList.toggle('moved', clock.moved);
      if (wasMoved && !clock.moved) tell('');
      const banner = byId('banner');
      banner.hidden = !clock.standing;
      banner.textContent = clock.standing
        ? say.standing(written(now, { year: 'numeric', month: 'long', day: 'numeric' }))
        : '';
      const step = (name) =>
        el(
          'button',
          { type: 'button', role: 'menuitem', 'data-step': name, onclick: () => void move(name) },
          say.clockSteps[name],
        );
      if (menu.hidden)
        menu.replaceChildren(
          ...['hour', 'morning', 'day'].map(step),
          ...(clock.moved ? [el('hr'), step('back')] : []),
        );
    },
  };
}
