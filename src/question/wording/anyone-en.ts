// "anyone with more than 25 resolved", "is there any team under 80 %": which of them, asked as if it might be none. Over normalised text;
// the names of a workspace are kept out of it. Without a figure to be over or under "anyone" stays, and is not understood.
import { swapAll, type Swap } from './swaps.js';

const THERE = '(?:(?:is|are|was|were) there |(?:do|did) we have |have we got |has there been |got )?';
const BEGIN = '(?:^|(?<=[,.;:?!] ?|(?:^| )(?:and|so|also|hey|hi|ok|please|tell me) ))';
const DOES = '(?:(?:is|was|are|were|does|did|do|has|have|had) )?';
const OVER =
  '(?=[^?!.]{0,60}(?:(?:more|less|fewer|greater|higher|lower|better|worse) than|over|under|above|below|beyond|at least|at most|exceed\\w*|beat\\w*|or (?:more|less|fewer)|target)(?![a-z]))';
const SAYS = '(?:with|without|that|which|whose|who|over|under|above|below|exceeding|having|missing|at|not)';
const GROUPS: readonly (readonly [string, string])[] = [
  ['(team|agent|rep|product|product line|channel|region|segment|model|version)', '$1s'],
  ['category', 'categories'],
  ['priority', 'priorities'],
];

const TURNS: readonly Swap[] = [
  ...GROUPS.map(([one, all]): Swap => [
    new RegExp(`${BEGIN}${THERE}any ${one}(?= ${SAYS}(?![a-z]))`, 'gu'),
    `which ${all}`,
  ]),
  // "did any team resolve more than 100".
  ...GROUPS.map(([one, all]): Swap => [
    new RegExp(`${BEGIN}(?:does|did|do|has|have|had|is|was) any ${one}(?= )${OVER}`, 'gu'),
    `which ${all}`,
  ]),
  [
    new RegExp(
      `${BEGIN}(?:${THERE}|${DOES})(?:anyone|anybody|any one)(?= )(?! (?:else|know|knows|tell|got time|there|around|free))${OVER}`,
      'gu',
    ),
    'which agents',
  ],
];

/** The normalised text with those whom "any" leaves open asked for. */
export const withWhichever = (text: string): string => (text.includes('any') ? swapAll(text, TURNS) : text);
