import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("GetAccountSettings", () => {
  it("counts functions, code and what is not reserved", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    await act(lambda, "PutFunctionConcurrency", { FunctionName: "f", ReservedConcurrentExecutions: 5 });
    expect(await act(lambda, "GetAccountSettings", {})).toMatchObject({
      AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 995 },
      AccountUsage: { FunctionCount: 1, TotalCodeSize: expect.any(Number) },
    });
  });
});
