import type { CreateLaunchTemplateCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("CreateLaunchTemplateVersion", () => {
  it("changes a source version, or begins anew", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { LaunchTemplate } = await act<CreateLaunchTemplateCommandOutput>(ec2, "CreateLaunchTemplate", {
      LaunchTemplateName: "template",
      LaunchTemplateData: { InstanceType: "t4g.nano" },
    });
    const LaunchTemplateId = LaunchTemplate?.LaunchTemplateId;
    const create = (input: object) => act(ec2, "CreateLaunchTemplateVersion", { LaunchTemplateId, ...input });
    const changed = { SourceVersion: "1", LaunchTemplateData: { EbsOptimized: true } };
    expect(await create(changed)).toMatchObject({
      LaunchTemplateVersion: {
        VersionNumber: 2,
        DefaultVersion: false,
        LaunchTemplateData: { InstanceType: "t4g.nano", EbsOptimized: true },
      },
    });
    expect(await create({ LaunchTemplateData: {} })).toMatchObject({
      LaunchTemplateVersion: { VersionNumber: 3, LaunchTemplateData: {} },
    });
    await expect(create({ SourceVersion: "9", LaunchTemplateData: {} })).rejects.toMatchObject({
      code: "InvalidLaunchTemplateId.VersionNotFound",
    });
  });
});
