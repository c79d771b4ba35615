// The scheduled pushes: one file each in scheduled/, one line here. Checked when the program starts.
import type { PushSettings } from '../config/settings.js';
import type { ScheduledPush } from './push.js';
import { dailyCardPush } from './scheduled/daily-card.js';
import { dataQualityPush } from './scheduled/data-quality.js';
import { fairPlayPush } from './scheduled/fair-play.js';
import { faultTopPush } from './scheduled/fault-top.js';
import { leaderboardPush, monthlyLeaderboardPush } from './scheduled/leaderboard.js';
import { lowRatingsPush } from './scheduled/low-ratings.js';
import { passedAroundPush } from './scheduled/passed-around.js';
import { unansweredListPush } from './scheduled/unanswered-list.js';
import { weeklyReviewPush } from './scheduled/weekly-review.js';

const ALL: readonly ScheduledPush[] = [
  dailyCardPush,
  unansweredListPush,
  leaderboardPush,
  monthlyLeaderboardPush,
  lowRatingsPush,
  passedAroundPush,
  faultTopPush,
  dataQualityPush,
  weeklyReviewPush,
  fairPlayPush,
];

export const PUSHES: ReadonlyMap<string, ScheduledPush> = byName(ALL);

function byName(pushes: readonly ScheduledPush[]): ReadonlyMap<string, ScheduledPush> {
  const found = new Map<string, ScheduledPush>();
  for (const push of pushes) {
    if (found.has(push.name)) throw new Error(`the push ${push.name} is registered twice`);
    found.set(push.name, push);
  }
  return found;
}

/** The push as it comes where no settings name it. */
export const defaultSettings = (push: ScheduledPush): PushSettings => ({
  name: push.name,
  ...push.defaults,
  metric: null,
  guard: null,
  weeks: null,
  team: null,
});
