import { ec2UnderTest, launch, printed, reach, userData } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("RebootInstances", () => {
  it("boots a running instance again", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test, { UserData: userData("#!/bin/sh\necho first boot") });
    await reach(test, InstanceId, "running");
    await printed(test, InstanceId, /first boot/);
    expect(await act(test.ec2, "RebootInstances", { InstanceIds: [InstanceId] })).toEqual({});
    await act(test.ec2, "StopInstances", { InstanceIds: [InstanceId] });
    await reach(test, InstanceId, "stopped");
    await expect(act(test.ec2, "RebootInstances", { InstanceIds: [InstanceId] })).rejects.toMatchObject({
      code: "IncorrectInstanceState",
    });
  });
});
