import { stateChange } from "../../../../../local/services/ec2/instances/state-change";
import { instanceOf } from "../../../../support/ec2-records";

test("tells a change of state with EC2's codes", () => {
  expect(stateChange(instanceOf({ state: "running" }), instanceOf({ state: "shutting-down" }))).toEqual({
    InstanceId: "i-1",
    PreviousState: { Code: 16, Name: "running" },
    CurrentState: { Code: 32, Name: "shutting-down" },
  });
});
