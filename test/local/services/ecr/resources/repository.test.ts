import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

const BOOTSTRAP = {
  ImageTagMutability: "IMMUTABLE",
  LifecyclePolicy: {
    LifecyclePolicyText: JSON.stringify({
      rules: [
        {
          rulePriority: 1,
          description: "Untagged images should not exist, but expire any older than one year",
          selection: {
            tagStatus: "untagged",
            countType: "sinceImagePushed",
            countUnit: "days",
            countNumber: 365,
          },
          action: { type: "expire" },
        },
      ],
    }),
  },
  RepositoryName: "cdk-hnb659fds-container-assets-000000000000-us-east-1",
  RepositoryPolicyText: { Version: "2012-10-17", Statement: [] },
};

describe("AWS::ECR::Repository", () => {
  it("is what cdk bootstrap makes", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    const context = resourceContext([ecr]);
    const type = typeOf(ecr, "AWS::ECR::Repository");
    const created = await type.create(BOOTSTRAP, context);
    const name = BOOTSTRAP.RepositoryName;
    expect(created).toEqual({
      physicalId: name,
      attributes: {
        Arn: `arn:aws:ecr:us-east-1:000000000000:repository/${name}`,
        RepositoryUri: `000000000000.dkr.ecr.us-east-1.amazonaws.com/${name}`,
      },
    });
    expect(await act(ecr, "GetRepositoryPolicy", { repositoryName: name })).toMatchObject({
      policyText: JSON.stringify(BOOTSTRAP.RepositoryPolicyText),
    });
    expect(await type.create(BOOTSTRAP, context)).toEqual(created);
    await expect(
      type.create(BOOTSTRAP, resourceContext([ecr], { logicalId: "Other" })),
    ).rejects.toMatchObject({ code: "RepositoryAlreadyExistsException" });
  });

  it("is changed in place, policies taken away included", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    const context = resourceContext([ecr]);
    const type = typeOf(ecr, "AWS::ECR::Repository");
    const created = await type.create(BOOTSTRAP, context);
    const desired = { RepositoryName: BOOTSTRAP.RepositoryName, Tags: [{ Key: "a", Value: "b" }] };
    await type.update(created, desired, BOOTSTRAP, context);
    expect(await act(ecr, "DescribeRepositories", {})).toMatchObject({
      repositories: [{ imageTagMutability: "MUTABLE" }],
    });
    await expect(
      act(ecr, "GetLifecyclePolicy", { repositoryName: BOOTSTRAP.RepositoryName }),
    ).rejects.toMatchObject({ code: "LifecyclePolicyNotFoundException" });
    await type.delete(created, desired, context);
    await type.delete(created, desired, context);
    expect(await act(ecr, "DescribeRepositories", {})).toEqual({ repositories: [] });
  });
});
