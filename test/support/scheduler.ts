import { createScheduler } from "../../local/services/scheduler";
import { type FakeCloud, fakeCloud } from "./fake-cloud";
import type { ManualClock } from "./manual-clock";

export const SCHEDULE_ROLE = "arn:aws:iam::000000000000:role/schedule";
export const SCHEDULED_FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:f";

export interface SchedulerUnderTest extends AsyncDisposable {
  cloud: FakeCloud;
  scheduler: ReturnType<typeof createScheduler>;
}

/** The scheduler alone, on a clock that stands still until it is moved; Lambda takes every invocation. */
export async function schedulerUnderTest(
  options: { directory?: string; clock?: ManualClock } = {},
): Promise<SchedulerUnderTest> {
  const cloud = await fakeCloud(options);
  cloud.answers.set("lambda.Invoke", () => ({ StatusCode: 202 }));
  const scheduler = createScheduler(cloud);
  await scheduler.start();
  return {
    cloud,
    scheduler,
    async [Symbol.asyncDispose]() {
      await scheduler.stop();
      await cloud[Symbol.asyncDispose]();
    },
  };
}

/** A request that the scheduler takes, as far as nothing else is said. */
export const scheduleRequest = (overrides: object = {}): object => ({
  Name: "one",
  ScheduleExpression: "rate(5 minutes)",
  FlexibleTimeWindow: { Mode: "OFF" },
  Target: { Arn: SCHEDULED_FUNCTION, RoleArn: SCHEDULE_ROLE },
  ...overrides,
});

/** Inputs of the calls that the scheduler made to a function, in order. */
export const payloads = (cloud: FakeCloud): string[] =>
  cloud.calls
    .filter(({ operation }) => operation === "Invoke")
    .map(({ input }) => Buffer.from((input as { Payload: Uint8Array }).Payload).toString());

/** Moves the clock on until a schedule has called its target, or has tried to, once more. */
export async function untilRun(cloud: FakeCloud, milliseconds: number): Promise<void> {
  const run = cloud.events.next("scheduleRun");
  await cloud.clock.advance(milliseconds);
  await run;
}
