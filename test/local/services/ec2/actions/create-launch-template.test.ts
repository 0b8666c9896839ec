import type { CreateLaunchTemplateCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("CreateLaunchTemplate", () => {
  it("begins with version 1, under a name of its own", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { LaunchTemplate } = await act<CreateLaunchTemplateCommandOutput>(ec2, "CreateLaunchTemplate", {
      LaunchTemplateName: "template",
      LaunchTemplateData: { InstanceType: "t4g.nano" },
    });
    const LaunchTemplateId = LaunchTemplate?.LaunchTemplateId;
    expect(LaunchTemplate).toMatchObject({
      LaunchTemplateId: expect.stringMatching(/^lt-/),
      DefaultVersionNumber: 1,
      LatestVersionNumber: 1,
      CreatedBy: "arn:aws:iam::000000000000:root",
    });
    expect(LaunchTemplateId).toBeDefined();
    const again = { LaunchTemplateName: "template", LaunchTemplateData: {} };
    await expect(act(ec2, "CreateLaunchTemplate", again)).rejects.toMatchObject({
      code: "InvalidLaunchTemplateName.AlreadyExistsException",
    });
    await expect(
      act(ec2, "CreateLaunchTemplate", { ...again, LaunchTemplateName: "a b" }),
    ).rejects.toMatchObject({ code: "InvalidLaunchTemplateName.MalformedException" });
  });
});
