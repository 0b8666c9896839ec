import { createFunction, invoke, lambdaUnderTest } from "../../../../support/lambda";

describe("Invoke", () => {
  it("hands the event to the function and gives its answer back", async () => {
    await using test = await lambdaUnderTest();
    await createFunction(test.lambda, "exports.handler = async (event) => ({ got: event.n + 1 });");
    const result = await invoke(test.lambda, { n: 1 });
    expect(result).toEqual({ answer: { got: 2 }, log: expect.stringMatching(/START RequestId/) });
  });
});
