import type { DescribeInstanceTypesCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeInstanceTypes", () => {
  it("tells processors and memory", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    expect(await act(ec2, "DescribeInstanceTypes", { InstanceTypes: ["t4g.micro"] })).toMatchObject({
      InstanceTypes: [
        {
          InstanceType: "t4g.micro",
          VCpuInfo: { DefaultVCpus: 2 },
          MemoryInfo: { SizeInMiB: 1024 },
          ProcessorInfo: { SupportedArchitectures: ["arm64"] },
        },
      ],
    });
    await expect(act(ec2, "DescribeInstanceTypes", { InstanceTypes: ["t9.pico"] })).rejects.toMatchObject({
      code: "InvalidParameterValue",
    });
  });

  it("pages through all of them once", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const seen: unknown[] = [];
    let NextToken: string | undefined;
    do {
      const page = await act<DescribeInstanceTypesCommandOutput>(ec2, "DescribeInstanceTypes", {
        MaxResults: 20,
        NextToken,
      });
      seen.push(...(page.InstanceTypes ?? []).map(({ InstanceType }) => InstanceType));
      NextToken = page.NextToken;
    } while (NextToken);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain("t3.micro");
  });
});
