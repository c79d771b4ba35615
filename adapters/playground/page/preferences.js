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

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The theme that is seen: `auto` follows the system. @param {string} theme @returns {'light' | 'dark'} */
export const shownTheme = (theme) => (theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme);

/** @param {() => void} listener */
export const onSystemTheme = (listener) => dark.addEventListener('change', listener);
