import { ec2UnderTest, launch, reach } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("DescribeInstanceStatus", () => {
  it("shows running instances, all when asked", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test);
    await reach(test, InstanceId, "running");
    expect(await act(test.ec2, "DescribeInstanceStatus", {})).toMatchObject({
      InstanceStatuses: [{ InstanceId, InstanceStatus: { Status: "ok" }, SystemStatus: { Status: "ok" } }],
    });
    await act(test.ec2, "StopInstances", { InstanceIds: [InstanceId] });
    await reach(test, InstanceId, "stopped");
    expect(await act(test.ec2, "DescribeInstanceStatus", {})).toEqual({ InstanceStatuses: [] });
    expect(await act(test.ec2, "DescribeInstanceStatus", { IncludeAllInstances: true })).toMatchObject({
      InstanceStatuses: [{ InstanceId, InstanceStatus: { Status: "not-applicable" } }],
    });
  });
});
