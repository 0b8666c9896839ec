import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("PutRuntimeManagementConfig", () => {
  it("is kept and shown", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    await act(lambda, "PutRuntimeManagementConfig", { FunctionName: "f", UpdateRuntimeOn: "FunctionUpdate" });
    expect(await act(lambda, "GetRuntimeManagementConfig", { FunctionName: "f" })).toEqual({
      UpdateRuntimeOn: "FunctionUpdate",
      FunctionArn: "arn:aws:lambda:us-east-1:000000000000:function:f",
    });
  });
});
