import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { CannotAnswer } from "./ports";

/** What a link opens: the whole class, or one seat by its id. */
export type Scope = { kind: "class" } | { kind: "seat"; seat: string };

/** What the class's own link is a token for; no seat is called so. */
const WHOLE_CLASS = "*";

/**
 * Links and what they open. A token is a MAC of what it opens, so nothing has to be kept of it, and nobody makes one who does not
 * know the secret.
 */
export class Access {
  /**
   * @param secret as long as this page is served, or longer
   * @param open whether the bare address opens the class: on a local cloud whoever reaches it is its root anyway
   */
  constructor(
    private readonly secret: Uint8Array,
    private readonly open: boolean,
  ) {}

  /** @returns what stands behind the page's address: `#s01.<token>`, or nothing for an open class */
  fragment(scope: Scope): string {
    if (scope.kind === "class" && this.open) return "";
    const name = scope.kind === "class" ? WHOLE_CLASS : scope.seat;
    return `#${encodeURIComponent(name)}.${this.token(name)}`;
  }

  /**
   * Reads what a request's `authorization: Lab <name>.<token>` opens.
   * @throws CannotAnswer 403 when it opens nothing, or a page of somebody else's sends it
   */
  scopeOf({ headers }: Pick<IncomingMessage, "headers">): Scope {
    refuseStrangers(headers);
    const given = /^Lab (.+)\.([\w-]+)$/.exec(headers.authorization ?? "");
    if (!given) {
      if (headers.authorization === undefined && this.open) return { kind: "class" };
      throw new CannotAnswer("This page opens with the whole of its link.", 403);
    }
    const name = decoded(given[1] ?? "");
    if (!isSame(given[2] ?? "", this.token(name))) {
      throw new CannotAnswer("This link is no longer good; ask for a new one.", 403);
    }
    return name === WHOLE_CLASS ? { kind: "class" } : { kind: "seat", seat: name };
  }

  private token(name: string): string {
    return createHmac("sha256", this.secret).update(name).digest("base64url").slice(0, 32);
  }
}

/** The edge lets pages of this machine's other ports ask; here only the page's own may. */
function refuseStrangers(headers: IncomingMessage["headers"]): void {
  const { host, origin } = headers;
  const site = headers["sec-fetch-site"];
  const own = origin === undefined || origin === `http://${host}`;
  if (own && (site === undefined || site === "same-origin" || site === "none")) return;
  throw new CannotAnswer("Only the page itself may ask here.", 403);
}

/** What is no name opens nothing, as any name that is wrong. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
