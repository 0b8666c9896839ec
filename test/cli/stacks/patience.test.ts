import { Patience } from "../../../cli/stacks/patience";

type Kind = "TRANSIENT" | "THROTTLING" | "SERVER_ERROR" | "CLIENT_ERROR";

/** @returns the pauses until it is given up */
async function pauses(patience: Patience, errorType: Kind, error = new Error("no")): Promise<number[]> {
  const all: number[] = [];
  let token = await patience.acquireInitialRetryToken();
  for (;;) {
    try {
      token = await patience.refreshRetryTokenForRetry(token, { error, errorType });
      all.push(token.getRetryDelay());
    } catch {
      return all;
    }
  }
}

test("waits longer each time that AWS throttles, at most ten seconds, and gives up after some minutes", async () => {
  const all = await pauses(new Patience(() => 1), "THROTTLING");
  expect(all.slice(0, 7)).toEqual([400, 800, 1600, 3200, 6400, 10_000, 10_000]);
  expect(all).toHaveLength(39);
  const minutes = all.reduce((sum, one) => sum + one, 0) / 60_000;
  expect(minutes).toBeGreaterThan(3);
});

test("spreads those that were refused together", async () => {
  expect((await pauses(new Patience(() => 0.25), "THROTTLING")).slice(0, 3)).toEqual([100, 200, 400]);
});

test("sends a request again five times when a server breaks down, and as long as S3 and EC2 throttle by a 503", async () => {
  expect(await pauses(new Patience(), "SERVER_ERROR")).toHaveLength(5);
  for (const name of ["SlowDown", "RequestLimitExceeded"]) {
    const error = Object.assign(new Error(), { name });
    expect(await pauses(new Patience(), "TRANSIENT", error)).toHaveLength(39);
  }
});

test("does not ask again what is wrong, not modelled, or where nobody listens", async () => {
  const refused = Object.assign(new Error(), { code: "ECONNREFUSED" });
  const unknown = Object.assign(new Error(), { $metadata: { httpStatusCode: 501 } });
  expect(await pauses(new Patience(), "CLIENT_ERROR")).toEqual([]);
  expect(await pauses(new Patience(), "TRANSIENT", refused)).toEqual([]);
  expect(await pauses(new Patience(), "SERVER_ERROR", unknown)).toEqual([]);
  new Patience().recordSuccess();
});
