// "who is Bia?", 老俞是谁啊: whom a short name stands for, and in which team that person is. It is no figure, and is told only to those who may
// see that person's: managers, and whoever is of the same team.
import type { ReadContext } from '../context.js';
import type { Reading } from '../plan.js';
import { examplesFor } from '../refused/refuse.js';

const EN =
  /^(?:(?:and|so|ok|sorry|wait|hm|hmm|remind me|tell me),? ){0,4}(?:who(?:'s| is| was)|whos) ([^,?.!]{1,40}?)(?: again| by the way| exactly)?[?.! ]*$/u;
const ZH =
  /^(?:那|请问|哎|诶|话说|不好意思)?[,， ]*(?:(?<after>[^,，。?？]{1,20}?)(?:到底|究竟|又)?是(?:谁|哪位|哪一位|哪个人)|谁是(?<before>[^,，。?？]{1,20}?))(?:来着|啊|呀|呢|吖|哦|喔)?[?？。!！ ]*$/u;

/** Whose name it is; null where that is not what is asked, or not for the asker to know. @param text normalised, as it was typed */
export function whoIs(
  text: string,
  lang: 'zh' | 'en',
  { asker, gazetteer }: Pick<ReadContext, 'asker' | 'gazetteer'>,
): Reading | null {
  const zh = ZH.exec(text)?.groups;
  const called = (zh?.['after'] ?? zh?.['before'] ?? EN.exec(text)?.[1] ?? '').trim();
  if (called === '') return null;
  const found = gazetteer.lookup(called);
  const [one] = found;
  if (one?.dim !== 'agent' || found.length !== 1 || one.values.length !== 1) return null;
  const { agents, teams } = gazetteer.directory;
  const person = agents.find(({ id }) => id === one.values[0]);
  if (person === undefined) return null;
  const ofSameTeam = person.teamId !== null && person.teamId === asker.teamId;
  const sees = asker.role === 'manager' || asker.role === 'admin' || (asker.role !== 'analyst' && ofSameTeam);
  if (!sees) return null;
  const team = teams.find(({ id }) => id === person.teamId)?.name ?? null;
  // Of a name in full there is nothing to say but the team.
  if (team === null && called === person.name.toLowerCase()) return null;
  const unread = { why: 'who_is', words: [called], name: person.name, team } as const;
  return { status: 'unread', lang, unread, examples: examplesFor(unread, lang, asker.role) };
}
