import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("GetRuntimeManagementConfig", () => {
  it("is Auto unless said otherwise", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    expect(await act(lambda, "GetRuntimeManagementConfig", { FunctionName: "f" })).toMatchObject({
      UpdateRuntimeOn: "Auto",
    });
  });
});
