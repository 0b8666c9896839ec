import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("LabelParameterVersion", () => {
  it("moves a label from the version that had it", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "x", Value: "1", Type: "String" });
    await act(ssm, "PutParameter", { Name: "x", Value: "2", Overwrite: true });
    await act(ssm, "LabelParameterVersion", { Name: "x", ParameterVersion: 1, Labels: ["live"] });
    await act(ssm, "LabelParameterVersion", { Name: "x", Labels: ["live"] });
    expect(await act(ssm, "GetParameterHistory", { Name: "x" })).toMatchObject({
      Parameters: [{ Labels: [] }, { Labels: ["live"] }],
    });
  });

  it("gives back labels that break the rules", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "x", Value: "1", Type: "String" });
    const Labels = ["ok", "1st", "awsome", "SSM", "a b"];
    expect(await act(ssm, "LabelParameterVersion", { Name: "x", Labels })).toEqual({
      InvalidLabels: ["1st", "awsome", "SSM", "a b"],
      ParameterVersion: 1,
    });
  });

  it("allows ten labels on a version", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "x", Value: "1", Type: "String" });
    const ten = Array.from({ length: 10 }, (_, i) => `label${i}`);
    await act(ssm, "LabelParameterVersion", { Name: "x", Labels: ten });
    await expect(act(ssm, "LabelParameterVersion", { Name: "x", Labels: ["eleven"] })).rejects.toMatchObject({
      code: "ParameterVersionLabelLimitExceeded",
    });
  });

  it("knows no version that is not there", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "x", Value: "1", Type: "String" });
    await expect(
      act(ssm, "LabelParameterVersion", { Name: "x", ParameterVersion: 3, Labels: ["l"] }),
    ).rejects.toMatchObject({
      code: "ParameterVersionNotFound",
      message: "Systems Manager could not find version 3 of x. Verify the version and try again.",
    });
  });
});
