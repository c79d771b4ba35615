// The language that a message is answered in before it was read: Chinese as soon as there is a Chinese character in it.
import type { Lang } from '../../src/text/lang.js';

export const langOf = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
