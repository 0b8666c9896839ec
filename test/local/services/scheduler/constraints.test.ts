import { check } from "../../../../local/services/scheduler/constraints";
import { scheduleRequest } from "../../../support/scheduler";

describe("requests of the scheduler", () => {
  it.each([
    ["GetSchedule", {}, /'name' failed to satisfy constraint: Member must not be null/],
    ["ListSchedules", { MaxResults: 101 }, /less than or equal to 100/],
    ["TagResource", { ResourceArn: "arn:aws:scheduler:us-east-1:0:schedule/a/b", Tags: [] }, /resourceArn/],
    ["CreateSchedule", scheduleRequest({ Target: { Arn: "a", RoleArn: "b" } }), /target.roleArn/],
    ["CreateSchedule", scheduleRequest({ State: "ON" }), /\[ENABLED, DISABLED\]/],
    ["CreateScheduleGroup", { Name: "a/b" }, /'name'/],
  ] as const)("%s %j is refused with the member's name", (operation, input, message) => {
    expect(() => check(operation, input)).toThrow(message);
  });

  it("pass when they are as they should be", () => {
    expect(() => check("CreateSchedule", scheduleRequest())).not.toThrow();
  });
});
