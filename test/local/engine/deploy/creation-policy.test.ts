import { signalsExpected } from "../../../../local/engine/deploy/creation-policy";

describe("a creation policy", () => {
  it.each([
    [undefined, undefined],
    [{}, undefined],
    [{ ResourceSignal: {} }, { count: 1, timeout: 300_000 }],
    [{ ResourceSignal: { Count: "3", Timeout: "PT1H30M15S" } }, { count: 3, timeout: 5_415_000 }],
    [{ ResourceSignal: { Timeout: "PT12H" } }, { count: 1, timeout: 43_200_000 }],
  ])("%j expects %j", (policy, expected) => {
    expect(signalsExpected(policy, "Host")).toEqual(expected);
  });

  it.each(["PT", "P", "15", "PT-5M", "PT12H1S"])("refuses the time-out %s", (Timeout) => {
    expect(() => signalsExpected({ ResourceSignal: { Timeout } }, "Host")).toThrow(
      /must be an ISO 8601 duration/,
    );
  });
});
