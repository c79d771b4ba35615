// The page's one state, and what follows from it. Everything shown is drawn from here; the server holds the messages.
import { repaint } from './card.js';
import { createClock } from './clock.js';
import { createComposer } from './composer.js';
import { failedView, messageView, welcomeView } from './conversation.js';
import { byId } from './dom.js';
import { onSystemTheme, preferences, seen, shownTheme } from './preferences.js';
import { createRail } from './rail.js';
import { fillIn } from './form.js';
import { openLooks } from './looks.js';
import { listen, loadLooks, loadStage, post, press } from './server.js';
import { stringsOf } from './strings.js';

const stage = await loadStage();
const people = new Map(stage.people.map((person) => [person.id, person]));

const state = {
  lang: preferences.lang(),
  theme: preferences.theme(),
  me: people.get(preferences.person()) ?? stage.people[0],
  room: '',
  clock: stage.clock,
  /** How far the workspace's clock is ahead of this machine's. */
  ahead: stage.clock.now - Date.now(),
  messages: new Map(),
  busy: new Set(),
  unread: new Map(),
};
let stopListening = () => {};

const say = () => stringsOf(state.lang);
const channelOf = (room) => stage.channels.find((channel) => channel.id === room) ?? null;
const log = byId('log');
const scroller = byId('scroller');

const pageFor = (channel) => ({
  say: say(),
  lang: state.lang,
  theme: shownTheme(state.theme),
  me: state.me,
  people,
  zone: state.clock.zone,
  channel,
  ask,
  act,
  look: stage.looks ? look : null,
});

/** True when the press went through; false when the form was called off or the server did not take it. */
async function act(message, { action, value, form }) {
  const filled = form === null ? {} : await fillIn(form, say());
  // A press that counts without its form goes through when that is called off, with nothing said.
  const fields = filled === null && form.counts === true ? { [form.fields[0].name]: '' } : filled;
  if (fields === null) return false;
  return press({
    id: crypto.randomUUID(),
    as: state.me.id,
    room: message.room,
    message: message.id,
    action,
    value,
    fields,
  });
}

async function look(message) {
  openLooks(message, await loadLooks(message.id, state.me.id), { say: say(), lang: state.lang, people });
}

function ask(text) {
  void sendTo(state.room, { id: crypto.randomUUID(), text });
}

async function sendTo(room, { id, text }) {
  composer.remember(text);
  rail.close();
  if (await post({ id, as: state.me.id, room, text })) return;
  if (room !== state.room) return;
  const failed = failedView({
    text,
    say: say(),
    retry: () => {
      failed.remove();
      void sendTo(room, { id, text });
    },
  });
  log.append(failed);
  scrollDown();
}

function scrollDown() {
  scroller.scrollTop = scroller.scrollHeight;
}

/** The whole room anew: after a change of room, person or language. */
function showRoom() {
  const channel = channelOf(state.room);
  const words = say();
  byId('room-name').textContent = channel === null ? 'Deskbeat' : `# ${channel.name}`;
  byId('room-note').textContent =
    channel === null ? words.noteDirect(state.me) : words.noteChannel(channel.members.length);
  composer.placeholder(channel === null ? words.placeholderDirect : words.placeholderChannel(channel.name));

  const messages = state.messages.get(state.room) ?? [];
  log.setAttribute('aria-busy', 'true');
  if (messages.length > 0) {
    log.replaceChildren(...messages.map((message) => messageView(message, pageFor(channel))));
  } else {
    const role = state.me.role;
    const lead = {
      agent: 'leadAgent',
      supervisor: 'leadSupervisor',
      manager: 'leadManager',
      analyst: 'leadAnalyst',
    };
    const suggestions = stage.suggestions[channel === null ? role : 'channel'];
    log.replaceChildren(
      welcomeView({
        title: channel === null ? words.welcomeDirect : words.welcomeChannel(channel.name),
        lead: channel === null ? words[lead[role]] : words.leadChannel,
        end: words.welcomeEnd,
        // Both languages, the page's own first.
        suggestions: suggestions.toSorted(
          (a, b) => Number(b.lang === state.lang) - Number(a.lang === state.lang),
        ),
        ask,
      }),
    );
  }
  log.setAttribute('aria-busy', 'false');
  showBusy();
  if (messages.length > 0) scrollDown();
  else scroller.scrollTop = 0;
}

function showBusy() {
  byId('typing').hidden = !state.busy.has(state.room);
}

function showRail() {
  rail.show({
    stage,
    me: state.me,
    room: state.room,
    say: say(),
    lang: state.lang,
    theme: state.theme,
    unread: state.unread,
  });
}

function showClock() {
  clock.show({ clock: state.clock, ahead: state.ahead, lang: state.lang, say: say() });
}

function showWords() {
  document.documentElement.lang = state.lang === 'zh' ? 'zh-CN' : 'en';
  for (const node of document.querySelectorAll('[data-say]')) node.textContent = say()[node.dataset.say];
  for (const node of document.querySelectorAll('[data-label]'))
    node.setAttribute('aria-label', say()[node.dataset.label]);
}

function showTheme() {
  document.documentElement.dataset.theme = state.theme;
  repaint(log, shownTheme(state.theme));
}

function showAll() {
  showWords();
  showTheme();
  showRail();
  showClock();
  showRoom();
}

function hear(event) {
  if (event.clock !== undefined) {
    state.clock = event.clock;
    state.ahead = event.clock.now - Date.now();
    showClock();
  }
  if (event.kind === 'clock') return;
  if (event.kind === 'rooms') {
    state.messages = new Map();
    for (const message of event.messages) keep(message);
    countUnread();
    state.busy = new Set(event.busy);
    showRail();
    showRoom();
  } else if (event.kind === 'busy') {
    if (event.busy) state.busy.add(event.room);
    else state.busy.delete(event.room);
    if (event.room === state.room) {
      showBusy();
      scrollDown();
    }
  } else if (event.kind === 'replaced') {
    const list = state.messages.get(event.message.room) ?? [];
    state.messages.set(
      event.message.room,
      list.map((message) => (message.id === event.message.id ? event.message : message)),
    );
    if (event.message.room !== state.room) return;
    const old = log.querySelector(`[data-id="${CSS.escape(event.message.id)}"]`);
    old?.replaceWith(messageView(event.message, pageFor(channelOf(state.room))));
  } else {
    keep(event.message);
    if (event.message.room === state.room) {
      seen.note(state.me.id, state.room, event.message.id);
      log.querySelector('.welcome')?.remove();
      const view = messageView(event.message, pageFor(channelOf(state.room)));
      log.append(view);
      scrollTo(view);
      // A picture that arrives later makes the page longer.
      for (const picture of view.querySelectorAll('img'))
        picture.addEventListener('load', () => scrollTo(view));
    } else {
      state.unread.set(event.message.room, (state.unread.get(event.message.room) ?? 0) + 1);
      showRail();
    }
  }
}

/** Down to a new message; a long answer is shown from its question on, so that it is read from the beginning. */
function scrollTo(view) {
  if (view !== log.lastElementChild) return;
  const before = view.previousElementSibling;
  const asked = before?.classList.contains('message') && !before.classList.contains('answer') ? before : view;
  const head = (asked.offsetHeight < 140 ? asked : view).offsetTop - 14;
  scroller.scrollTop = Math.min(head, scroller.scrollHeight - scroller.clientHeight);
}

function keep(message) {
  const list = state.messages.get(message.room) ?? [];
  list.push(message);
  state.messages.set(message.room, list);
}

/** What came while this person looked elsewhere, or was somebody else. */
function countUnread() {
  state.unread = new Map();
  for (const [room, messages] of state.messages) {
    if (room === state.room) {
      seen.note(state.me.id, room, messages.at(-1)?.id);
      continue;
    }
    const last = messages.findIndex(({ id }) => id === seen.last(state.me.id, room));
    const count = messages.slice(last + 1).filter(({ from }) => from !== state.me.id).length;
    if (count > 0) state.unread.set(room, count);
  }
}

function go(room) {
  state.room = room;
  state.unread.delete(room);
  seen.note(state.me.id, room, state.messages.get(room)?.at(-1)?.id);
  rail.close();
  showRail();
  showRoom();
}

function be(personId) {
  const person = people.get(personId);
  if (person === undefined) return;
  stopListening();
  preferences.set('person', person.id);
  const channel = channelOf(state.room);
  state.me = person;
  state.room = channel !== null && channel.members.includes(person.id) ? channel.id : `dm-${person.id}`;
  state.messages = new Map();
  state.busy = new Set();
  state.unread = new Map();
  showRail();
  showRoom();
  stopListening = listen(person.id, {
    event: hear,
    connected: (isConnected) => (byId('lost').hidden = isConnected),
  });
}

const clock = createClock({ movable: stage.movable });
const composer = createComposer(ask);
const rail = createRail({
  be,
  go,
  lang: (lang) => {
    state.lang = lang;
    preferences.set('lang', lang);
    showAll();
  },
  theme: (theme) => {
    state.theme = theme;
    preferences.set('theme', theme);
    showTheme();
    showRail();
  },
});

onSystemTheme(showTheme);
setInterval(showClock, 15_000);
be(state.me.id);
showAll();
if (matchMedia('(min-width: 761px)').matches) composer.focus();
