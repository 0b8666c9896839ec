import { lambdaUnderTest } from "../../../../support/lambda";

describe("the Runtime API", () => {
  it("knows nobody who is no environment", async () => {
    await using test = await lambdaUnderTest();
    const response = await fetch(
      `${test.cloud.endpoint}/_lab/runtime-us-east-1/nobody/2018-06-01/runtime/invocation/next`,
    );
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errorType: "NotFound" });
  });
});
