import { describe as describeInstance, ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("MonitorInstances", () => {
  it("turns detailed monitoring on, for all instances or none", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const { InstanceId } = await launch(test);
    const missing = { InstanceIds: [InstanceId, "i-0123456789abcdef0"] };
    await expect(act(ec2, "MonitorInstances", missing)).rejects.toMatchObject({
      code: "InvalidInstanceID.NotFound",
    });
    expect(await describeInstance(ec2, InstanceId)).toMatchObject({ Monitoring: { State: "disabled" } });
    const wanted = { InstanceIds: [InstanceId] };
    expect(await act(ec2, "MonitorInstances", wanted)).toEqual({
      InstanceMonitorings: [{ InstanceId, Monitoring: { State: "pending" } }],
    });
    expect(await describeInstance(ec2, InstanceId)).toMatchObject({ Monitoring: { State: "enabled" } });
    expect(await act(ec2, "MonitorInstances", wanted)).toMatchObject({
      InstanceMonitorings: [{ Monitoring: { State: "enabled" } }],
    });
  });
});
