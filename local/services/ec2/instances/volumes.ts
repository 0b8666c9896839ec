import type { BlockDeviceMapping, Volume as SdkVolume, VolumeType } from "@aws-sdk/client-ec2";
import { AwsError } from "../../../core/errors";
import { invalidValue } from "../errors";
import type { Attachment, Instance, Volume } from "../records";
import type { Ec2Store } from "../store";
import { tagList } from "../tags";
import { ROOT_DEVICE, ROOT_SIZE } from "./images";

/** Sizes in gibibytes and operations a second that each type of volume takes; those that are given none have the default. */
const TYPES: Readonly<
  Record<string, { sizes: [number, number]; iops?: [number, number]; defaultIops?: number }>
> = {
  gp2: { sizes: [1, 16_384] },
  gp3: { sizes: [1, 65_536], iops: [3000, 80_000], defaultIops: 3000 },
  io1: { sizes: [4, 16_384], iops: [100, 64_000] },
  io2: { sizes: [4, 65_536], iops: [100, 256_000] },
  st1: { sizes: [125, 16_384] },
  sc1: { sizes: [125, 16_384] },
  standard: { sizes: [1, 1024] },
};

/** What a request says of a volume. */
export interface VolumeWish {
  size: number | undefined;
  type: string | undefined;
  iops?: number | undefined;
  throughput?: number | undefined;
  encrypted?: boolean | undefined;
}

/** @param request that asks for it. @throws AwsError InvalidParameterValue */
export function newVolume(store: Ec2Store, zone: string, wish: VolumeWish, request: object): Volume {
  const type = wish.type ?? "gp2";
  const facts = TYPES[type];
  if (!facts) throw invalidValue(type, "volumeType");
  if (wish.size === undefined)
    throw new AwsError("MissingParameter", "The request must contain the parameter size/snapshot");
  const [least, most] = facts.sizes;
  if (wish.size < least || wish.size > most)
    throw new AwsError(
      "InvalidParameterValue",
      `Volume of ${wish.size}GiB is invalid for volume type '${type}'; it must be between ${least}GiB and ${most}GiB.`,
    );
  const iops =
    wish.iops ??
    facts.defaultIops ??
    (type === "gp2" ? Math.max(100, Math.min(16_000, wish.size * 3)) : undefined);
  if (wish.iops !== undefined && (!facts.iops || wish.iops < facts.iops[0] || wish.iops > facts.iops[1]))
    throw new AwsError(
      "InvalidParameterCombination",
      `Volume iops of ${wish.iops} is not supported for volume type '${type}'.`,
    );
  return {
    id: store.id("volume", request),
    zone,
    size: wish.size,
    type,
    ...(iops !== undefined && { iops }),
    ...(type === "gp3" && { throughput: wish.throughput ?? 125 }),
    encrypted: wish.encrypted ?? false,
    created: store.cloud.clock.now(),
  };
}

/**
 * @returns what an instance is launched with: the root volume of its image, as the request changes it, and the others that the
 * request asks for
 */
export function launchedVolumes(
  store: Ec2Store,
  { id, zone }: Pick<Instance, "id" | "zone">,
  mappings: readonly BlockDeviceMapping[],
): (Volume & { attachment: Attachment })[] {
  const attached = store.cloud.clock.now();
  const root = mappings.find(({ DeviceName }) => DeviceName === ROOT_DEVICE);
  const others = mappings.filter(
    ({ DeviceName, NoDevice, Ebs }) => DeviceName !== ROOT_DEVICE && NoDevice === undefined && Ebs,
  );
  return [
    {
      DeviceName: ROOT_DEVICE,
      Ebs: { VolumeSize: ROOT_SIZE, VolumeType: "gp3" as VolumeType, ...root?.Ebs },
    },
    ...others,
  ].map(({ DeviceName = "", Ebs = {} }) => ({
    ...newVolume(
      store,
      zone,
      {
        size: Ebs.VolumeSize,
        type: Ebs.VolumeType,
        iops: Ebs.Iops,
        throughput: Ebs.Throughput,
        encrypted: Ebs.Encrypted,
      },
      {},
    ),
    attachment: {
      instance: id,
      device: DeviceName,
      deleteOnTermination: Ebs.DeleteOnTermination ?? true,
      attached,
    },
  }));
}

/** What an instance that ends has of volumes goes with it, or is free again. */
export async function leaveVolumes(store: Ec2Store, { blockDevices }: Instance): Promise<void> {
  for (const { volume, deleteOnTermination } of blockDevices) {
    const record = store.find("volume", volume);
    if (!record) continue;
    const { attachment: _left, ...free } = record;
    await (deleteOnTermination ? store.delete("volume", volume) : store.put("volume", free));
  }
}

export function describeVolume(store: Ec2Store, volume: Volume): SdkVolume {
  const { id, attachment } = volume;
  return {
    VolumeId: id,
    AvailabilityZone: volume.zone,
    Size: volume.size,
    VolumeType: volume.type as VolumeType,
    ...(volume.iops !== undefined && { Iops: volume.iops }),
    ...(volume.throughput !== undefined && { Throughput: volume.throughput }),
    Encrypted: volume.encrypted,
    CreateTime: new Date(volume.created),
    SnapshotId: "",
    State: attachment ? "in-use" : "available",
    MultiAttachEnabled: false,
    Attachments: attachment
      ? [
          {
            VolumeId: id,
            InstanceId: attachment.instance,
            Device: attachment.device,
            State: "attached",
            AttachTime: new Date(attachment.attached),
            DeleteOnTermination: attachment.deleteOnTermination,
          },
        ]
      : [],
    Tags: tagList(store.tags(id)),
  };
}
