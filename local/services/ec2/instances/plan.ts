import { randomBytes } from "node:crypto";
import type { InstanceMetadataOptionsRequest, RunInstancesCommandInput } from "@aws-sdk/client-ec2";
import { AwsError } from "../../../core/errors";
import { resourceId } from "../../../core/ids";
import type { PublicImage } from "../../../core/images";
import { invalidCombination, missingParameter } from "../errors";
import { freeAddress, freePublicAddress } from "../network/addresses";
import type { Instance, MetadataOptions, Subnet, Volume } from "../records";
import type { Ec2Store } from "../store";
import { findImage } from "./images";
import { instanceType } from "./instance-types";
import { refuseUnmodelled } from "./refusals";
import { checkUserData } from "./user-data";
import { launchedVolumes } from "./volumes";

export interface Plan {
  instance: Instance;
  volumes: Volume[];
}

/** Most instances that a request may ask for here. */
const MOST = 100;

/**
 * Decides what RunInstances launches before anything is kept.
 * @param input with what its launch template says
 * @throws AwsError for whatever is wrong with the request
 */
export function planInstances(
  store: Ec2Store,
  input: RunInstancesCommandInput,
  profile: Instance["profile"],
): Plan[] {
  refuseUnmodelled(input);
  const { ImageId } = input;
  if (ImageId === undefined) throw missingParameter("imageId");
  const facts = instanceType(input.InstanceType ?? "m5.large");
  const image = findImage(store.cloud.region, ImageId);
  if (facts.architecture !== image.architecture) {
    throw new AwsError(
      "InvalidParameterValue",
      `The architecture '${facts.architecture}' of the specified instance type does not match the architecture '${image.architecture}' of the specified AMI. Specify an instance type and an AMI that have matching architectures, and try again. You can use 'describe-instance-types' or 'describe-images' to discover the architecture of the instance type or AMI.`,
    );
  }
  checkUserData(input.UserData ?? "");
  const network = networkOf(store, input);
  const reservation = resourceId("r");
  const addresses = addressesFor(store, network, countOf(input));
  return addresses.map((address, launchIndex) => {
    const instance = {
      ...blank(store, input, network, image),
      ...address,
      reservation,
      launchIndex,
      image: ImageId,
      type: facts.name,
      architecture: facts.architecture,
      ...(profile && { profile: { ...profile, association: resourceId("iip-assoc") } }),
    };
    const volumes = launchedVolumes(store, instance, input.BlockDeviceMappings ?? []);
    const blockDevices = volumes.map(({ id, attachment: { instance: _itself, ...attachment } }) => ({
      ...attachment,
      volume: id,
    }));
    return { instance: { ...instance, blockDevices }, volumes };
  });
}

/** @returns an address for each instance, and a public one where the network gives such */
function addressesFor(
  store: Ec2Store,
  { subnet, publicIp, privateIp }: Network,
  count: number,
): Pick<Instance, "privateIp" | "publicIp">[] {
  const addresses: Pick<Instance, "privateIp" | "publicIp">[] = [];
  const taken = new Set<string>();
  for (let index = 0; index < count; index++) {
    const address = {
      privateIp: freeAddress(store, subnet, { wanted: privateIp, taken }),
      ...(publicIp && { publicIp: freePublicAddress(store, taken) }),
    };
    for (const ip of Object.values(address)) taken.add(ip);
    addresses.push(address);
  }
  return addresses;
}

function countOf({ MinCount: least = 1, MaxCount: most = 1 }: RunInstancesCommandInput): number {
  if (least < 1 || most < least)
    throw new AwsError(
      "InvalidParameterValue",
      "The minimum count must be at least 1 and at most the maximum count.",
    );
  if (most > MOST)
    throw new AwsError(
      "InstanceLimitExceeded",
      `You have requested more instances (${most}) than your current instance limit of ${MOST} allows.`,
    );
  return most;
}

interface Network {
  subnet: Subnet;
  groups: string[];
  publicIp: boolean;
  privateIp?: string;
}

/** Subnet, groups and addresses stand in the request itself or in its one interface, not in both. */
function networkOf(store: Ec2Store, input: RunInstancesCommandInput): Network {
  const [inner] = input.NetworkInterfaces ?? [];
  if (inner && (input.SubnetId !== undefined || input.SecurityGroupIds?.length)) {
    throw invalidCombination(
      "Network interfaces and an instance-level subnet ID or security groups may not be specified on the same request",
    );
  }
  const subnetId = inner?.SubnetId ?? input.SubnetId;
  if (subnetId === undefined)
    throw new AwsError("VPCIdNotSpecified", "No default VPC for this user. Specify a subnet.");
  const subnet = store.get("subnet", subnetId);
  const zone = input.Placement?.AvailabilityZone;
  if (zone && zone !== subnet.zone) {
    throw new AwsError(
      "InvalidParameterValue",
      `The availability zone '${zone}' does not match the one of the subnet '${subnet.id}', ${subnet.zone}.`,
    );
  }
  const wanted = inner?.Groups ?? input.SecurityGroupIds ?? [];
  const groups = wanted.map((id) => store.get("security-group", id));
  const foreign = groups.find(({ vpc }) => vpc !== subnet.vpc);
  if (foreign) {
    throw new AwsError(
      "InvalidParameter",
      `Security group ${foreign.id} and subnet ${subnet.id} belong to different networks.`,
    );
  }
  const privateIp = inner?.PrivateIpAddress ?? input.PrivateIpAddress;
  return {
    subnet,
    groups:
      groups.length > 0 ? groups.map(({ id }) => id) : [store.get("vpc", subnet.vpc).defaultSecurityGroup],
    publicIp: inner?.AssociatePublicIpAddress ?? subnet.mapPublicIp,
    ...(privateIp !== undefined && { privateIp }),
  };
}

function blank(
  store: Ec2Store,
  input: RunInstancesCommandInput,
  { subnet, groups, publicIp }: Network,
  image: PublicImage,
): Omit<Instance, "reservation" | "launchIndex" | "image" | "type" | "architecture" | "privateIp"> {
  return {
    id: store.id("instance", {}),
    ...(input.ClientToken !== undefined && { clientToken: input.ClientToken }),
    state: "pending",
    transition: "",
    launched: store.cloud.clock.now(),
    vpc: subnet.vpc,
    subnet: subnet.id,
    zone: subnet.zone,
    interface: resourceId("eni"),
    attachment: resourceId("eni-attach"),
    mac: macAddress(),
    wantsPublicIp: publicIp,
    securityGroups: groups,
    userData: input.UserData ?? "",
    booted: false,
    metadata: metadataOptions(input.MetadataOptions, defaultMetadata(image)),
    blockDevices: [],
    sourceDestCheck: true,
    disableApiTermination: input.DisableApiTermination ?? false,
    shutdownBehavior: input.InstanceInitiatedShutdownBehavior ?? "stop",
    ebsOptimized: input.EbsOptimized ?? false,
    monitoring: input.Monitoring?.Enabled ?? false,
    ...(input.CreditSpecification?.CpuCredits && { cpuCredits: input.CreditSpecification.CpuCredits }),
  };
}

/** Locally administered, as EC2's are not: nothing real has it. */
function macAddress(): string {
  return ["0e", ...[...randomBytes(5)].map((byte) => byte.toString(16).padStart(2, "0"))].join(":");
}

/** What an instance has that says nothing of it; images of Amazon Linux 2023 ask for tokens by themselves. */
const defaultMetadata = ({ name }: PublicImage): MetadataOptions =>
  name.startsWith("al2023")
    ? { tokens: "required", endpoint: "enabled", hopLimit: 2, tags: "disabled" }
    : { tokens: "optional", endpoint: "enabled", hopLimit: 1, tags: "disabled" };

/** @returns metadata options with what a request says of them. @throws AwsError InvalidParameterValue */
export function metadataOptions(
  wish: InstanceMetadataOptionsRequest = {},
  before: MetadataOptions,
): MetadataOptions {
  if (wish.HttpProtocolIpv6 === "enabled")
    throw new AwsError(
      "InvalidParameterValue",
      "The metadata service has no IPv6 endpoint in the local cloud.",
    );
  const hopLimit = wish.HttpPutResponseHopLimit ?? before.hopLimit;
  if (hopLimit < 1 || hopLimit > 64)
    throw new AwsError(
      "InvalidParameterValue",
      `A value of ‘${hopLimit}’ is not valid for HttpPutResponseHopLimit. Specify a value between 1 and 64.`,
    );
  return {
    tokens: wish.HttpTokens ?? before.tokens,
    endpoint: wish.HttpEndpoint ?? before.endpoint,
    hopLimit,
    tags: wish.InstanceMetadataTags ?? before.tags,
  };
}
