import { ec2UnderTest, launch, reach } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("TerminateInstances", () => {
  it("ends an instance, which is shown for an hour", async () => {
    await using test = await ec2UnderTest();
    const { ec2, cloud } = test;
    const { InstanceId } = await launch(test);
    const terminate = () => act(ec2, "TerminateInstances", { InstanceIds: [InstanceId] });
    expect(await terminate()).toMatchObject({
      TerminatingInstances: [{ InstanceId, CurrentState: { Code: 32, Name: "shutting-down" } }],
    });
    expect(await reach(test, InstanceId, "terminated")).toMatchObject({
      StateReason: { Code: "Client.UserInitiatedShutdown" },
      StateTransitionReason: "User initiated (2026-01-15 12:00:00 GMT)",
      NetworkInterfaces: [],
    });
    expect(await terminate()).toMatchObject({
      TerminatingInstances: [{ PreviousState: { Name: "terminated" }, CurrentState: { Name: "terminated" } }],
    });
    expect(await act(ec2, "DescribeVolumes", {})).toEqual({ Volumes: [] });
    await cloud.clock.advance(60 * 60_000);
    expect(await act(ec2, "DescribeInstances", {})).toEqual({ Reservations: [] });
  });

  it("leaves a protected instance alone", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test, { DisableApiTermination: true });
    await expect(act(test.ec2, "TerminateInstances", { InstanceIds: [InstanceId] })).rejects.toMatchObject({
      code: "OperationNotPermitted",
      message: expect.stringContaining(`The instance '${InstanceId}' may not be terminated.`),
    });
    await expect(act(test.ec2, "TerminateInstances", { InstanceIds: ["i-0"] })).rejects.toMatchObject({
      code: "InvalidInstanceID.NotFound",
      message: "The instance ID 'i-0' does not exist",
    });
  });
});
