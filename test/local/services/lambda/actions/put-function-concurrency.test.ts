import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("PutFunctionConcurrency", () => {
  it("reserves a share of the account's thousand, of which a hundred stay for the others", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    await createFunction(lambda, "", { FunctionName: "g" });
    const put = (FunctionName: string, ReservedConcurrentExecutions: number) =>
      act(lambda, "PutFunctionConcurrency", { FunctionName, ReservedConcurrentExecutions });
    expect(await put("f", 800)).toEqual({ ReservedConcurrentExecutions: 800 });
    expect(await put("f", 900)).toEqual({ ReservedConcurrentExecutions: 900 });
    await expect(put("g", 1)).rejects.toMatchObject({
      code: "InvalidParameterValueException",
      message: expect.stringMatching(/below its minimum value of \[100\]/),
    });
  });
});
