import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("DeleteFunctionConcurrency", () => {
  it("gives the reservation back", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    await act(lambda, "PutFunctionConcurrency", { FunctionName: "f", ReservedConcurrentExecutions: 5 });
    await act(lambda, "DeleteFunctionConcurrency", { FunctionName: "f" });
    expect(await act(lambda, "GetAccountSettings", {})).toMatchObject({
      AccountLimit: { UnreservedConcurrentExecutions: 1000 },
    });
  });
});
