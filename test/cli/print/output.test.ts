import { type Output, processOutput } from "../../../cli/print/output";

afterEach(() => jest.restoreAllMocks());

test("what was asked for goes to standard output, what went wrong to standard error, a line each", () => {
  const out = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  const error = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  processOutput.print("found");
  processOutput.complain("lost");
  expect(out.mock.calls).toEqual([["found\n"]]);
  expect(error.mock.calls).toEqual([[expect.stringMatching(/lost.*\n$/)]]);
});

test.each([
  ["a person looks on", "a terminal", true],
  ["nobody looks on", "a pipe", undefined],
])("%s where standard output is %s", (_, _what, isTTY) => {
  const own = Object.getOwnPropertyDescriptor(process.stdout, "isTTY");
  Object.defineProperty(process.stdout, "isTTY", { value: isTTY, configurable: true, writable: true });
  try {
    let output: Output | undefined;
    jest.isolateModules(() => {
      const { processOutput: fresh } =
        require("../../../cli/print/output") as typeof import("../../../cli/print/output");
      output = fresh;
    });
    expect(output?.terminal).toBe(isTTY === true);
  } finally {
    if (own) Object.defineProperty(process.stdout, "isTTY", own);
    else Reflect.deleteProperty(process.stdout, "isTTY");
  }
});
