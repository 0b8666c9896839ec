import { ROOT } from "../../../../../local/core/identity";
import type { Environment, Outcome, Task } from "../../../../../local/services/lambda/execution/environment";
import { Invoker } from "../../../../../local/services/lambda/execution/invoker";
import type { Launched, Target } from "../../../../../local/services/lambda/execution/launcher";
import { textLog } from "../../../../../local/services/lambda/execution/log-lines";
import { LogSink } from "../../../../../local/services/lambda/execution/log-sink";
import { Pool } from "../../../../../local/services/lambda/execution/pool";
import { fakeCloud } from "../../../../support/fake-cloud";
import { configurationOf } from "../../../../support/lambda-records";

const target: Target = { name: "f", configuration: configurationOf() };
const invocation = { target, arn: "arn:f", payload: Buffer.from("1"), requestId: "id" };

/** Invokes twice in an environment whose process takes 150 ms to start, 40 to work, and answers as told. */
async function invokeTwice(outcome: Outcome) {
  await using cloud = await fakeCloud();
  const { clock } = cloud;
  const tasks: Task[] = [];
  let launches = 0;
  const pool = new Pool(clock, async () => {
    launches++;
    const environment = {
      isEnded: false,
      initDuration: undefined as number | undefined,
      maxMemoryUsed: 70,
      ended: new Promise<void>(() => undefined),
      end: () => Promise.resolve(),
      async run(task: Task): Promise<Outcome> {
        tasks.push(task);
        if (environment.initDuration === undefined) await clock.advance(150);
        environment.initDuration ??= 150;
        await clock.advance(40);
        return outcome;
      },
    };
    return {
      environment: environment as unknown as Environment,
      target,
      log: new LogSink(cloud, ROOT, "g", "s"),
      platform: textLog(() => new Date(clock.now())),
      expires: clock.now() + 3_600_000,
    } satisfies Launched;
  });
  const invoker = new Invoker(clock, pool);
  const results = [await invoker.invoke(invocation), await invoker.invoke(invocation)];
  return {
    launches,
    tasks,
    results: results.map(({ logTail, payload, ...rest }) => ({
      ...rest,
      payload: JSON.parse(Buffer.from(payload).toString()),
      log: Buffer.from(logTail, "base64").toString(),
    })),
  };
}

describe("an invocation", () => {
  it("is told in the log from start to report, and the start of the environment once", async () => {
    const { launches, tasks, results } = await invokeTwice({ kind: "response", body: Buffer.from('"ok"') });
    expect(launches).toBe(1);
    expect(tasks).toEqual(
      [0, 1].map(() => ({ requestId: "id", arn: "arn:f", payload: Buffer.from("1"), timeout: 3000 })),
    );
    const [cold, warm] = results;
    expect(cold).toMatchObject({ requestId: "id", payload: "ok", duration: 40 });
    expect(cold).not.toHaveProperty("functionError");
    expect(cold?.log).toBe(
      "START RequestId: id Version: $LATEST\nEND RequestId: id\n" +
        "REPORT RequestId: id\tDuration: 40.00 ms\tBilled Duration: 190 ms\tMemory Size: 128 MB\tMax Memory Used: 70 MB\tInit Duration: 150.00 ms\t\n",
    );
    expect(warm?.log).not.toContain("Init Duration");
  });

  it("hands a function's own error on as it is", async () => {
    const body = Buffer.from('{"errorType":"E"}');
    const { launches, results } = await invokeTwice({ kind: "error", body });
    expect(results[0]).toMatchObject({ functionError: "Unhandled", payload: { errorType: "E" } });
    expect(launches).toBe(1);
  });

  it.each([
    [
      { kind: "timeout" },
      "Sandbox.Timedout",
      "RequestId: id Error: Task timed out after 3.00 seconds",
      "Status: timeout",
    ],
    [
      { kind: "exit", ending: { code: 1, signal: null } },
      "Runtime.ExitError",
      "RequestId: id Error: Runtime exited with error: exit status 1",
      "Error Type: Runtime.ExitError",
    ],
  ] as const)(
    "that ends with %j is a failure, and ends its environment",
    async (outcome, errorType, errorMessage, line) => {
      const { launches, results } = await invokeTwice(outcome);
      expect(results[0]).toMatchObject({ functionError: "Unhandled", payload: { errorType, errorMessage } });
      expect(results[0]?.log).toContain(line);
      expect(launches).toBe(2);
    },
  );

  it("refuses an answer that is too large", async () => {
    const { results } = await invokeTwice({ kind: "too-large" });
    expect(results[0]?.payload).toMatchObject({ errorType: "Function.ResponseSizeTooLarge" });
  });
});
