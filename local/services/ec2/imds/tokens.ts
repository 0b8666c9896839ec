import { randomBytes } from "node:crypto";
import type { Clock } from "../../../core/clock";

/** Seconds that a session token may live. */
const LONGEST = 21_600;

/** Session tokens of IMDSv2. */
export class Tokens {
  private readonly expiry = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** @returns a token, or undefined when the time to live is none that EC2 takes */
  issue(seconds: number): string | undefined {
    if (!Number.isInteger(seconds) || seconds < 1 || seconds > LONGEST) return undefined;
    const now = this.clock.now();
    for (const [token, end] of this.expiry) if (end <= now) this.expiry.delete(token);
    const token = randomBytes(42).toString("base64url");
    this.expiry.set(token, now + seconds * 1000);
    return token;
  }

  /** @returns whole seconds that a token still lives; undefined when it does not */
  secondsLeft(token: string): number | undefined {
    const left = (this.expiry.get(token) ?? 0) - this.clock.now();
    return left > 0 ? Math.ceil(left / 1000) : undefined;
  }
}
