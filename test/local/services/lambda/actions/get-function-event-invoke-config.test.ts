import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("GetFunctionEventInvokeConfig", () => {
  it("says that a function has none", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    await expect(act(lambda, "GetFunctionEventInvokeConfig", { FunctionName: "f" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
    });
  });
});
