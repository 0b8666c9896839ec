import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

const BOOTSTRAP = { Type: "String", Name: "/cdk-bootstrap/hnb659fds/version", Value: "33" };

describe("AWS::SSM::Parameter", () => {
  it("is created, changed and deleted with its stack", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    const context = resourceContext([ssm]);
    const type = typeOf(ssm, "AWS::SSM::Parameter");
    const created = await type.create({ ...BOOTSTRAP, Tags: { team: "red" } }, context);
    expect(created).toEqual({ physicalId: BOOTSTRAP.Name, attributes: { Type: "String", Value: "33" } });
    const changed = { ...BOOTSTRAP, Value: "34" };
    const updated = await type.update(created, changed, { ...BOOTSTRAP, Tags: { team: "red" } }, context);
    expect(updated.attributes).toEqual({ Type: "String", Value: "34" });
    const target = { ResourceType: "Parameter", ResourceId: BOOTSTRAP.Name };
    const { TagList } = await act<{ TagList: { Key: string }[] }>(ssm, "ListTagsForResource", target);
    expect(TagList.map(({ Key }) => Key)).not.toContain("team");
    await type.delete(updated, changed, context);
    await type.delete(updated, changed, context);
    expect(await act(ssm, "DescribeParameters", {})).toEqual({ Parameters: [] });
  });

  it("goes on with its own parameter after a crash, and never takes over somebody else's", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    const type = typeOf(ssm, "AWS::SSM::Parameter");
    await type.create(BOOTSTRAP, resourceContext([ssm]));
    await expect(type.create(BOOTSTRAP, resourceContext([ssm]))).resolves.toMatchObject({
      physicalId: BOOTSTRAP.Name,
    });
    const other = resourceContext([ssm], { stackId: "arn:aws:cloudformation:other" });
    await expect(type.create(BOOTSTRAP, other)).rejects.toMatchObject({ code: "ParameterAlreadyExists" });
  });

  it("makes up a name when the template gives none", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    const { physicalId } = await typeOf(ssm, "AWS::SSM::Parameter").create(
      { Type: "String", Value: "v" },
      resourceContext([ssm]),
    );
    expect(physicalId).toBe("Test-Thing-ABCDEFGHIJKL");
  });
});
