// "Noah's desk", 谭雪那边 of somebody who leads no team: the one who is named, or the team that (s)he is in. Neither is said, and it is asked back.
import type { ReadContext } from '../context.js';
import type { Plan, Reading } from '../plan.js';
import { unread } from './options.js';
import { say } from '../say.js';
import { theirPeople } from '../wording/their-people.js';

/** What is asked back; null where nobody's people are spoken of. @param turn reads normalised words where they stand */
export function whosePeople(
  text: string,
  lang: 'zh' | 'en',
  context: ReadContext,
  turn: (words: string) => Reading,
): Reading | null {
  const { gazetteer } = context;
  const [found, another] = theirPeople(text, gazetteer);
  if (found === undefined) return null;
  const no = unread({ why: 'unknown_words', words: [found.words] }, lang, context);
  if (another !== undefined) return no;
  const { teams, agents } = gazetteer.directory;
  const of = (id: string): readonly string[] => {
    const led = teams.filter(({ supervisorId }) => supervisorId === id);
    const own = agents.find((agent) => agent.id === id)?.teamId;
    const named = led.length > 0 ? led : teams.filter((team) => team.id === own);
    const person = gazetteer.candidateOf('agent', id).label[lang];
    return [...named.map(({ name }) => name), ...(found.people.length === 1 ? [person] : [])];
  };
  const names = [...new Set(found.people.flatMap(of))].slice(0, 3);
  const plans = names.flatMap((name): readonly Plan[] => {
    const meant = turn(`${text.slice(0, found.start)}${name.toLowerCase()}${text.slice(found.end)}`);
    return meant.status === 'plan' ? [meant.plan] : [];
  });
  const options = [...new Set(plans.map((plan) => say(plan, lang, gazetteer)))];
  return options.length === 0 ? no : { status: 'clarify', lang, about: found.words, options };
}
