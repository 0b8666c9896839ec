import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { act } from "../../../../support/fake-cloud";
import { ManualClock } from "../../../../support/manual-clock";
import { payloads, scheduleRequest, schedulerUnderTest, untilRun } from "../../../../support/scheduler";

const MINUTE = 60_000;

describe("the scheduler's clock", () => {
  it("calls a target at its times, and no more once the schedule is gone", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler, cloud } = under;
    await act(scheduler, "CreateSchedule", scheduleRequest());
    await untilRun(cloud, 0);
    await untilRun(cloud, 5 * MINUTE);
    await untilRun(cloud, 5 * MINUTE);
    expect(payloads(cloud).map((text) => JSON.parse(text).time)).toEqual([
      "2026-01-15T12:00:00Z",
      "2026-01-15T12:05:00Z",
      "2026-01-15T12:10:00Z",
    ]);
    await act(scheduler, "DeleteSchedule", { Name: "one" });
    await cloud.clock.advance(60 * MINUTE);
    expect(payloads(cloud)).toHaveLength(3);
    expect(cloud.clock.pending).toBe(0);
  });

  it("calls a target once at a time, and forgets the schedule afterwards where it says so", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler, cloud } = under;
    const once = { ScheduleExpression: "at(2026-03-15T12:00:00)", Target: { Input: "{}" } };
    const { Target, ...rest } = scheduleRequest(once) as { Target: object };
    const target = { ...(scheduleRequest() as { Target: object }).Target, ...Target };
    await act(scheduler, "CreateSchedule", { ...rest, Target: target, ActionAfterCompletion: "DELETE" });
    await act(scheduler, "CreateSchedule", { ...rest, Target: target, Name: "kept" });
    const gone = cloud.events.next("scheduleRun", ({ schedule }) => /one$/.test(schedule));
    const kept = cloud.events.next("scheduleRun", ({ schedule }) => /kept$/.test(schedule));
    await cloud.clock.advance(365 * 24 * 60 * MINUTE);
    await Promise.all([gone, kept]);
    expect(payloads(cloud)).toEqual(["{}", "{}"]);
    expect(await act(scheduler, "ListSchedules", {})).toMatchObject({ Schedules: [{ Name: "kept" }] });
  });

  it("goes on after a restart, once for all that it missed", async () => {
    const directory = await mkdtemp(join(tmpdir(), "loglab-scheduler-"));
    try {
      const clock = new ManualClock();
      {
        await using first = await schedulerUnderTest({ directory, clock });
        await act(first.scheduler, "CreateSchedule", scheduleRequest());
        await untilRun(first.cloud, MINUTE);
      }
      await clock.advance(63 * MINUTE);
      await using second = await schedulerUnderTest({ directory, clock });
      await untilRun(second.cloud, 0);
      expect(payloads(second.cloud)).toHaveLength(1);
      await untilRun(second.cloud, MINUTE);
      expect(payloads(second.cloud)).toHaveLength(2);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
