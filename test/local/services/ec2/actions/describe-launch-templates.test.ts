import type { CreateLaunchTemplateCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeLaunchTemplates", () => {
  it("finds templates by name", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { LaunchTemplate } = await act<CreateLaunchTemplateCommandOutput>(ec2, "CreateLaunchTemplate", {
      LaunchTemplateName: "template",
      LaunchTemplateData: { InstanceType: "t4g.nano" },
    });
    const LaunchTemplateId = LaunchTemplate?.LaunchTemplateId;
    const find = { LaunchTemplateNames: ["template"] };
    expect(await act(ec2, "DescribeLaunchTemplates", find)).toMatchObject({
      LaunchTemplates: [{ LaunchTemplateId }],
    });
    expect(await act(ec2, "DescribeLaunchTemplates", {})).toMatchObject({
      LaunchTemplates: [{ LaunchTemplateId }],
    });
  });
});
