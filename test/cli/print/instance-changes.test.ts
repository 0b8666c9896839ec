import { describeChanges } from "../../../cli/print/instance-changes";

it("tells of each instance and counts them", () => {
  expect(
    describeChanges(
      [
        { seat: "s1", id: "i-1", state: "stopped", outcome: "starting", failed: false },
        { seat: "s10", id: "i-2", state: "running", outcome: "running already", failed: false },
        { seat: "s2", id: "i-3", state: "stopped", outcome: "no capacity", failed: true },
      ],
      "starting",
    ),
  ).toEqual([
    "s1   i-1  starting",
    "s10  i-2  running already",
    "s2   i-3  no capacity",
    "1 starting, 1 left as they were, 1 refused",
  ]);
});
