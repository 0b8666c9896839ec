import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::LaunchTemplate", () => {
  it("is created once for one token; a change is a new version", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::LaunchTemplate");
    const desired = {
      LaunchTemplateData: { InstanceType: "t4g.nano" },
      TagSpecifications: [{ ResourceType: "launch-template", Tags: [{ Key: "a", Value: "b" }] }],
    };
    const created = await type.create(desired, context);
    expect(created.attributes).toEqual({
      LaunchTemplateId: created.physicalId,
      DefaultVersionNumber: "1",
      LatestVersionNumber: "1",
    });
    expect(await type.create(desired, context)).toEqual(created);
    const changed = { ...desired, LaunchTemplateData: { InstanceType: "t4g.micro" } };
    const after = await type.update(created, changed, desired, context);
    expect(after.attributes).toMatchObject({ DefaultVersionNumber: "1", LatestVersionNumber: "2" });
    expect(await act(ec2, "DescribeLaunchTemplates", {})).toMatchObject({
      LaunchTemplates: [{ LaunchTemplateName: "Test-Thing-ABCDEFGHIJKL" }],
    });
    await type.delete(created, desired, context);
    await type.delete(created, desired, context);
  });
});
