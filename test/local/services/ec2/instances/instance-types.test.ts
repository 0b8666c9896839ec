import {
  describeType,
  INSTANCE_TYPES,
  instanceType,
} from "../../../../../local/services/ec2/instances/instance-types";

test.each([
  ["t2.micro", "x86_64", 1, 1024, "xen"],
  ["t3.medium", "x86_64", 2, 4096, "nitro"],
  ["t4g.nano", "arm64", 2, 512, "nitro"],
  ["m7g.medium", "arm64", 1, 4096, "nitro"],
  ["c5.xlarge", "x86_64", 4, 8192, "nitro"],
  ["r6g.large", "arm64", 2, 16_384, "nitro"],
])("%s is %s with %d processors and %d MiB", (name, architecture, vcpus, memory, Hypervisor) => {
  expect(describeType(instanceType(name))).toMatchObject({
    InstanceType: name,
    ProcessorInfo: { SupportedArchitectures: [architecture] },
    VCpuInfo: { DefaultVCpus: vcpus },
    MemoryInfo: { SizeInMiB: memory },
    BurstablePerformanceSupported: name.startsWith("t"),
    Hypervisor,
  });
});

test("lists each type once", () => {
  const names = INSTANCE_TYPES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(["t4g.tiny", "m5.medium", ""])("there is no %j", (name) => {
  expect(() => instanceType(name)).toThrow(`Invalid value '${name}' for InstanceType.`);
});
