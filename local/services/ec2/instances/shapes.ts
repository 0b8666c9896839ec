import type {
  _InstanceType,
  InstanceNetworkInterface,
  NetworkInterface,
  Reservation,
  Instance as SdkInstance,
  InstanceState as SdkState,
} from "@aws-sdk/client-ec2";
import type { Instance, InstanceState } from "../records";
import type { Ec2Store } from "../store";
import { tagList } from "../tags";
import { ROOT_DEVICE } from "./images";
import { privateDnsName, publicDnsName } from "./names";

/** Codes of the states. */
const CODES: Readonly<Record<InstanceState, number>> = {
  pending: 0,
  running: 16,
  "shutting-down": 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

export const describeState = (state: InstanceState): SdkState => ({ Code: CODES[state], Name: state });

/** @returns instances as DescribeInstances gives them, those of one launch together */
export function describeReservations(store: Ec2Store, instances: readonly Instance[]): Reservation[] {
  const reservations = new Map<string, Instance[]>();
  for (const instance of instances) {
    reservations.set(instance.reservation, [...(reservations.get(instance.reservation) ?? []), instance]);
  }
  return [...reservations].map(([id, members]) => ({
    ReservationId: id,
    OwnerId: store.cloud.account,
    Groups: [],
    Instances: members
      .sort((a, b) => a.launchIndex - b.launchIndex)
      .map((instance) => describeInstance(store, instance)),
  }));
}

export function describeInstance(store: Ec2Store, instance: Instance): SdkInstance {
  const gone = instance.state === "terminated";
  return {
    InstanceId: instance.id,
    ImageId: instance.image,
    InstanceType: instance.type as _InstanceType,
    Architecture: instance.architecture,
    State: describeState(instance.state),
    StateTransitionReason: instance.transition,
    ...(instance.stateReason && {
      StateReason: { Code: instance.stateReason.code, Message: instance.stateReason.message },
    }),
    LaunchTime: new Date(instance.launched),
    AmiLaunchIndex: instance.launchIndex,
    ...(instance.clientToken !== undefined && { ClientToken: instance.clientToken }),
    Placement: { AvailabilityZone: instance.zone, GroupName: "", Tenancy: "default" },
    Monitoring: { State: instance.monitoring ? "enabled" : "disabled" },
    ...(gone
      ? { PrivateDnsName: "", PublicDnsName: "", NetworkInterfaces: [], SecurityGroups: [] }
      : network(store, instance)),
    ...(instance.profile && { IamInstanceProfile: { Arn: instance.profile.arn, Id: instance.profile.id } }),
    MetadataOptions: {
      State: "applied",
      HttpTokens: instance.metadata.tokens,
      HttpPutResponseHopLimit: instance.metadata.hopLimit,
      HttpEndpoint: instance.metadata.endpoint,
      HttpProtocolIpv6: "disabled",
      InstanceMetadataTags: instance.metadata.tags,
    },
    RootDeviceName: ROOT_DEVICE,
    RootDeviceType: "ebs",
    BlockDeviceMappings: instance.blockDevices.map(({ device, volume, deleteOnTermination, attached }) => ({
      DeviceName: device,
      Ebs: {
        VolumeId: volume,
        Status: "attached",
        AttachTime: new Date(attached),
        DeleteOnTermination: deleteOnTermination,
      },
    })),
    SourceDestCheck: instance.sourceDestCheck,
    EbsOptimized: instance.ebsOptimized,
    EnaSupport: true,
    Hypervisor: "xen",
    VirtualizationType: "hvm",
    PlatformDetails: "Linux/UNIX",
    UsageOperation: "RunInstances",
    HibernationOptions: { Configured: false },
    EnclaveOptions: { Enabled: false },
    CapacityReservationSpecification: { CapacityReservationPreference: "open" },
    MaintenanceOptions: { AutoRecovery: "default" },
    Tags: tagList(store.tags(instance.id)),
  };
}

function network(store: Ec2Store, instance: Instance): Partial<SdkInstance> {
  const { region } = store.cloud;
  const publicName = publicDnsName(store, instance) ?? "";
  return {
    VpcId: instance.vpc,
    SubnetId: instance.subnet,
    PrivateIpAddress: instance.privateIp,
    PrivateDnsName: privateDnsName(region, instance.privateIp),
    PublicDnsName: publicName,
    ...(instance.publicIp !== undefined && { PublicIpAddress: instance.publicIp }),
    PrivateDnsNameOptions: {
      HostnameType: "ip-name",
      EnableResourceNameDnsARecord: false,
      EnableResourceNameDnsAAAARecord: false,
    },
    SecurityGroups: groupsOf(store, instance),
    NetworkInterfaces: [instanceInterface(store, instance)],
  };
}

const groupsOf = (store: Ec2Store, { securityGroups }: Instance) =>
  securityGroups.map((id) => ({ GroupId: id, GroupName: store.find("security-group", id)?.name ?? "" }));

function instanceInterface(store: Ec2Store, instance: Instance): InstanceNetworkInterface {
  const { region, account } = store.cloud;
  const name = privateDnsName(region, instance.privateIp);
  const association = publicAssociation(store, instance);
  return {
    NetworkInterfaceId: instance.interface,
    OwnerId: account,
    Status: "in-use",
    InterfaceType: "interface",
    MacAddress: instance.mac,
    VpcId: instance.vpc,
    SubnetId: instance.subnet,
    PrivateIpAddress: instance.privateIp,
    PrivateDnsName: name,
    SourceDestCheck: instance.sourceDestCheck,
    Description: "",
    Groups: groupsOf(store, instance),
    Ipv6Addresses: [],
    PrivateIpAddresses: [
      { Primary: true, PrivateIpAddress: instance.privateIp, PrivateDnsName: name, ...association },
    ],
    Attachment: {
      AttachmentId: instance.attachment,
      AttachTime: new Date(instance.launched),
      DeleteOnTermination: true,
      DeviceIndex: 0,
      NetworkCardIndex: 0,
      Status: "attached",
    },
    ...association,
  };
}

function publicAssociation(
  store: Ec2Store,
  instance: Instance,
): Pick<InstanceNetworkInterface, "Association"> {
  if (instance.publicIp === undefined) return {};
  const elastic = store.all("elastic-ip").some(({ ip }) => ip === instance.publicIp);
  return {
    Association: {
      IpOwnerId: elastic ? store.cloud.account : "amazon",
      PublicDnsName: publicDnsName(store, instance) ?? "",
      PublicIp: instance.publicIp,
    },
  };
}

/** @returns the interface of an instance as DescribeNetworkInterfaces gives it */
export function describeInterface(store: Ec2Store, instance: Instance): NetworkInterface {
  const { Attachment, ...shared } = instanceInterface(store, instance);
  return {
    ...(shared as NetworkInterface),
    AvailabilityZone: instance.zone,
    RequesterManaged: false,
    Attachment: {
      ...Attachment,
      InstanceId: instance.id,
      InstanceOwnerId: store.cloud.account,
    },
    TagSet: tagList(store.tags(instance.interface)),
  };
}
