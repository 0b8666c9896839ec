import { check, checkJson } from "../../../../local/services/ecr/constraints";

test.each(["ab", "team/app", "a.b_c-d", "cdk-hnb659fds-container-assets-000000000000-us-east-1"])(
  "a repository may be named %s",
  (repositoryName) => {
    expect(() => check("CreateRepository", { repositoryName })).not.toThrow();
  },
);

test.each(["a", "App", "a//b", "-a", "a-", "a b"])("no repository may be named %s", (repositoryName) => {
  expect(() => check("CreateRepository", { repositoryName })).toThrow(
    expect.objectContaining({ code: "InvalidParameterException" }),
  );
});

test("knows one registry only", () => {
  const repositoryName = "app";
  expect(() => check("ListImages", { repositoryName, registryId: "000000000000" })).not.toThrow();
  expect(() => check("ListImages", { repositoryName, registryId: "111111111111" })).toThrow(
    /registry of another account \(111111111111\)/,
  );
});

test("policies are JSON", () => {
  expect(() => checkJson("policyText", "{}")).not.toThrow();
  expect(() => checkJson("policyText", "{")).toThrow(/Invalid repository policy provided/);
  expect(() => checkJson("lifecyclePolicyText", "{")).toThrow(/Invalid lifecycle policy provided/);
});
