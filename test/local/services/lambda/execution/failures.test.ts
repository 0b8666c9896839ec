import { exited, timedOut } from "../../../../../local/services/lambda/execution/failures";

describe("how Lambda tells of a process that did not answer", () => {
  it.each([
    [{ code: 1, signal: null }, "Runtime exited with error: exit status 1"],
    [{ code: 0, signal: null }, "Runtime exited without providing a reason"],
    [{ code: null, signal: "SIGKILL" as const }, "Runtime exited with error: signal: killed"],
    [{ code: null, signal: "SIGABRT" as const }, "Runtime exited with error: signal: aborted"],
  ])("%j", (ending, sentence) => {
    expect(exited("id", ending)).toEqual({
      errorType: "Runtime.ExitError",
      errorMessage: `RequestId: id Error: ${sentence}`,
    });
  });

  it("names the time-out with two decimals", () => {
    expect(timedOut("id", 3).errorMessage).toBe("RequestId: id Error: Task timed out after 3.00 seconds");
  });
});
