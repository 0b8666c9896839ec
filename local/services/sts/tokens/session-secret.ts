import { randomBytes } from "node:crypto";
import type { State } from "../../../core/state/state";

const NAME = "session-tokens";

/** @returns the secret of this cloud's session tokens, made at its first start and kept */
export async function sessionSecret(state: State): Promise<Buffer> {
  const secrets = state.table<string>("secrets");
  const kept = secrets.get(NAME);
  if (kept !== undefined) return Buffer.from(kept, "hex");
  const secret = randomBytes(32);
  await secrets.put(NAME, secret.toString("hex"));
  return secret;
}
