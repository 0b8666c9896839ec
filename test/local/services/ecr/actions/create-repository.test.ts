import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("CreateRepository", () => {
  it("gives the repository's ARN and address", async () => {
    await using cloud = await fakeCloud();
    expect(await act(createEcr(cloud), "CreateRepository", { repositoryName: "a/b" })).toEqual({
      repository: {
        repositoryArn: "arn:aws:ecr:us-east-1:000000000000:repository/a/b",
        registryId: "000000000000",
        repositoryName: "a/b",
        repositoryUri: "000000000000.dkr.ecr.us-east-1.amazonaws.com/a/b",
        createdAt: new Date(cloud.clock.now()),
        imageTagMutability: "MUTABLE",
        imageScanningConfiguration: { scanOnPush: false },
        encryptionConfiguration: { encryptionType: "AES256" },
      },
    });
  });

  it.each([
    [{ repositoryName: "Upper" }, "InvalidParameterException"],
    [{ repositoryName: "a" }, "InvalidParameterException"],
    [{ repositoryName: "taken" }, "RepositoryAlreadyExistsException"],
    [{ repositoryName: "ok", encryptionConfiguration: { encryptionType: "KMS" } }, "NotModelledByLocalCloud"],
    [{ repositoryName: "ok", registryId: "111111111111" }, "NotModelledByLocalCloud"],
  ])("refuses %j", async (input, code) => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    await act(ecr, "CreateRepository", { repositoryName: "taken" });
    await expect(act(ecr, "CreateRepository", input)).rejects.toMatchObject({ code });
  });
});
