import { describe as describeInstance, ec2UnderTest, launch, reach } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("ModifyInstanceAttribute", () => {
  it("changes some attributes at any time and others only while stopped", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test);
    const modify = (input: object) => act(test.ec2, "ModifyInstanceAttribute", { InstanceId, ...input });
    await modify({ SourceDestCheck: { Value: false } });
    await modify({ Attribute: "disableApiTermination", Value: "true" });
    await modify({ DisableApiTermination: { Value: false } });
    await expect(modify({ InstanceType: { Value: "t4g.small" } })).rejects.toMatchObject({
      code: "IncorrectInstanceState",
    });
    await act(test.ec2, "StopInstances", { InstanceIds: [InstanceId] });
    await reach(test, InstanceId, "stopped");
    await modify({ InstanceType: { Value: "t4g.small" } });
    await modify({ UserData: { Value: Buffer.from("#!/bin/sh\n") } });
    expect(await describeInstance(test.ec2, InstanceId)).toMatchObject({
      InstanceType: "t4g.small",
      SourceDestCheck: false,
    });
    await expect(modify({ UserData: { Value: Buffer.from("#!/bin/sh\nrm -rf /") } })).rejects.toMatchObject({
      code: "NotModelledByLocalCloud",
    });
  });
});
