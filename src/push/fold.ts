// Past a share of a platform's monthly budget personal cards fold into one message for their group: the team's room, else the room of
// all overdue warnings, where the platform serves it. It holds what the room may see of the push, and says why. Who has no such group
// gets their own card until pushes are held. Alerts and answers never come by here.
import { budgetMonth, foldable, FOLD_SHARE, nextBudgetMonth } from '../delivery/budget.js';
import { partToJson } from '../delivery/part-json.js';
import { budgetsOfAll } from '../delivery/part-of.js';
import { offerOf } from '../delivery/offers.js';
import type { Platform } from '../../adapters/platform.js';
import type { Card } from '../cards/card.js';
import { queuedContents } from '../store/deliveries.js';
import { usedIn } from '../store/usage.js';
import { FOLD } from '../text/sentences/push-fold.js';
import type { Lang } from '../text/lang.js';
import type { Instant } from '../time/instant.js';
import { roomRecipient } from './audience.js';
import { circleOf } from './daily/facts-for.js';
import type { Composed, Due } from './push.js';
import type { Draft, PushDeps } from './run.js';

type Ready = Extract<Draft, { kind: 'ready' }>;

/** One person's card for a group is no saving. */
const FEWEST = 2;

/**
 * The drafts as they are, or with one for the group in place of each group's personal ones (these are skipped as `folded`).
 *
 * @param compose what rooms are told by the push
 */
export async function fold(
  drafts: readonly Draft[],
  compose: (due: readonly Due[]) => Promise<ReadonlyMap<string, Composed>>,
  deps: PushDeps,
  now: Instant,
): Promise<readonly Draft[]> {
  let folded = drafts;
  for (const platform of deps.platforms) {
    const own = folded.filter(
      (each): each is Ready => each.kind === 'ready' && each.platform === platform.name,
    );
    const wanted = budgetsOfAll(
      platform,
      own.flatMap(({ address, parts }) => parts.map((part) => ({ address, content: partToJson(part) }))),
    );
    // Most platforms count nothing, and are not asked further.
    if (wanted.length === 0 || !foldable(wanted, await usedOf(platform, deps, now))) continue;
    const groups = groupsOf(own, platform, deps);
    if (groups.size === 0) continue;
    const said = await compose([...groups.values()].map(({ due }) => due));
    const gone = new Set<Draft>([...groups.values()].flatMap(({ personal }) => personal));
    const digests = [...groups].map(([address, group]): Ready => {
      const composed = said.get(address);
      const card = withNote(composed?.kind === 'card' ? composed.card : null, {
        people: group.personal.length,
        platform: platform.name,
        lang: deps.config.workspace.language,
      });
      return {
        kind: 'ready',
        due: group.due,
        address,
        platform: platform.name,
        card,
        parts: platform.render(card, address),
        offer: offerOf(card, platform, address),
      };
    });
    // A room that is told anyway is told once, with the note.
    const rooms = new Set(digests.map(({ due }) => nameOf(due)));
    folded = [
      ...folded
        .filter((each) => !rooms.has(nameOf(each.due)))
        .map((each): Draft =>
          gone.has(each) ? { kind: 'skip', due: each.due, reason: 'folded', card: null } : each,
        ),
      ...digests,
    ];
  }
  return folded;
}

const nameOf = ({ slot, recipient }: Due): string => `${slot.name} ${recipient.id}`;

interface Group {
  readonly due: Due;
  readonly personal: readonly Ready[];
}

/** The personal cards by the address of their group, where it has one and there are several. */
function groupsOf(drafts: readonly Ready[], platform: Platform, deps: PushDeps): ReadonlyMap<string, Group> {
  const { config } = deps;
  const found = new Map<string, Ready[]>();
  for (const each of drafts) {
    const { recipient } = each.due;
    if (recipient.kind === 'room') continue;
    // The team that a supervisor leads, not the one that they sit in.
    const { teamId } = circleOf(recipient, deps);
    const address = [teamId === null ? null : config.teams[teamId]?.channel, config.overdue.channel].find(
      (room) => room !== null && room !== undefined && platform.serves(room),
    );
    if (address === null || address === undefined) continue;
    found.set(address, [...(found.get(address) ?? []), each]);
  }
  return new Map(
    [...found].flatMap(([address, personal]): readonly (readonly [string, Group])[] => {
      const [first] = personal;
      if (first === undefined || personal.length < FEWEST) return [];
      return [
        [address, { due: { recipient: roomRecipient(address, config), slot: first.due.slot }, personal }],
      ];
    }),
  );
}

/** What is used of the month's budgets, with what is queued to go out in it. */
async function usedOf(
  platform: Platform,
  { db, config }: PushDeps,
  now: Instant,
): Promise<ReadonlyMap<string, number>> {
  const { timezone } = config.workspace;
  const used = new Map(await usedIn(db, budgetMonth(now, timezone)));
  const queued = budgetsOfAll(
    platform,
    await queuedContents(db, platform.name, nextBudgetMonth(now, timezone)),
  );
  for (const { key, uses } of queued) used.set(key, (used.get(key) ?? 0) + uses);
  return used;
}

function withNote(
  card: Card | null,
  { lang, ...facts }: { readonly people: number; readonly platform: string; readonly lang: Lang },
): Card {
  const words = FOLD[lang];
  const text = words.why({ ...facts, percent: FOLD_SHARE * 100 });
  if (card === null) return { title: words.title, tone: 'plain', lang, blocks: [{ kind: 'text', text }] };
  return { ...card, blocks: [{ kind: 'text', text, weight: 'small' }, ...card.blocks] };
}
