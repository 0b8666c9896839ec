import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("UnlabelParameterVersion", () => {
  it("takes labels away and gives back those that the version has not", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "x", Value: "1", Type: "String" });
    await act(ssm, "LabelParameterVersion", { Name: "x", Labels: ["live"] });
    const input = { Name: "x", ParameterVersion: 1, Labels: ["live", "other"] };
    expect(await act(ssm, "UnlabelParameterVersion", input)).toEqual({
      RemovedLabels: ["live"],
      InvalidLabels: ["other"],
    });
    await expect(act(ssm, "GetParameter", { Name: "x:live" })).rejects.toMatchObject({
      code: "ParameterNotFound",
    });
  });
});
