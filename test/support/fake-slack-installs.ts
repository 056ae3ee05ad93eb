// How workspaces install an app in the fake Slack: the page that leads there, codes that are good once, and tokens that expire.
import { newId, type Payload } from './fake-slack-payloads.ts';

export interface Team {
  readonly id: string;
  readonly name: string;
  /** Where the whole organisation installs it. */
  readonly isOrg?: boolean;
}

export const CLIENT = { clientId: '1111.2222', clientSecret: 'theclientsecretof16' } as const;

interface Token {
  readonly team: Team;
  expiresAt: number;
  /** Slack's word for it, once it is dead. */
  dead?: string;
}

interface Result extends Payload {
  readonly ok: boolean;
}

export interface Installs {
  /** Somebody approves what the page asks for; resolves with the address that Slack leads them back to. */
  approve(address: string, team: Team): string;
  /** oauth.v2.access */
  access(args: Payload): Result;
  /** Undefined where a token may be used. */
  refusal(token: string): string | undefined;
  teamOf(token: string): Team | undefined;
  /** Tokens that were ever given, of a team. */
  tokensOf(team: Team): readonly string[];
  /** Whoever has it gives it back. */
  revoke(token: string): void;
  /** The workspace takes it back. */
  uninstall(team: Team): void;
  /** From now on tokens expire so soon (seconds). */
  expiresIn: number | undefined;
  /** As if so many milliseconds had passed for tokens. */
  age(ms: number): void;
}

const refuse = (error: string): Result => ({ ok: false, error });

export function createInstalls(problem: (line: string) => void): Installs {
  const codes = new Map<string, { team: Team; redirect: string; scope: string }>();
  const tokens = new Map<string, Token>();
  const refreshes = new Map<string, { team: Team; used: boolean }>();
  let aged = 0;

  function give(team: Team, scope: string): Payload {
    // As rotated tokens look.
    const kind = installs.expiresIn === undefined ? 'xoxb-' : 'xoxe.xoxb-1-';
    const token = `${kind}${newId(team.id)}`;
    const lasts = installs.expiresIn ?? Number.POSITIVE_INFINITY;
    tokens.set(token, { team, expiresAt: Date.now() + aged + lasts * 1_000 });
    const rotating =
      installs.expiresIn === undefined
        ? {}
        : { refresh_token: `xoxe-1-${newId(team.id)}`, expires_in: installs.expiresIn };
    if ('refresh_token' in rotating) refreshes.set(rotating.refresh_token, { team, used: false });
    return {
      ...{
        ok: true,
        access_token: token,
        token_type: 'bot',
        scope,
        bot_user_id: 'U0PARLEY01',
        app_id: 'A0PARLEY01',
      },
      ...rotating,
      team: team.isOrg ? null : { id: team.id, name: team.name },
      enterprise: team.isOrg ? { id: team.id, name: team.name } : null,
      is_enterprise_install: team.isOrg === true,
      authed_user: { id: 'U0ADMIN001' },
    };
  }

  const installs: Installs = {
    expiresIn: undefined,
    age(ms) {
      aged += ms;
    },
    approve(address, team) {
      const { pathname, searchParams } = new URL(address);
      if (pathname !== '/oauth/v2/authorize') problem(`people are led to ${pathname}`);
      if (searchParams.get('client_id') !== CLIENT.clientId) problem('the page names another app');
      const scope = searchParams.get('scope') ?? '';
      if (!scope.split(',').includes('chat:write')) problem(`the page asks for ${scope}`);
      const redirect = searchParams.get('redirect_uri') ?? '';
      const code = newId('code-');
      codes.set(code, { team, redirect, scope });
      const back = new URL(redirect);
      back.searchParams.set('code', code);
      back.searchParams.set('state', searchParams.get('state') ?? '');
      return back.href;
    },
    access({ client_id, client_secret, code, redirect_uri, grant_type, refresh_token }) {
      if (client_id !== CLIENT.clientId) return refuse('invalid_client_id');
      if (client_secret !== CLIENT.clientSecret) return refuse('bad_client_secret');
      if (grant_type === 'refresh_token') {
        const refresh = refreshes.get(String(refresh_token));
        if (refresh === undefined || refresh.used) return refuse('invalid_refresh_token');
        refresh.used = true;
        return { ok: true, ...give(refresh.team, 'chat:write') };
      }
      const given = codes.get(String(code));
      if (given === undefined) return refuse('invalid_code');
      codes.delete(String(code));
      if (redirect_uri !== given.redirect) return refuse('bad_redirect_uri');
      return { ok: true, ...give(given.team, given.scope) };
    },
    refusal(token) {
      const known = tokens.get(token);
      if (known === undefined) return 'invalid_auth';
      if (known.dead !== undefined) return known.dead;
      return Date.now() + aged >= known.expiresAt ? 'token_expired' : undefined;
    },
    teamOf: (token) => tokens.get(token)?.team,
    tokensOf: (team) => [...tokens].filter(([, { team: of }]) => of.id === team.id).map(([token]) => token),
    revoke(token) {
      const known = tokens.get(token);
      if (known) known.dead = 'token_revoked';
    },
    uninstall(team) {
      for (const token of tokens.values()) if (token.team.id === team.id) token.dead = 'account_inactive';
      for (const refresh of refreshes.values()) if (refresh.team.id === team.id) refresh.used = true;
    },
  };
  return installs;
}
