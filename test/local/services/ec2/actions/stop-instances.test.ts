import { ec2UnderTest, launch, reach } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("StopInstances", () => {
  it("stops an instance, which keeps its private address and loses its public one", async () => {
    await using test = await ec2UnderTest();
    const { ec2, network } = test;
    await act(ec2, "ModifySubnetAttribute", {
      SubnetId: network.subnet,
      MapPublicIpOnLaunch: { Value: true },
    });
    const launched = await launch(test);
    const { InstanceId } = launched;
    expect(await act(ec2, "StopInstances", { InstanceIds: [InstanceId] })).toMatchObject({
      StoppingInstances: [{ InstanceId, CurrentState: { Code: 64, Name: "stopping" } }],
    });
    const stopped = await reach(test, InstanceId, "stopped");
    expect(stopped).toMatchObject({ PrivateIpAddress: launched.PrivateIpAddress });
    expect(stopped).not.toHaveProperty("PublicIpAddress");
    expect(await act(ec2, "StopInstances", { InstanceIds: [InstanceId] })).toMatchObject({
      StoppingInstances: [{ CurrentState: { Name: "stopped" } }],
    });
  });

  it("does not stop what is terminated, nor hibernate", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test);
    await expect(
      act(test.ec2, "StopInstances", { InstanceIds: [InstanceId], Hibernate: true }),
    ).rejects.toMatchObject({ code: "NotModelledByLocalCloud" });
    await act(test.ec2, "TerminateInstances", { InstanceIds: [InstanceId] });
    await expect(act(test.ec2, "StopInstances", { InstanceIds: [InstanceId] })).rejects.toMatchObject({
      code: "IncorrectInstanceState",
    });
  });
});
