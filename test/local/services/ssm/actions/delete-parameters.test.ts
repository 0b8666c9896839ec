import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DeleteParameters", () => {
  it("tells what it deleted and what was not there", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "x", Value: "1", Type: "String" });
    expect(await act(ssm, "DeleteParameters", { Names: ["x", "y"] })).toEqual({
      DeletedParameters: ["x"],
      InvalidParameters: ["y"],
    });
    expect(await act(ssm, "DescribeParameters", {})).toEqual({ Parameters: [] });
  });
});
