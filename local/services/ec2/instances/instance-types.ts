import type { _InstanceType, InstanceTypeInfo } from "@aws-sdk/client-ec2";
import { AwsError } from "../../../core/errors";

export interface InstanceTypeFacts {
  name: string;
  architecture: "x86_64" | "arm64";
  vcpus: number;
  /** Mebibytes. */
  memory: number;
  burstable: boolean;
  clock: number;
}

/** Sizes of the burstable families: virtual processors and mebibytes. */
const BURSTABLE: Readonly<Record<string, [vcpus: number, memory: number]>> = {
  nano: [2, 512],
  micro: [2, 1024],
  small: [2, 2048],
  medium: [2, 4096],
  large: [2, 8192],
  xlarge: [4, 16_384],
  "2xlarge": [8, 32_768],
};

/** T2 has a single processor up to small. */
const T2: typeof BURSTABLE = { ...BURSTABLE, nano: [1, 512], micro: [1, 1024], small: [1, 2048] };

/** Processors of the sizes of the other families; memory is a multiple of them. */
const SIZES: Readonly<Record<string, number>> = {
  medium: 1,
  large: 2,
  xlarge: 4,
  "2xlarge": 8,
  "4xlarge": 16,
};

const family = (
  name: string,
  architecture: InstanceTypeFacts["architecture"],
  clock: number,
  sizes: typeof BURSTABLE,
  burstable: boolean,
): InstanceTypeFacts[] =>
  Object.entries(sizes).map(([size, [vcpus, memory]]) => ({
    name: `${name}.${size}`,
    architecture,
    vcpus,
    memory,
    burstable,
    clock,
  }));

/** @param ratio gibibytes of memory for each processor */
function fixed(
  name: string,
  architecture: InstanceTypeFacts["architecture"],
  clock: number,
  ratio: number,
): InstanceTypeFacts[] {
  const sizes = Object.entries(SIZES)
    .filter(([size]) => size !== "medium" || architecture === "arm64")
    .map(([size, vcpus]): [string, [number, number]] => [size, [vcpus, vcpus * ratio * 1024]]);
  return family(name, architecture, clock, Object.fromEntries(sizes), false);
}

/**
 * The small types of the families that labs use.
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html
 */
export const INSTANCE_TYPES: readonly InstanceTypeFacts[] = [
  ...family("t2", "x86_64", 2.3, T2, true),
  ...family("t3", "x86_64", 2.5, BURSTABLE, true),
  ...family("t3a", "x86_64", 2.2, BURSTABLE, true),
  ...family("t4g", "arm64", 2.5, BURSTABLE, true),
  ...fixed("m5", "x86_64", 3.1, 4),
  ...fixed("m6i", "x86_64", 3.5, 4),
  ...fixed("m7i", "x86_64", 3.2, 4),
  ...fixed("m6g", "arm64", 2.5, 4),
  ...fixed("m7g", "arm64", 2.6, 4),
  ...fixed("c5", "x86_64", 3.4, 2),
  ...fixed("c6i", "x86_64", 3.5, 2),
  ...fixed("c6g", "arm64", 2.5, 2),
  ...fixed("c7g", "arm64", 2.6, 2),
  ...fixed("r5", "x86_64", 3.1, 8),
  ...fixed("r6g", "arm64", 2.5, 8),
];

const BY_NAME = new Map(INSTANCE_TYPES.map((type) => [type.name, type]));

/** @throws AwsError InvalidParameterValue when the local cloud does not know the type */
export function instanceType(name: string): InstanceTypeFacts {
  const found = BY_NAME.get(name);
  if (!found) throw new AwsError("InvalidParameterValue", `Invalid value '${name}' for InstanceType.`);
  return found;
}

export function describeType({
  name,
  architecture,
  vcpus,
  memory,
  burstable,
  clock,
}: InstanceTypeFacts): InstanceTypeInfo {
  return {
    InstanceType: name as _InstanceType,
    CurrentGeneration: !name.startsWith("t2"),
    FreeTierEligible: ["t2.micro", "t3.micro", "t4g.micro"].includes(name),
    SupportedUsageClasses: ["on-demand", "spot"],
    SupportedRootDeviceTypes: ["ebs"],
    SupportedVirtualizationTypes: ["hvm"],
    BareMetal: false,
    Hypervisor: name.startsWith("t2") ? "xen" : "nitro",
    ProcessorInfo: { SupportedArchitectures: [architecture], SustainedClockSpeedInGhz: clock },
    VCpuInfo: {
      DefaultVCpus: vcpus,
      DefaultCores: Math.max(1, architecture === "arm64" ? vcpus : vcpus / 2),
    },
    MemoryInfo: { SizeInMiB: memory },
    InstanceStorageSupported: false,
    EbsInfo: { EbsOptimizedSupport: "default", EncryptionSupport: "supported" },
    BurstablePerformanceSupported: burstable,
    DedicatedHostsSupported: !burstable,
    AutoRecoverySupported: true,
    HibernationSupported: false,
  };
}
