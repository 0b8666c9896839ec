import type { AllocateAddressCommandOutput } from "@aws-sdk/client-ec2";
import { ec2UnderTest, launch, reach } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("StartInstances", () => {
  it("starts a stopped instance, which gets another public address", async () => {
    await using test = await ec2UnderTest();
    const { ec2, network } = test;
    await act(ec2, "ModifySubnetAttribute", {
      SubnetId: network.subnet,
      MapPublicIpOnLaunch: { Value: true },
    });
    const { InstanceId } = await launch(test);
    await act(ec2, "StopInstances", { InstanceIds: [InstanceId] });
    await expect(act(ec2, "StartInstances", { InstanceIds: [InstanceId] })).rejects.toMatchObject({
      code: "IncorrectInstanceState",
    });
    await reach(test, InstanceId, "stopped");
    expect(await act(ec2, "StartInstances", { InstanceIds: [InstanceId] })).toMatchObject({
      StartingInstances: [{ PreviousState: { Name: "stopped" }, CurrentState: { Name: "pending" } }],
    });
    const running = await reach(test, InstanceId, "running");
    expect(running).toMatchObject({ PublicIpAddress: expect.any(String), StateTransitionReason: "" });
  });

  it("leaves an instance its elastic address", async () => {
    await using test = await ec2UnderTest();
    const { ec2, network } = test;
    await act(ec2, "ModifySubnetAttribute", {
      SubnetId: network.subnet,
      MapPublicIpOnLaunch: { Value: true },
    });
    const { InstanceId } = await launch(test);
    const { AllocationId, PublicIp } = await act<AllocateAddressCommandOutput>(ec2, "AllocateAddress", {});
    await act(ec2, "AssociateAddress", { AllocationId, InstanceId });
    await act(ec2, "StopInstances", { InstanceIds: [InstanceId] });
    expect(await reach(test, InstanceId, "stopped")).toMatchObject({ PublicIpAddress: PublicIp });
    await act(ec2, "StartInstances", { InstanceIds: [InstanceId] });
    expect(await reach(test, InstanceId, "running")).toMatchObject({ PublicIpAddress: PublicIp });
  });
});
