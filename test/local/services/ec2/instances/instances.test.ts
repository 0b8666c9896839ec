import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import {
  describe as describeInstance,
  type Ec2UnderTest,
  ec2UnderTest,
  launch,
  reach,
} from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

/** Lays a file where the directory of every instance should be, as soon as one is pending. */
function spoilMachines({ cloud }: Ec2UnderTest): () => void {
  return cloud.events.subscribe((event) => {
    if (event.name !== "instance" || event.state !== "pending") return;
    const directory = cloud.state.path("instances", event.instance);
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(cloud.state.path("instances"), { recursive: true });
    writeFileSync(directory, "in the way");
  });
}

describe("instances", () => {
  it("are terminated, with the reason, when their machine cannot be powered on", async () => {
    await using test = await ec2UnderTest();
    spoilMachines(test);
    const { InstanceId } = await launch(test);
    expect(await reach(test, InstanceId, "terminated")).toMatchObject({
      StateReason: {
        Code: "Server.InternalError",
        Message: expect.stringMatching(/^Server\.InternalError: Internal error on launch \(ENOTDIR/),
      },
    });
  });

  it("are stopped when they cannot be powered on again, and may be started once more", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const { InstanceId } = await launch(test);
    await reach(test, InstanceId, "running");
    await act(ec2, "StopInstances", { InstanceIds: [InstanceId] });
    await reach(test, InstanceId, "stopped");
    const repair = spoilMachines(test);
    await act(ec2, "StartInstances", { InstanceIds: [InstanceId] });
    expect(await reach(test, InstanceId, "stopped")).toMatchObject({
      StateReason: { Code: "Server.InternalError" },
    });
    repair();
    rmSync(test.cloud.state.path("instances"), { recursive: true });
    await act(ec2, "StartInstances", { InstanceIds: [InstanceId] });
    expect(await reach(test, InstanceId, "running")).not.toHaveProperty("StateReason");
  });

  it("that end before they run are never seen to run", async () => {
    await using test = await ec2UnderTest();
    const { cloud, ec2 } = test;
    const states: string[] = [];
    cloud.events.subscribe((event) => event.name === "instance" && states.push(event.state));
    const { InstanceId } = await launch(test);
    await act(ec2, "TerminateInstances", { InstanceIds: [InstanceId] });
    await reach(test, InstanceId, "terminated");
    expect(states).toEqual(["pending", "shutting-down", "terminated"]);
  });

  it("run again with the same id and addresses when the cloud starts anew", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test);
    const before = await reach(test, InstanceId, "running");
    await test.ec2.stop();
    await test.ec2.start();
    expect(await describeInstance(test.ec2, InstanceId)).toEqual(before);
  });
});
