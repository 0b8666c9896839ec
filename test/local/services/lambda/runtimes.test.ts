import { checkRuntime, findProgram, RUNTIMES } from "../../../../local/services/lambda/runtimes";

describe("runtimes", () => {
  it("run here when they are Node's", () => {
    for (const runtime of ["nodejs20.x", "nodejs22.x", "nodejs24.x"])
      expect(() => checkRuntime(runtime)).not.toThrow();
  });

  it("are refused by name on a machine without python3", () => {
    expect(() => checkRuntime("python3.12", "/nonexistent")).toThrow(
      "lambda runtime python3.12 on a machine without python3 is not modelled by the local cloud",
    );
  });

  it("are all either run, refused by name, or refused as AWS refuses them", () => {
    for (const runtime of RUNTIMES) {
      try {
        checkRuntime(runtime);
      } catch (error) {
        expect(error).toMatchObject({
          code: expect.stringMatching(/^(NotModelledByLocalCloud|InvalidParameterValueException)$/),
        });
      }
    }
    expect(findProgram("sh", "/nonexistent:/bin")).toBe("/bin/sh");
  });
});
