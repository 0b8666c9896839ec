import { describe as describeInstance, ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("UnmonitorInstances", () => {
  it("turns detailed monitoring off", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const { InstanceId } = await launch(test, { Monitoring: { Enabled: true } });
    const wanted = { InstanceIds: [InstanceId] };
    expect(await act(ec2, "UnmonitorInstances", wanted)).toEqual({
      InstanceMonitorings: [{ InstanceId, Monitoring: { State: "disabling" } }],
    });
    expect(await describeInstance(ec2, InstanceId)).toMatchObject({ Monitoring: { State: "disabled" } });
    await expect(act(ec2, "UnmonitorInstances", {})).rejects.toMatchObject({ code: "MissingParameter" });
  });
});
