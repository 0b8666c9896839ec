import type { CreateLaunchTemplateCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("ModifyLaunchTemplate", () => {
  it("makes another version the default", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { LaunchTemplate } = await act<CreateLaunchTemplateCommandOutput>(ec2, "CreateLaunchTemplate", {
      LaunchTemplateName: "template",
      LaunchTemplateData: { InstanceType: "t4g.nano" },
    });
    const LaunchTemplateId = LaunchTemplate?.LaunchTemplateId;
    await act(ec2, "CreateLaunchTemplateVersion", { LaunchTemplateId, LaunchTemplateData: {} });
    const changed = await act(ec2, "ModifyLaunchTemplate", { LaunchTemplateId, DefaultVersion: "2" });
    expect(changed).toMatchObject({ LaunchTemplate: { DefaultVersionNumber: 2, LatestVersionNumber: 2 } });
  });
});
