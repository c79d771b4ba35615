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
