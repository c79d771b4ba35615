// Who a user is. The address is vouched for only where it is the organisation's own (`org_email`): anybody may write the other one.
import { z } from 'zod';
import type { Profile } from '../platform.js';
import type { Api } from './api.js';
import { isOutsider } from './types.js';

const User = z.object({
  result: z.object({
    userid: z.string(),
    name: z.string().nullish(),
    org_email: z.string().nullish(),
  }),
});

/** Null where DingTalk knows nobody of this id, or may not say. */
export async function profileOf(userId: string, api: Api): Promise<Profile | null> {
  if (isOutsider(userId)) return null;
  const answer = await api.old('/topapi/v2/user/get', { userid: userId });
  const user = answer.ok ? User.safeParse(answer.json) : null;
  if (user?.success !== true) return null;
  const { userid, name, org_email: email } = user.data.result;
  return {
    id: userid,
    name: filled(name),
    email: filled(email),
    kind: 'member',
  };
}

const filled = (text: string | null | undefined): string | null =>
  text === undefined || text === null || text === '' ? null : text;
