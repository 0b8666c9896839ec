import type { Finding, PreflightCheck } from "../../cli/preflight/preflight-check";
import type { AccountRoom } from "../../cli/preflight/room";

/** Does one check in a room that has all that any check needs. */
export async function lookAt(check: PreflightCheck, room: AccountRoom): Promise<Finding[]> {
  return check.look(room);
}
