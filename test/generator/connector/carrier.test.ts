import { Carrier, Stopped } from "../../../generator/connector/carrier";
import type { ConnectorHappening } from "../../../generator/connector/happenings";
import type { PutOutcome } from "../../../generator/shipper/outlet";
import { FakeClock, settle } from "../fake-clock";

const SLOW = { reason: "ServiceUnavailableException", message: "Slow down." };
const values = (...lines: string[]): Buffer[] => lines.map((line) => Buffer.from(line));
const alive = async (): Promise<void> => undefined;
const never = new AbortController().signal;

/** A carrier whose stream answers as told, call after call, then takes everything. */
function carrierTo(...answers: (Error | PutOutcome[] | "hangs")[]) {
  const calls: string[][] = [];
  const happenings: ConnectorHappening[] = [];
  const clock = new FakeClock();
  const outlet = {
    limits: { records: 2, bytes: 200_000 },
    advice: new Map([["AccessDeniedException", "Grant it."]]),
    put: async (records: readonly Buffer[], signal: AbortSignal): Promise<PutOutcome[]> => {
      calls.push(records.map(String));
      const answer = answers.shift() ?? records.map(() => undefined);
      if (answer instanceof Error) throw answer;
      if (answer !== "hangs") return answer;
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))));
    },
  };
  const carrier = new Carrier(
    outlet,
    clock,
    () => 0.5,
    (happening) => void happenings.push(happening),
  );
  return { carrier, calls, happenings, clock };
}

const LONG = "x".repeat(50 * 1024);

test("it is done when the stream has acknowledged everything, in as many calls as it takes", async () => {
  const { carrier, calls } = carrierTo();
  await carrier.carry(values(LONG, LONG, "c"), alive, never);
  expect(calls.map((call) => call.map((record) => record.length))).toEqual([
    [LONG.length + 1, LONG.length + 1],
    [2],
  ]);
  expect(carrier).toMatchObject({ messages: 3, records: 3, failedEntries: 0, failedCalls: 0, reason: null });
});

test("what was refused, and nothing else, goes again after a wait", async () => {
  const { carrier, calls, happenings, clock } = carrierTo([undefined, SLOW]);
  const carried = carrier.carry(values(LONG, "b"), alive, never);
  await settle();
  expect(carrier.reason).toBe(SLOW.reason);
  expect(calls).toHaveLength(1);
  await clock.advance(100);
  await carried;
  expect(calls[1]).toEqual(["b\n"]);
  expect(carrier).toMatchObject({ records: 2, failedEntries: 1, failedCalls: 0, reason: null });
  expect(happenings.map(({ kind }) => kind)).toEqual(["refused", "accepted-again"]);
});

test("a call that fails as a whole goes again, and is told of once for each reason, with what to do", async () => {
  const denied = Object.assign(new Error("no"), { name: "AccessDeniedException" });
  const { carrier, calls, happenings, clock } = carrierTo(denied, denied);
  const carried = carrier.carry(values("a"), alive, never);
  await clock.advance(1_000);
  await carried;
  expect(calls).toEqual([["a\n"], ["a\n"], ["a\n"]]);
  expect(carrier.failedCalls).toBe(2);
  expect(happenings).toEqual([
    { kind: "refused", reason: "AccessDeniedException", message: "no", advice: "Grant it." },
    { kind: "accepted-again" },
  ]);
});

test("a call without an answer is given up, before the group thinks that this member is no more", async () => {
  const { carrier, calls, clock } = carrierTo("hangs");
  let beats = 0;
  const carried = carrier.carry(values("a"), async () => void beats++, never);
  await clock.advance(5_000);
  expect(carrier.reason).toBe("TimeoutError");
  await clock.advance(200);
  await carried;
  expect(calls).toHaveLength(2);
  expect(beats).toBe(2);
});

test("told to stop, it gives up and does not say that it is done", async () => {
  const { carrier } = carrierTo("hangs");
  const stop = new AbortController();
  const carried = carrier.carry(values("a"), alive, stop.signal);
  await settle();
  stop.abort();
  await expect(carried).rejects.toBeInstanceOf(Stopped);
  expect(carrier).toMatchObject({ messages: 0, failedCalls: 0 });
});

test("a member that its group no longer knows stops at once", async () => {
  const { carrier, calls } = carrierTo();
  await expect(
    carrier.carry(values("a"), () => Promise.reject(new Error("rebalancing")), never),
  ).rejects.toThrow("rebalancing");
  expect(calls).toEqual([]);
});
