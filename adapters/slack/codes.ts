// Slack's words for "this token is no good", and the sentence for whoever has to act on it.

/** Nothing will work with this token until somebody acts. Source: docs.slack.dev/reference/methods, errors of every method. */
export const AUTH_ERRORS: ReadonlySet<string> = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'org_login_required',
  'team_access_not_granted',
  'user_removed_from_team',
  'team_disabled',
  'not_allowed_token_type',
]);

export const authSentence = (code: string, variable: 'SLACK_APP_TOKEN' | 'SLACK_BOT_TOKEN'): string =>
  `Slack refuses ${variable} (${code}): ${
    variable === 'SLACK_APP_TOKEN'
      ? 'make an app-level token with connections:write at https://api.slack.com/apps under "Basic Information"'
      : 'install the app again at https://api.slack.com/apps under "Install App" and copy the bot token'
  }, then restart`;

const CONSOLE = 'https://api.slack.com/apps';
const ADMIN = 'an owner of the workspace has to allow it: https://slack.com/apps/manage';

/** What `doctor` says of a code: what it means and where it is set right. Of any other code it says the code. */
const MEANINGS: Readonly<Record<string, string>> = {
  socket_mode_not_enabled: `Socket Mode is switched off: switch it on at ${CONSOLE} under "Socket Mode"`,
  missing_scope: `it lacks a scope: add it at ${CONSOLE} under "OAuth & Permissions", then install the app again`,
  forbidden_team: `this workspace may not use it; ${ADMIN}`,
  access_denied: `the app may not do this; ${ADMIN}`,
  accesslimited:
    'Slack does not accept calls from this network: see the address ranges that the workspace allows',
  ip_denied: `Slack does not accept calls from this address: see ${CONSOLE}, "OAuth & Permissions", "Restrict API Token Usage"`,
  ekm_access_denied: `the workspace’s owners have suspended it; ${ADMIN}`,
  enterprise_is_restricted: `the organisation does not allow it; ${ADMIN}`,
  team_access_not_granted: `the app has no access to this workspace; ${ADMIN}`,
  no_permission: `the app may not do this; ${ADMIN}`,
  app_not_found: `the app is gone: make it anew at ${CONSOLE} from docs/slack-manifest.yaml`,
  two_factor_setup_required: 'whoever installed the app has to set up two-factor sign-in first',
  unknown_method: 'SLACK_API_URL does not lead to Slack: it should end in /api/',
};

/** @param code of Slack, or `http_…` where no Slack answered; null: nothing is known of it */
export function meaningOf(code: string, variable: 'SLACK_APP_TOKEN' | 'SLACK_BOT_TOKEN'): string | null {
  if (code === 'missing_scope' && variable === 'SLACK_APP_TOKEN')
    return `it lacks connections:write: make an app-level token with it at ${CONSOLE} under "Basic Information", "App-Level Tokens"`;
  if (code.startsWith('http_')) return 'no Slack answers there: look at SLACK_API_URL and HTTPS_PROXY';
  return MEANINGS[code] ?? null;
}

/** The sentence where the two tokens stand in each other's place; null where they don't. */
export function misplaced(botToken: string, appToken: string | null): string | null {
  if (botToken.startsWith('xapp-'))
    return `SLACK_BOT_TOKEN holds an app-level token (xapp-…): the bot token begins with xoxb- and stands at ${CONSOLE} under "Install App"`;
  if (appToken !== null && appToken.startsWith('xox'))
    return `SLACK_APP_TOKEN holds another kind of token (xox…): the app-level token begins with xapp- and is made at ${CONSOLE} under "Basic Information", "App-Level Tokens"`;
  return null;
}
