// What English says of a name as it is typed: that it is the asker's own ("Team Rapid (mine)"), that two hold together ("urgent + phone").
import type { Asker } from '../context.js';
import type { Gazetteer } from '../gazetteer.js';

/** "urgent + phone": names of two kinds hold together; of one kind the "+" is an "and". */
export const bothNames = (text: string, gazetteer: Gazetteer): string =>
  text.replace(
    /(?<![^\s,;(])([\p{L}\p{N}-]+) ?[+×] ?([\p{L}\p{N}-]+)(?![^\s,;)?.!])/gu,
    (all: string, a: string, b: string) => {
      const [one, two] = [gazetteer.lookup(a), gazetteer.lookup(b)];
      const apart =
        one.length > 0 && two.length > 0 && !one.some(({ dim }) => two.some((other) => other.dim === dim));
      return apart ? `${a} ${b}` : all;
    },
  );

/** "Team Rapid (mine)": a name, and that it is the asker's own. A person who is not the asker stays beside "me". */
export function withoutOwn(text: string, asker: Asker, gazetteer: Gazetteer): string {
  return text.replace(
    /([\p{L}\p{N}' -]+?) ?\((?:it's |that's |which is )?(mine|ours|my own|my team|our team|my group|my own team|us|me|myself|that's me|the one i run|the one i lead)\)/gu,
    (all: string, before: string, said: string) => {
      const words = before.split(' ');
      for (let from = 0; from < words.length; from += 1) {
        const named = gazetteer.lookup(words.slice(from).join(' '));
        // Whoever calls a team theirs asks of that team; access sees to the rest.
        const own = named.some(
          ({ dim, values }) =>
            (dim === 'team' && !/^(?:me|myself|that's me)$/u.test(said)) ||
            (dim === 'agent' && asker.agentId !== null && values.includes(asker.agentId)),
        );
        if (own) return before;
        if (named.length > 0) return all;
      }
      return all;
    },
  );
}
