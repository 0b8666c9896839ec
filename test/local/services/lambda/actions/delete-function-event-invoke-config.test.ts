import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("DeleteFunctionEventInvokeConfig", () => {
  it("deletes once", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    await act(lambda, "PutFunctionEventInvokeConfig", { FunctionName: "f", MaximumRetryAttempts: 0 });
    await act(lambda, "DeleteFunctionEventInvokeConfig", { FunctionName: "f" });
    await expect(act(lambda, "DeleteFunctionEventInvokeConfig", { FunctionName: "f" })).rejects.toMatchObject(
      {
        code: "ResourceNotFoundException",
      },
    );
  });
});
