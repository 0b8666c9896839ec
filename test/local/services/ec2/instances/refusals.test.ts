import type { RunInstancesCommandInput } from "@aws-sdk/client-ec2";
import { refuseUnmodelled } from "../../../../../local/services/ec2/instances/refusals";

const request = (more: Partial<RunInstancesCommandInput>): RunInstancesCommandInput => ({
  MinCount: 1,
  MaxCount: 1,
  ...more,
});

test.each<[Partial<RunInstancesCommandInput>, string]>([
  [{ KeyName: "k" }, "ec2 RunInstances member KeyName"],
  [{ InstanceMarketOptions: { MarketType: "spot" } }, "member InstanceMarketOptions"],
  [{ Ipv6AddressCount: 1 }, "member Ipv6AddressCount"],
  [{ HibernationOptions: { Configured: true } }, "member HibernationOptions"],
  [{ EnclaveOptions: { Enabled: true } }, "member EnclaveOptions"],
  [{ Placement: { Tenancy: "dedicated" } }, "member Placement.Tenancy"],
  [{ Placement: { GroupName: "g" } }, "member Placement.GroupName"],
  [{ NetworkInterfaces: [{}, {}] }, "several network interfaces"],
  [{ NetworkInterfaces: [{ NetworkInterfaceId: "eni-1" }] }, "member NetworkInterfaces.NetworkInterfaceId"],
  [{ BlockDeviceMappings: [{ Ebs: { SnapshotId: "snap-1" } }] }, "from a snapshot (SnapshotId)"],
  [{ BlockDeviceMappings: [{ Ebs: { KmsKeyId: "k" } }] }, "(KmsKeyId)"],
  [{ BlockDeviceMappings: [{ VirtualName: "ephemeral0" }] }, "(VirtualName)"],
])("an instance with %j is refused by name", (more, what) => {
  expect(() => refuseUnmodelled(request(more))).toThrow(
    expect.objectContaining({ code: "NotModelledByLocalCloud", message: expect.stringContaining(what) }),
  );
});

test("members that say nothing are let through", () => {
  const silent = request({
    KeyName: "",
    Ipv6Addresses: [],
    CpuOptions: {},
    HibernationOptions: { Configured: false },
    EnclaveOptions: { Enabled: false },
    Placement: { AvailabilityZone: "us-east-1a", Tenancy: "default", GroupName: "" },
    NetworkInterfaces: [{ DeviceIndex: 0, Groups: ["sg-1"], SubnetId: "subnet-1", Ipv6Addresses: [] }],
  });
  expect(() => refuseUnmodelled(silent)).not.toThrow();
});
