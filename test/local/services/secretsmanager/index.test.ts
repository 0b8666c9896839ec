import type {
  CreateSecretCommandOutput,
  DescribeSecretCommandOutput,
  GetRandomPasswordCommandOutput,
  GetSecretValueCommandOutput,
  ListSecretsCommandOutput,
  ListSecretVersionIdsCommandOutput,
  PutSecretValueCommandOutput,
} from "@aws-sdk/client-secrets-manager";
import type { Service } from "../../../../local/core/service";
import { createSecretsManager } from "../../../../local/services/secretsmanager";
import { act, type FakeCloud, fakeCloud } from "../../../support/fake-cloud";

const DAY = 24 * 60 * 60 * 1000;
const TOKEN = "01234567-89ab-cdef-0123-456789abcdef";

let cloud: FakeCloud;
let secrets: Service;

beforeEach(async () => {
  cloud = await fakeCloud();
  secrets = createSecretsManager(cloud);
});

afterEach(() => cloud[Symbol.asyncDispose]());

const create = (Name: string, more: object = {}): Promise<CreateSecretCommandOutput> =>
  act(secrets, "CreateSecret", { Name, SecretString: "one", ...more });
const value = async (SecretId: string, more: object = {}): Promise<string | undefined> =>
  (await act<GetSecretValueCommandOutput>(secrets, "GetSecretValue", { SecretId, ...more })).SecretString;

describe("Secrets Manager", () => {
  it("gives a secret by its name, its ARN, and its ARN without the random end", async () => {
    const { ARN = "" } = await create("team/db");
    expect(ARN).toMatch(/^arn:aws:secretsmanager:us-east-1:\d{12}:secret:team\/db-[A-Za-z0-9]{6}$/);
    for (const id of ["team/db", ARN, ARN.slice(0, -7)]) expect(await value(id)).toBe("one");
    await expect(value(`${ARN.slice(0, -6)}xxxxxx`)).rejects.toMatchObject({
      code: "ResourceNotFoundException",
      message: "Secrets Manager can't find the specified secret.",
    });
  });

  it("moves AWSCURRENT to a new value and AWSPREVIOUS to the one before", async () => {
    const { VersionId: first } = await create("a");
    const { VersionId: second } = await act<PutSecretValueCommandOutput>(secrets, "PutSecretValue", {
      SecretId: "a",
      SecretString: "two",
    });
    await act(secrets, "UpdateSecret", { SecretId: "a", SecretString: "three", Description: "changed" });
    expect(await value("a")).toBe("three");
    expect(await value("a", { VersionStage: "AWSPREVIOUS" })).toBe("two");
    expect(await value("a", { VersionId: first })).toBe("one");
    await expect(value("a", { VersionStage: "NONE" })).rejects.toMatchObject({
      message: "Secrets Manager can't find the specified secret value for staging label: NONE",
    });
    const listed = await act<ListSecretVersionIdsCommandOutput>(secrets, "ListSecretVersionIds", {
      SecretId: "a",
      IncludeDeprecated: true,
    });
    expect(listed.Versions).toHaveLength(3);
    const described = await act<DescribeSecretCommandOutput>(secrets, "DescribeSecret", { SecretId: "a" });
    expect(described.Description).toBe("changed");
    expect(described.VersionIdsToStages?.[String(second)]).toEqual(["AWSPREVIOUS"]);
  });

  it("answers the same request twice and refuses another value under the same token", async () => {
    const token = { ClientRequestToken: TOKEN };
    expect(await create("a", token)).toEqual(await create("a", token));
    await expect(create("a")).rejects.toMatchObject({ code: "ResourceExistsException" });
    await expect(
      act(secrets, "PutSecretValue", { SecretId: "a", SecretString: "two", ...token }),
    ).rejects.toMatchObject({ code: "ResourceExistsException" });
  });

  it("keeps a deleted secret for its recovery window, from which it can be restored", async () => {
    await create("a");
    await act(secrets, "DeleteSecret", { SecretId: "a", RecoveryWindowInDays: 7 });
    await expect(value("a")).rejects.toMatchObject({ code: "InvalidRequestException" });
    await expect(create("a")).rejects.toMatchObject({ code: "InvalidRequestException" });
    await act(secrets, "RestoreSecret", { SecretId: "a" });
    expect(await value("a")).toBe("one");
    await act(secrets, "DeleteSecret", { SecretId: "a", RecoveryWindowInDays: 7 });
    await cloud.clock.advance(8 * DAY);
    await expect(value("a")).rejects.toMatchObject({ code: "ResourceNotFoundException" });
    await create("a", { SecretString: "again" });
    expect(await value("a")).toBe("again");
  });

  it("lets nobody change what another service manages", async () => {
    const owned = { OwningService: "redshift-serverless" };
    await create("redshift!x-admin", owned);
    for (const [operation, more] of [
      ["PutSecretValue", { SecretString: "x" }],
      ["UpdateSecret", { SecretString: "x" }],
      ["DeleteSecret", {}],
    ] as const) {
      await expect(act(secrets, operation, { SecretId: "redshift!x-admin", ...more })).rejects.toMatchObject({
        message: expect.stringContaining("managed by redshift-serverless"),
      });
    }
    await expect(create("redshift!y")).rejects.toMatchObject({ code: "InvalidParameterException" });
    await act(secrets, "DeleteSecret", {
      SecretId: "redshift!x-admin",
      ForceDeleteWithoutRecovery: true,
      ...owned,
    });
    const { SecretList } = await act<ListSecretsCommandOutput>(secrets, "ListSecrets", {});
    expect(SecretList).toEqual([]);
  });

  it("lists by page and by filter", async () => {
    for (const name of ["a", "b", "c"]) await create(name, { Tags: [{ Key: "for", Value: name }] });
    const first = await act<ListSecretsCommandOutput>(secrets, "ListSecrets", { MaxResults: 2 });
    expect(first.SecretList?.map(({ Name }) => Name)).toEqual(["a", "b"]);
    const rest = { MaxResults: 2, NextToken: first.NextToken };
    const second = await act<ListSecretsCommandOutput>(secrets, "ListSecrets", rest);
    expect(second.SecretList?.map(({ Name }) => Name)).toEqual(["c"]);
    const tagged = await act<ListSecretsCommandOutput>(secrets, "ListSecrets", {
      Filters: [{ Key: "tag-value", Values: ["b"] }],
    });
    expect(tagged.SecretList?.map(({ Name }) => Name)).toEqual(["b"]);
    await act(secrets, "TagResource", { SecretId: "a", Tags: [{ Key: "more", Value: "1" }] });
    await act(secrets, "UntagResource", { SecretId: "a", TagKeys: ["for"] });
    const { Tags } = await act<DescribeSecretCommandOutput>(secrets, "DescribeSecret", { SecretId: "a" });
    expect(Tags).toEqual([{ Key: "more", Value: "1" }]);
  });

  it("draws passwords with a character of each kind", async () => {
    const drawn = await act<GetRandomPasswordCommandOutput>(secrets, "GetRandomPassword", {
      PasswordLength: 4,
      ExcludeCharacters: "abc",
    });
    expect(drawn.RandomPassword).toMatch(/^(?=.*[d-z])(?=.*[A-Z])(?=.*\d)(?=.*[^A-Za-z0-9]).{4}$/);
    await expect(act(secrets, "GetRandomPassword", { PasswordLength: 2 })).rejects.toMatchObject({
      code: "InvalidParameterException",
    });
  });

  it.each([
    [{ Name: "" }, "ValidationException"],
    [{ Name: "a b" }, "InvalidParameterException"],
    [{ Name: "a", SecretString: "x", SecretBinary: Buffer.from("x") }, "InvalidParameterException"],
    [{ Name: "a", KmsKeyId: "alias/mine" }, "NotModelledByLocalCloud"],
    [{ Name: "a", Tags: [{ Key: "aws:x", Value: "1" }] }, "InvalidParameterException"],
  ])("refuses %j", async (input, code) => {
    await expect(act(secrets, "CreateSecret", input)).rejects.toMatchObject({ code });
  });
});
