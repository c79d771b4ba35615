// What a visitor set on this browser: language, appearance, whom they were. Kept in localStorage where that is allowed.

const read = (key) => {
  try {
    return localStorage.getItem(`deskbeat.${key}`);
  } catch {
    return null;
  }
};

const write = (key, value) => {
  try {
    localStorage.setItem(`deskbeat.${key}`, value);
  } catch {
    // A browser that keeps nothing still works; it just forgets.
  }
};

const browserLang = () => (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');

export const preferences = {
  lang: () => (['zh', 'en'].includes(read('lang')) ? read('lang') : browserLang()),
  theme: () => (['light', 'dark'].includes(read('theme')) ? read('theme') : 'auto'),
  person: () => read('person'),
  set: write,
};

/** The last message of a room that somebody saw, as long as this tab is open. */
const lastSeen = new Map(readSeen());

function readSeen() {
  try {
    return JSON.parse(sessionStorage.getItem('deskbeat.seen') ?? '[]');
  } catch {
    return [];
  }
}

export const seen = {
  last: (person, room) => lastSeen.get(`${person}/${room}`),
  note: (person, room, message) => {
    if (message === undefined) return;
    lastSeen.set(`${person}/${room}`, message);
    try {
      sessionStorage.setItem('deskbeat.seen', JSON.stringify([...lastSeen]));
    } catch {
      // Then a reload shows everything as new.
    }
  },
};

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The theme that is seen: `auto` follows the system. @param {string} theme @returns {'light' | 'dark'} */
export const shownTheme = (theme) => (theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme);

/** @param {() => void} listener */
export const onSystemTheme = (listener) => dark.addEventListener('change', listener);
