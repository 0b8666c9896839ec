import { spawnSync } from "node:child_process";
import { createFunction, invoke, lambdaUnderTest } from "../../../../../support/lambda";

const hasPython = spawnSync("python3", ["--version"]).status === 0;
const PYTHON = { Runtime: "python3.12", Handler: "app.handler" };

describe("Python functions", () => {
  it("run with the machine's python3, or are refused by name without one", async () => {
    await using test = await lambdaUnderTest();
    const source = `
import os
def handler(event, context):
    print("seen", event["n"])
    return {"n": event["n"] + 1, "name": context.function_name, "left": context.get_remaining_time_in_millis() > 0}
`;
    const created = createFunction(test.lambda, { "app.py": source }, PYTHON);
    if (!hasPython) {
      await expect(created).rejects.toMatchObject({ code: "NotModelledByLocalCloud" });
      return;
    }
    await created;
    const { answer, log } = await invoke(test.lambda, { n: 1 });
    expect(answer).toEqual({ n: 2, name: "f", left: true });
    expect(log).toContain("seen 1\n");
  });

  it("report errors as Python's runtime does", async () => {
    if (!hasPython) return expect(hasPython).toBe(false);
    await using test = await lambdaUnderTest();
    await createFunction(
      test.lambda,
      { "app.py": "def handler(event, context):\n    return 1 / 0\n" },
      PYTHON,
    );
    expect(await invoke(test.lambda)).toMatchObject({
      error: "Unhandled",
      answer: {
        errorType: "ZeroDivisionError",
        errorMessage: "division by zero",
        stackTrace: [expect.stringContaining("return 1 / 0")],
      },
    });
  });

  it("report a handler that is not there", async () => {
    if (!hasPython) return expect(hasPython).toBe(false);
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, { "app.py": "x = 1\n" }, PYTHON);
    expect(await invoke(test.lambda)).toMatchObject({
      error: "Unhandled",
      answer: {
        errorType: "Runtime.HandlerNotFound",
        errorMessage: "Handler 'handler' missing on module 'app'",
      },
    });
  });
});
