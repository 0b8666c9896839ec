import {
  describeInstance,
  describeInterface,
  describeReservations,
  describeState,
} from "../../../../../local/services/ec2/instances/shapes";
import { ec2StoreOf, groupOf, instanceOf, vpcOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

test.each([
  ["pending", 0],
  ["running", 16],
  ["shutting-down", 32],
  ["terminated", 48],
  ["stopping", 64],
  ["stopped", 80],
] as const)("%s has the code %d", (Name, Code) => {
  expect(describeState(Name)).toEqual({ Code, Name });
});

describe("an instance is shown", () => {
  test("with its network, its groups' names and its devices", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud, {
      vpc: [vpcOf({ dnsHostnames: true })],
      "security-group": [groupOf()],
    });
    const blockDevices = [
      { device: "/dev/xvda", volume: "vol-1", deleteOnTermination: true, attached: 1000 },
    ];
    const shown = describeInstance(
      store,
      instanceOf({ publicIp: "198.18.0.1", monitoring: true, blockDevices }),
    );
    expect(shown).toMatchObject({
      InstanceId: "i-1",
      State: { Name: "running" },
      LaunchTime: new Date(1000),
      Monitoring: { State: "enabled" },
      PublicIpAddress: "198.18.0.1",
      PublicDnsName: "ec2-198-18-0-1.compute-1.amazonaws.com",
      PrivateDnsName: "ip-10-0-1-4.ec2.internal",
      SecurityGroups: [{ GroupId: "sg-1", GroupName: "web" }],
      MetadataOptions: { HttpTokens: "required", HttpPutResponseHopLimit: 2 },
      BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { VolumeId: "vol-1", Status: "attached" } }],
      NetworkInterfaces: [{ NetworkInterfaceId: "eni-1", Association: { IpOwnerId: "amazon" } }],
    });
  });

  test("without a network once it is terminated", async () => {
    await using cloud = await fakeCloud();
    const stateReason = { code: "Client.UserInitiatedShutdown", message: "by the user" };
    const shown = describeInstance(await ec2StoreOf(cloud), instanceOf({ state: "terminated", stateReason }));
    expect(shown).toMatchObject({
      StateReason: { Code: "Client.UserInitiatedShutdown" },
      PrivateDnsName: "",
      NetworkInterfaces: [],
      SecurityGroups: [],
    });
    expect(shown).not.toHaveProperty("PrivateIpAddress");
  });

  test("with those that were launched together, in order", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud);
    const shown = describeReservations(store, [
      instanceOf({ id: "i-3", reservation: "r-2" }),
      instanceOf({ id: "i-2", launchIndex: 1 }),
      instanceOf(),
    ]);
    expect(
      shown.map(({ ReservationId, Instances }) => [ReservationId, Instances?.map((one) => one.InstanceId)]),
    ).toEqual([
      ["r-2", ["i-3"]],
      ["r-1", ["i-1", "i-2"]],
    ]);
  });

  test("by its interface, whose address may be the account's own", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud, { "elastic-ip": [{ id: "eipalloc-1", ip: "198.18.0.1" }] });
    expect(describeInterface(store, instanceOf({ publicIp: "198.18.0.1" }))).toMatchObject({
      NetworkInterfaceId: "eni-1",
      Status: "in-use",
      Attachment: { InstanceId: "i-1", InstanceOwnerId: "000000000000", DeviceIndex: 0 },
      Association: { IpOwnerId: "000000000000", PublicIp: "198.18.0.1" },
    });
  });
});
