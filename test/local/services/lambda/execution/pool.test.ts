import { setImmediate as turn } from "node:timers/promises";
import type { Launched, Target } from "../../../../../local/services/lambda/execution/launcher";
import { Pool } from "../../../../../local/services/lambda/execution/pool";
import { ManualClock } from "../../../../support/manual-clock";

interface Fake extends Launched {
  ended: boolean;
}

/** A pool over processes that are only counted. */
function poolOf(most: number) {
  const clock = new ManualClock();
  const launched: Fake[] = [];
  const pool = new Pool(
    clock,
    async (target) => {
      let over: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => {
        over = resolve;
      });
      const fake = {
        target,
        ended: false,
        expires: clock.now() + 3_600_000,
        environment: {
          get isEnded() {
            return fake.ended;
          },
          ended,
          end: () => {
            fake.ended = true;
            over();
            return ended;
          },
        },
      } as unknown as Fake;
      launched.push(fake);
      return fake;
    },
    most,
  );
  return { pool, clock, launched, alive: () => launched.filter(({ ended }) => !ended).length };
}

const target = (name: string, revisionId = "r1"): Target =>
  ({ name, configuration: { revisionId, version: "$LATEST", code: { id: name } } }) as Target;

describe("the pool of execution environments", () => {
  it("gives a warm environment of the same revision again, the one used last", async () => {
    const { pool, launched } = poolOf(5);
    const [one, two] = [await pool.acquire(target("f"), 0), await pool.acquire(target("f"), 0)];
    pool.release(one, true);
    pool.release(two, true);
    expect(await pool.acquire(target("f"), 0)).toBe(two);
    expect(await pool.acquire(target("f", "r2"), 0)).not.toBe(one);
    expect(launched).toHaveLength(3);
  });

  it("lets idle environments go after five minutes", async () => {
    const { pool, clock, alive } = poolOf(5);
    pool.release(await pool.acquire(target("f"), 0), true);
    await clock.advance(5 * 60_000 - 1);
    expect(alive()).toBe(1);
    await clock.advance(1);
    expect(alive()).toBe(0);
  });

  it("does not give an environment whose credentials end too soon", async () => {
    const { pool } = poolOf(5);
    const first = await pool.acquire(target("f"), 0);
    pool.release(first, true);
    expect(await pool.acquire(target("f"), 3_600_000)).not.toBe(first);
  });

  it("makes room by ending the longest unused, and lets the next wait when all are busy", async () => {
    const { pool, alive } = poolOf(2);
    const one = await pool.acquire(target("a"), 0);
    const two = await pool.acquire(target("b"), 0);
    pool.release(one, true);
    const three = await pool.acquire(target("c"), 0);
    expect(alive()).toBe(2);
    let given = false;
    const waiting = pool.acquire(target("d"), 0).then(() => {
      given = true;
    });
    await turn();
    expect(given).toBe(false);
    pool.release(two, true);
    await waiting;
    expect(alive()).toBe(2);
    pool.release(three, false);
    expect(alive()).toBe(1);
  });

  it("ends what does not fit a changed function, a busy one behind its invocation", async () => {
    const { pool, alive } = poolOf(5);
    const [warm, busy] = [await pool.acquire(target("f"), 0), await pool.acquire(target("f"), 0)];
    pool.release(warm, true);
    pool.retire("f", new Set(["r2"]));
    expect(alive()).toBe(1);
    pool.release(busy, true);
    expect(alive()).toBe(0);
  });

  it("ends everything at the stop, and tells those that wait", async () => {
    const { pool, alive } = poolOf(1);
    await pool.acquire(target("f"), 0);
    const waiting = pool.acquire(target("g"), 0);
    const told = expect(waiting).rejects.toThrow("the local cloud stops");
    await pool.stop();
    await told;
    expect(alive()).toBe(0);
  });
});
