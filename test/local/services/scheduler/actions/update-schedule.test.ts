import { act } from "../../../../support/fake-cloud";
import { payloads, scheduleRequest, schedulerUnderTest, untilRun } from "../../../../support/scheduler";

const MINUTE = 60_000;

describe("UpdateSchedule", () => {
  it("moves the start, so that what would have come does not", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler, cloud } = under;
    const start = (text: string) => scheduleRequest({ StartDate: new Date(text) });
    await act(scheduler, "CreateSchedule", start("2026-01-15T13:00:00Z"));
    await act(scheduler, "UpdateSchedule", start("2026-01-15T14:00:00Z"));
    await cloud.clock.advance(119 * MINUTE);
    expect(payloads(cloud)).toEqual([]);
    await untilRun(cloud, MINUTE);
    expect(payloads(cloud)).toHaveLength(1);
  });

  it("does not make a schedule occur, and switches it off", async () => {
    await using under = await schedulerUnderTest();
    const { scheduler, cloud } = under;
    await act(scheduler, "CreateSchedule", scheduleRequest());
    await untilRun(cloud, MINUTE);
    await act(scheduler, "UpdateSchedule", scheduleRequest({ Description: "d" }));
    await cloud.clock.advance(MINUTE);
    expect(payloads(cloud)).toHaveLength(1);
    await act(scheduler, "UpdateSchedule", scheduleRequest({ State: "DISABLED" }));
    await cloud.clock.advance(60 * MINUTE);
    expect(payloads(cloud)).toHaveLength(1);
  });

  it("knows no schedule that is not there", async () => {
    await using under = await schedulerUnderTest();
    await expect(act(under.scheduler, "UpdateSchedule", scheduleRequest())).rejects.toMatchObject({
      code: "ResourceNotFoundException",
      message: "Schedule one does not exist.",
      status: 404,
    });
  });
});
