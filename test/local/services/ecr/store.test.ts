import { EcrStore, type Repository } from "../../../../local/services/ecr/store";
import { fakeCloud } from "../../../support/fake-cloud";

const repository = (name: string): Repository => ({
  name,
  created: 1000,
  imageTagMutability: "MUTABLE",
  scanOnPush: true,
  tags: {},
});

test("lists repositories by name, and misses those that are gone", async () => {
  await using cloud = await fakeCloud();
  const store = new EcrStore(cloud);
  for (const name of ["b", "a", "c"]) await store.put(repository(name));
  await store.delete("c");
  expect(store.all().map(({ name }) => name)).toEqual(["a", "b"]);
  expect(() => store.get("c")).toThrow(expect.objectContaining({ code: "RepositoryNotFoundException" }));
});

test("describes a repository as AWS does", async () => {
  await using cloud = await fakeCloud();
  expect(new EcrStore(cloud).describe(repository("team/app"))).toEqual({
    repositoryArn: "arn:aws:ecr:us-east-1:000000000000:repository/team/app",
    registryId: "000000000000",
    repositoryName: "team/app",
    repositoryUri: "000000000000.dkr.ecr.us-east-1.amazonaws.com/team/app",
    createdAt: new Date(1000),
    imageTagMutability: "MUTABLE",
    imageScanningConfiguration: { scanOnPush: true },
    encryptionConfiguration: { encryptionType: "AES256" },
  });
});
