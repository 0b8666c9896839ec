import { describeError } from "../../../../../../local/services/lambda/execution/bootstrap/runtime-client";

class Odd extends RangeError {
  override name = "Odd";
}

test.each([
  [new Odd("no"), { errorType: "Odd", errorMessage: "no" }],
  [
    { name: "Foreign", message: "from another realm", stack: "Foreign: x\n    at y" },
    { errorType: "Foreign" },
  ],
  ["text", { errorType: "string", errorMessage: "text", trace: [] }],
  [undefined, { errorType: "undefined", errorMessage: "undefined", trace: [] }],
  [null, { errorType: "object", errorMessage: "null", trace: [] }],
])("reports %s as the runtime does", (error, described) => {
  expect(describeError(error)).toMatchObject(described);
});

test("reports a stack line by line", () => {
  const { trace } = describeError(new Error("no"));
  expect(trace[0]).toBe("Error: no");
  expect(trace[1]).toMatch(/^ {4}at /);
});
