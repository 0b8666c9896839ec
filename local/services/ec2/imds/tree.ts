import type { Cloud } from "../../../core/cloud";
import type { InstanceCredentials } from "../host/credentials";
import { privateDnsName, publicDnsName } from "../instances/names";
import { zoneId } from "../network/zones";
import type { Instance } from "../records";
import type { Ec2Store } from "../store";

/** A value, or a folder of values; functions are asked when they are read. */
export type Entry = string | { [name: string]: Entry } | (() => Promise<string | undefined>);

/** What an instance can read about itself: everything below `/latest/`. */
export function metadataTree(
  store: Ec2Store,
  instance: Instance,
  credentials: InstanceCredentials,
): { [name: string]: Entry } {
  return {
    "meta-data": metaData(store, instance, credentials),
    dynamic: { "instance-identity": { document: identityDocument(store.cloud, instance) } },
    ...(instance.userData !== "" && { "user-data": Buffer.from(instance.userData, "base64").toString() }),
  };
}

function metaData(
  store: Ec2Store,
  instance: Instance,
  credentials: InstanceCredentials,
): { [name: string]: Entry } {
  const { region } = store.cloud;
  const groups = instance.securityGroups.map((id) => store.find("security-group", id)?.name ?? id).join("\n");
  const host = privateDnsName(region, instance.privateIp);
  const publicName = publicDnsName(store, instance);
  const tags = store.tags(instance.id);
  return {
    "ami-id": instance.image,
    "ami-launch-index": String(instance.launchIndex),
    "ami-manifest-path": "(unknown)",
    hostname: host,
    ...(instance.profile && { iam: iam(instance.profile, credentials) }),
    "instance-action": "none",
    "instance-id": instance.id,
    "instance-life-cycle": "on-demand",
    "instance-type": instance.type,
    "local-hostname": host,
    "local-ipv4": instance.privateIp,
    mac: instance.mac,
    network: {
      interfaces: { macs: { [instance.mac]: networkInterface(store, instance, host, publicName) } },
    },
    placement: {
      "availability-zone": instance.zone,
      "availability-zone-id": zoneId(instance.zone),
      region,
    },
    profile: "default-hvm",
    ...(instance.publicIp !== undefined && {
      ...(publicName !== undefined && { "public-hostname": publicName }),
      "public-ipv4": instance.publicIp,
    }),
    "reservation-id": instance.reservation,
    "security-groups": groups,
    services: { domain: "amazonaws.com", partition: "aws" },
    ...(instance.metadata.tags === "enabled" && { tags: { instance: { ...tags } } }),
  };
}

function iam(
  profile: NonNullable<Instance["profile"]>,
  credentials: InstanceCredentials,
): { [name: string]: Entry } {
  const info = async (): Promise<string> =>
    json({
      Code: "Success",
      LastUpdated: (await credentials.get())?.obtained,
      InstanceProfileArn: profile.arn,
      InstanceProfileId: profile.id,
    });
  return {
    info,
    "security-credentials": { [profile.role]: async () => credentialsText(await credentials.get()) },
  };
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html */
function credentialsText(session: Awaited<ReturnType<InstanceCredentials["get"]>>): string {
  if (!session) {
    return json({
      Code: "AssumeRoleUnauthorizedAccess",
      Message:
        "EC2 cannot assume the role. Please see documentation at https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_iam-ec2.html",
    });
  }
  const { credentials, obtained } = session;
  return json({
    Code: "Success",
    LastUpdated: obtained,
    Type: "AWS-HMAC",
    AccessKeyId: credentials.accessKeyId,
    SecretAccessKey: credentials.secretAccessKey,
    Token: credentials.sessionToken,
    Expiration: credentials.expires,
  });
}

/** Times are written without milliseconds. */
function json(members: Record<string, string | number | undefined>): string {
  const printed = Object.entries(members).map(([key, value]) => [
    key,
    typeof value === "number" ? new Date(value).toISOString().replace(/\.\d+Z$/, "Z") : value,
  ]);
  return JSON.stringify(Object.fromEntries(printed), undefined, 2);
}

function networkInterface(
  store: Ec2Store,
  instance: Instance,
  host: string,
  publicName: string | undefined,
): { [name: string]: Entry } {
  return {
    "device-number": "0",
    "interface-id": instance.interface,
    "local-hostname": host,
    "local-ipv4s": instance.privateIp,
    mac: instance.mac,
    "owner-id": store.cloud.account,
    ...(instance.publicIp !== undefined && {
      ...(publicName !== undefined && { "public-hostname": publicName }),
      "public-ipv4s": instance.publicIp,
    }),
    "security-group-ids": instance.securityGroups.join("\n"),
    "subnet-id": instance.subnet,
    "subnet-ipv4-cidr-block": store.find("subnet", instance.subnet)?.cidr ?? "",
    "vpc-id": instance.vpc,
    "vpc-ipv4-cidr-block": store.find("vpc", instance.vpc)?.cidr ?? "",
  };
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-identity-documents.html */
function identityDocument({ account, region }: Cloud, instance: Instance): string {
  return JSON.stringify(
    {
      accountId: account,
      architecture: instance.architecture,
      availabilityZone: instance.zone,
      billingProducts: null,
      devpayProductCodes: null,
      marketplaceProductCodes: null,
      imageId: instance.image,
      instanceId: instance.id,
      instanceType: instance.type,
      kernelId: null,
      pendingTime: new Date(instance.launched).toISOString().replace(/\.\d+Z$/, "Z"),
      privateIp: instance.privateIp,
      ramdiskId: null,
      region,
      version: "2017-09-30",
    },
    undefined,
    2,
  );
}

/**
 * @param path below `/latest/`, without slashes at its ends
 * @returns the text of a value, or the names in a folder; undefined when there is none
 */
export async function readTree(tree: Entry, path: string): Promise<string | undefined> {
  let entry: Entry | undefined = tree;
  for (const name of path.split("/").filter((part) => part !== "")) {
    if (typeof entry !== "object" || !Object.hasOwn(entry, name)) return undefined;
    entry = entry[name];
  }
  if (typeof entry === "function") return entry();
  if (typeof entry !== "object") return entry;
  return Object.entries(entry)
    .map(([name, value]) => (typeof value === "object" ? `${name}/` : name))
    .join("\n");
}
