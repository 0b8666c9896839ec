import type {
  CreateLaunchTemplateCommandOutput,
  DescribeLaunchTemplateVersionsCommandOutput,
} from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeLaunchTemplateVersions", () => {
  it("shows all versions, or those that are named", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { LaunchTemplate } = await act<CreateLaunchTemplateCommandOutput>(ec2, "CreateLaunchTemplate", {
      LaunchTemplateName: "template",
      LaunchTemplateData: { InstanceType: "t4g.nano" },
    });
    const LaunchTemplateId = LaunchTemplate?.LaunchTemplateId;
    await act(ec2, "CreateLaunchTemplateVersion", { LaunchTemplateId, LaunchTemplateData: {} });
    const show = async (Versions?: string[]) => {
      const { LaunchTemplateVersions } = await act<DescribeLaunchTemplateVersionsCommandOutput>(
        ec2,
        "DescribeLaunchTemplateVersions",
        { LaunchTemplateId, Versions },
      );
      return LaunchTemplateVersions?.map(({ VersionNumber }) => VersionNumber);
    };
    expect(await show()).toEqual([1, 2]);
    expect(await show(["$Latest"])).toEqual([2]);
    expect(await show(["$Default"])).toEqual([1]);
  });
});
