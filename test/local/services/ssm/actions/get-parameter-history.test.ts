import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud, rootCall } from "../../../../support/fake-cloud";

describe("GetParameterHistory", () => {
  it("tells each version, who put it, and its labels", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    const identity = { ...rootCall().identity, arn: "arn:aws:iam::000000000000:user/ada" };
    await act(ssm, "PutParameter", { Name: "x", Value: "1", Type: "String" }, rootCall({ identity }));
    await act(ssm, "PutParameter", { Name: "x", Value: "2", Overwrite: true });
    await act(ssm, "LabelParameterVersion", { Name: "x", Labels: ["live"] });
    expect(await act(ssm, "GetParameterHistory", { Name: "x" })).toMatchObject({
      Parameters: [
        { Version: 1, Value: "1", Labels: [], LastModifiedUser: identity.arn },
        { Version: 2, Value: "2", Labels: ["live"] },
      ],
    });
    const page = await act<{ NextToken: string }>(ssm, "GetParameterHistory", { Name: "x", MaxResults: 1 });
    const rest = { Name: "x", NextToken: page.NextToken };
    expect(await act(ssm, "GetParameterHistory", rest)).toMatchObject({ Parameters: [{ Version: 2 }] });
  });
});
