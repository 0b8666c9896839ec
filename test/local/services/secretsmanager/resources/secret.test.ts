import type { GetSecretValueCommandOutput } from "@aws-sdk/client-secrets-manager";
import { createSecretsManager } from "../../../../../local/services/secretsmanager";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

const GENERATED = {
  GenerateSecretString: {
    SecretStringTemplate: '{"username":"s01"}',
    GenerateStringKey: "password",
    ExcludePunctuation: true,
  },
};

describe("AWS::SecretsManager::Secret", () => {
  it("draws a password into its template, keeps it over updates, and goes at once with its stack", async () => {
    await using cloud = await fakeCloud();
    const secrets = createSecretsManager(cloud);
    const context = resourceContext([secrets]);
    const type = typeOf(secrets, "AWS::SecretsManager::Secret");
    const created = await type.create(GENERATED, context);
    const read = (): Promise<GetSecretValueCommandOutput> =>
      act(secrets, "GetSecretValue", { SecretId: created.physicalId });
    const { SecretString = "" } = await read();
    expect(JSON.parse(SecretString)).toEqual({
      username: "s01",
      password: expect.stringMatching(/^[A-Za-z0-9]{32}$/),
    });
    expect(created).toEqual({ physicalId: created.physicalId, attributes: { Id: created.physicalId } });
    const changed = { ...GENERATED, Description: "the seat's", Tags: [{ Key: "a", Value: "b" }] };
    await type.update(created, changed, GENERATED, context);
    expect((await read()).SecretString).toBe(SecretString);
    await type.update(created, { SecretString: "mine" }, changed, context);
    expect((await read()).SecretString).toBe("mine");
    await type.delete(created, {}, context);
    await type.delete(created, {}, context);
    await expect(read()).rejects.toMatchObject({ code: "ResourceNotFoundException" });
  });

  it("goes on with its own secret after a crash, and never takes over somebody else's", async () => {
    await using cloud = await fakeCloud();
    const secrets = createSecretsManager(cloud);
    const type = typeOf(secrets, "AWS::SecretsManager::Secret");
    const first = await type.create({ Name: "a", ...GENERATED }, resourceContext([secrets]));
    expect(await type.create({ Name: "a", ...GENERATED }, resourceContext([secrets]))).toEqual(first);
    const other = resourceContext([secrets], { stackId: "arn:aws:cloudformation:other" });
    await expect(type.create({ Name: "a", ...GENERATED }, other)).rejects.toMatchObject({
      code: "ResourceExistsException",
    });
  });

  it("refuses two values, and a template that is no JSON object", async () => {
    await using cloud = await fakeCloud();
    const secrets = createSecretsManager(cloud);
    const type = typeOf(secrets, "AWS::SecretsManager::Secret");
    const context = resourceContext([secrets]);
    await expect(type.create({ SecretString: "x", ...GENERATED }, context)).rejects.toThrow("both");
    const broken = { GenerateSecretString: { SecretStringTemplate: "{", GenerateStringKey: "x" } };
    await expect(type.create(broken, context)).rejects.toThrow("SecretStringTemplate JSON");
  });
});
