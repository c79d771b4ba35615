// Who somebody is, and who reads a group, as the app may ask (90196, 90247).
import { z } from 'zod';
import type { Profile } from '../platform.js';
import { isExternal, userIdOf, type Target } from './address.js';
import type { Api } from './api.js';

const User = z.looseObject({
  userid: z.string(),
  name: z.string().optional(),
  /** The mailbox that the corp gave out. `email` is what the member wrote: nobody vouches for it. */
  biz_mail: z.string().optional(),
});
const Chat = z.looseObject({ chat_info: z.looseObject({ userlist: z.array(z.string()) }) });

/** Null when there is no app to ask with, or it may not see them. */
export async function profileOf(api: Api | null, userId: string): Promise<Profile | null> {
  const id = userIdOf(userId);
  if (isExternal(id)) return { id, name: null, email: null, kind: 'guest' };
  if (api === null) return null;
  const end = await api.call({ method: 'GET', path: '/cgi-bin/user/get', query: { userid: id } }, 1);
  const user = end.ok ? User.safeParse(end.answer) : null;
  if (user?.success !== true) return null;
  const { name, biz_mail: mail } = user.data;
  return { id, name: name ?? null, email: mail === undefined || mail === '' ? null : mail, kind: 'member' };
}

export async function membersOf(api: Api | null, target: Target | null): Promise<readonly string[] | null> {
  if (target?.surface === 'user') return [target.id];
  if (target?.surface !== 'chat' || api === null) return null;
  const end = await api.call(
    { method: 'GET', path: '/cgi-bin/appchat/get', query: { chatid: target.id } },
    1,
  );
  const chat = end.ok ? Chat.safeParse(end.answer) : null;
  return chat?.success === true ? chat.data.chat_info.userlist.map(userIdOf) : null;
}
