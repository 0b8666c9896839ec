import type { CreateLaunchTemplateCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DeleteLaunchTemplate", () => {
  it("deletes by name or id, once", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { LaunchTemplate } = await act<CreateLaunchTemplateCommandOutput>(ec2, "CreateLaunchTemplate", {
      LaunchTemplateName: "template",
      LaunchTemplateData: { InstanceType: "t4g.nano" },
    });
    const LaunchTemplateId = LaunchTemplate?.LaunchTemplateId;
    await act(ec2, "DeleteLaunchTemplate", { LaunchTemplateName: "template" });
    await expect(act(ec2, "DeleteLaunchTemplate", { LaunchTemplateId })).rejects.toMatchObject({
      code: "InvalidLaunchTemplateId.NotFound",
    });
    await expect(act(ec2, "DeleteLaunchTemplate", { LaunchTemplateName: "template" })).rejects.toMatchObject({
      code: "InvalidLaunchTemplateName.NotFoundException",
    });
    await expect(act(ec2, "DeleteLaunchTemplate", {})).rejects.toMatchObject({ code: "MissingParameter" });
  });
});
