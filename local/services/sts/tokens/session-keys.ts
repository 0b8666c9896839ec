import type { KeyRing, SigningKey } from "../../../core/authorizer";
import type { Session } from "../../../core/cloud";
import { iamId } from "../../../core/ids";
import type { SessionIdentity, SessionTokens } from "./session-token";

const MOST_KNOWN = 2000;

/** Temporary access keys (ASIA…), each with the session token that makes it one. */
export class SessionKeys implements KeyRing {
  /** By token, so that the same session has the same identity object at every request. */
  private readonly known = new Map<string, { accessKeyId: string; key: SigningKey }>();

  constructor(
    private readonly tokens: () => SessionTokens,
    private readonly account: string,
  ) {}

  find(accessKeyId: string, sessionToken: string | undefined): SigningKey | undefined {
    if (sessionToken === undefined) return undefined;
    const known = this.known.get(sessionToken) ?? this.read(sessionToken);
    return known?.accessKeyId === accessKeyId ? known.key : undefined;
  }

  /** Makes credentials for a session. */
  issue(identity: SessionIdentity): Session {
    // A key's id is an id of IAM's but for its length.
    const accessKeyId = iamId("ASIA").slice(0, 20);
    const { sessionToken, secretAccessKey } = this.tokens().write(accessKeyId, identity);
    return {
      identity: { ...identity, account: this.account, accessKeyId },
      credentials: { accessKeyId, secretAccessKey, sessionToken, expires: identity.expires },
    };
  }

  private read(sessionToken: string): { accessKeyId: string; key: SigningKey } | undefined {
    const token = this.tokens().read(sessionToken);
    if (!token) return undefined;
    const identity = { ...token.identity, account: this.account, accessKeyId: token.key };
    const { secretAccessKey } = token;
    const entry = { accessKeyId: token.key, key: { secretAccessKey, sessionToken, identity } };
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(sessionToken, entry);
    return entry;
  }
}
