import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { noGo, ok, type PreflightCheck, warn } from "../preflight-check";
import type { AccountRoom } from "../room";

/** Seconds: AWS refuses signatures that are off by more; steps that speak of the time go wrong much earlier. */
const REFUSED = 300;
const NOTICED = 30;

const FIX = "Set the clock by the network: timedatectl set-ntp true; on macOS sntp -sS time.apple.com.";

/** The clock of this machine against the one of AWS. */
export const clock: PreflightCheck = {
  name: "clock",
  about: "account",
  async look(room) {
    const server = await serverTime(room);
    if (server === undefined) return [warn("The answer of AWS bears no time.", FIX)];
    // The header leaves the rest of a second out.
    const off = Math.trunc((room.now() - server) / 1000);
    const found = `This machine's clock is ${Math.abs(off)} s ${off < 0 ? "behind" : "ahead of"} AWS's.`;
    if (Math.abs(off) >= REFUSED) return [noGo(found, FIX)];
    return [Math.abs(off) >= NOTICED ? warn(found, FIX) : ok(found)];
  },
};

/** @returns milliseconds since 1970 by the Date header of an answer, in whole seconds */
async function serverTime({ clients, signal }: AccountRoom): Promise<number | undefined> {
  let date: string | undefined;
  const command = new GetCallerIdentityCommand({});
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { headers } = result.response as { headers?: Record<string, string> };
      date = headers?.date;
      return result;
    },
    { step: "deserialize", name: "readDate", priority: "low" },
  );
  await clients.sts.send(command, { abortSignal: signal });
  const time = Date.parse(date ?? "");
  return Number.isNaN(time) ? undefined : time;
}
