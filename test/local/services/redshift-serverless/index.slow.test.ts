import type {
  CreateNamespaceCommandOutput,
  CreateUsageLimitCommandOutput,
  CreateWorkgroupCommandOutput,
  GetCredentialsCommandOutput,
  ListTagsForResourceCommandOutput,
  ListUsageLimitsCommandOutput,
  UpdateNamespaceCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { GetSecretValueCommandOutput } from "@aws-sdk/client-secrets-manager";
import { act, rootCall } from "../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../support/resource-context";
import { LOAD_ROLE, type WarehouseBench, warehouseBench } from "../../../support/warehouse";

let bench: WarehouseBench;

beforeEach(async () => {
  bench = await warehouseBench();
});

afterEach(() => bench[Symbol.asyncDispose]());

const call = <O extends object>(operation: string, input: object): Promise<O> =>
  act<O>(bench.redshift, operation, input);
const zones = (count: number): object => ({
  Subnets: Array.from({ length: count }, (_, index) => ({ AvailabilityZone: `us-east-1${"abc"[index]}` })),
});

describe("Redshift Serverless", () => {
  it("sees to the admin's password in Secrets Manager when it is asked to", async () => {
    const { namespace } = await call<CreateNamespaceCommandOutput>("CreateNamespace", {
      namespaceName: "managed",
      adminUsername: "admin",
      manageAdminPassword: true,
    });
    const secret = { SecretId: namespace?.adminPasswordSecretArn };
    const read = await act<GetSecretValueCommandOutput>(bench.secrets, "GetSecretValue", secret);
    expect(read.Name).toBe("redshift!managed-admin");
    const { username, password } = JSON.parse(read.SecretString ?? "{}");
    await call("CreateWorkgroup", { workgroupName: "managed", namespaceName: "managed", baseCapacity: 4 });
    const login = { kind: "password", user: username, password };
    await expect(
      call("RunStatements", { workgroupName: "managed", login, statements: ["select 1"] }),
    ).resolves.toMatchObject({ user: "admin", database: "dev" });
    await expect(call("DeleteNamespace", { namespaceName: "managed" })).rejects.toMatchObject({
      code: "ConflictException",
    });
    await call("DeleteWorkgroup", { workgroupName: "managed" });
    await call("DeleteNamespace", { namespaceName: "managed" });
    await expect(act(bench.secrets, "GetSecretValue", secret)).rejects.toMatchObject({
      code: "ResourceNotFoundException",
    });
  });

  it("changes namespaces and workgroups and shows them", async () => {
    const updated = await call<UpdateNamespaceCommandOutput>("UpdateNamespace", {
      namespaceName: "shop",
      iamRoles: [LOAD_ROLE, `${LOAD_ROLE}2`],
      adminUserPassword: "Another1x",
    });
    expect(updated.namespace).toMatchObject({
      iamRoles: [LOAD_ROLE, `${LOAD_ROLE}2`],
      adminUsername: "boss",
    });
    expect(await bench.failure("boss", "select 1")).toMatch(/authentication failed/);
    await call("UpdateWorkgroup", { workgroupName: "shop", baseCapacity: 8, maxCapacity: 16 });
    expect(await call("GetWorkgroup", { workgroupName: "shop" })).toMatchObject({
      workgroup: {
        baseCapacity: 8,
        maxCapacity: 16,
        publiclyAccessible: false,
        endpoint: { address: "shop.000000000000.us-east-1.redshift-serverless.amazonaws.com", port: 5439 },
      },
    });
    expect(await call("ListWorkgroups", {})).toMatchObject({ workgroups: [{ workgroupName: "shop" }] });
    const { dbUser } = await call<GetCredentialsCommandOutput>("GetCredentials", { workgroupName: "shop" });
    expect(dbUser).toBe("IAM:root");
  });

  it("bears tags and usage limits, which go with their workgroup", async () => {
    const { workgroup } = await call<CreateWorkgroupCommandOutput>("GetWorkgroup", { workgroupName: "shop" });
    const resourceArn = workgroup?.workgroupArn ?? "";
    await call("TagResource", {
      resourceArn,
      tags: [
        { key: "a", value: "1" },
        { key: "b", value: "2" },
      ],
    });
    await call("UntagResource", { resourceArn, tagKeys: ["a"] });
    const { tags } = await call<ListTagsForResourceCommandOutput>("ListTagsForResource", { resourceArn });
    expect(tags).toEqual([{ key: "b", value: "2" }]);
    const limit = {
      resourceArn,
      usageType: "serverless-compute",
      amount: 8,
      period: "daily",
      breachAction: "deactivate",
    };
    const made = await call<CreateUsageLimitCommandOutput>("CreateUsageLimit", limit);
    await expect(call("CreateUsageLimit", limit)).rejects.toMatchObject({ code: "ConflictException" });
    await call("UpdateUsageLimit", { usageLimitId: made.usageLimit?.usageLimitId, amount: 9 });
    const listed = await call<ListUsageLimitsCommandOutput>("ListUsageLimits", { resourceArn });
    expect(listed.usageLimits).toMatchObject([{ amount: 9, period: "daily", breachAction: "deactivate" }]);
    await call("DeleteWorkgroup", { workgroupName: "shop" });
    expect(await call("ListUsageLimits", {})).toEqual({ usageLimits: [] });
  });

  it("keeps tables over a restart", async () => {
    await bench.run("ann", "create table t as select 1 as a");
    const { directory } = bench.cloud.state;
    await bench.redshift.stop();
    await bench.cloud.state.close();
    await using again = await warehouseBench(directory);
    expect(await again.rows("ann", "select a from t")).toEqual([[1]]);
  });

  it("lets in from outside only whom a security group of a public workgroup lets in", async () => {
    const login = { kind: "password", user: "ann", password: "Secret123" };
    const reach = (): Promise<object> =>
      call("RunStatements", {
        workgroupName: "shop",
        login,
        statements: ["select 1"],
        from: "52.70.63.192/27",
      });
    await expect(reach()).rejects.toMatchObject({
      code: "ConnectionFailed",
      message: /not publicly accessible/,
    });
    bench.cloud.answers.set("ec2.DescribeSecurityGroups", () => ({
      SecurityGroups: [{ IpPermissions: [] }],
    }));
    await call("UpdateWorkgroup", {
      workgroupName: "shop",
      publiclyAccessible: true,
      securityGroupIds: ["sg-1"],
    });
    await expect(reach()).rejects.toMatchObject({ message: /lets 52\.70\.63\.192\/27 in on port 5439/ });
    const rule = {
      IpProtocol: "tcp",
      FromPort: 5439,
      ToPort: 5439,
      IpRanges: [{ CidrIp: "52.70.63.192/27" }],
    };
    bench.cloud.answers.set("ec2.DescribeSecurityGroups", () => ({
      SecurityGroups: [{ IpPermissions: [rule] }],
    }));
    await expect(reach()).resolves.toMatchObject({ user: "ann" });
  });

  it.each([
    ["CreateNamespace", { namespaceName: "Shop" }, "ValidationException"],
    ["CreateNamespace", { namespaceName: "shop" }, "ConflictException"],
    ["CreateNamespace", { namespaceName: "new", adminUserPassword: "weak" }, "ValidationException"],
    ["CreateNamespace", { namespaceName: "new", kmsKeyId: "x" }, "NotModelledByLocalCloud"],
    ["CreateWorkgroup", { workgroupName: "new", namespaceName: "shop" }, "ConflictException"],
    ["CreateWorkgroup", { workgroupName: "new", namespaceName: "none" }, "ResourceNotFoundException"],
    ["UpdateWorkgroup", { workgroupName: "shop", baseCapacity: 5 }, "ValidationException"],
    ["UpdateWorkgroup", { workgroupName: "shop", port: 80 }, "ValidationException"],
    ["UpdateWorkgroup", { workgroupName: "shop", trackName: "x" }, "NotModelledByLocalCloud"],
    ["GetWorkgroup", { workgroupName: "none" }, "ResourceNotFoundException"],
    ["DeleteUsageLimit", { usageLimitId: "none" }, "ResourceNotFoundException"],
  ])("%s refuses %j", async (operation, input, code) => {
    await expect(call(operation, input)).rejects.toMatchObject({ code });
  });

  it("demands subnets in three zones", async () => {
    const input = { workgroupName: "shop", subnetIds: ["subnet-1", "subnet-2", "subnet-3"] };
    bench.cloud.answers.set("ec2.DescribeSubnets", () => zones(2));
    await expect(call("UpdateWorkgroup", input)).rejects.toMatchObject({ message: /3 Availability Zones/ });
    bench.cloud.answers.set("ec2.DescribeSubnets", () => zones(3));
    await expect(call("UpdateWorkgroup", input)).resolves.toBeDefined();
  });

  it("names the user that a role comes in as", async () => {
    const identity = {
      ...rootCall().identity,
      kind: "role-session" as const,
      roleArn: "arn:aws:iam::1:role/p/dev",
    };
    const input = { workgroupName: "shop" };
    await expect(act(bench.redshift, "GetCredentials", input, rootCall({ identity }))).resolves.toMatchObject(
      { dbUser: "IAMR:dev" },
    );
  });

  it("is made, changed and deleted by CloudFormation", async () => {
    const context = resourceContext([bench.redshift]);
    const namespaces = typeOf(bench.redshift, "AWS::RedshiftServerless::Namespace");
    const workgroups = typeOf(bench.redshift, "AWS::RedshiftServerless::Workgroup");
    const name = { NamespaceName: "stack", ManageAdminPassword: true };
    const namespace = await namespaces.create(name, context);
    expect(namespace.attributes).toMatchObject({ "Namespace.AdminUsername": "admin" });
    expect(await namespaces.create(name, context)).toEqual(namespace);
    await namespaces.update(namespace, { ...name, IamRoles: [LOAD_ROLE] }, name, context);
    const group = { WorkgroupName: "stack", NamespaceName: "stack", BaseCapacity: 4 };
    const workgroup = await workgroups.create(group, context);
    expect(await workgroups.create(group, context)).toEqual(workgroup);
    const wider = { ...group, BaseCapacity: 8, Tags: [{ Key: "a", Value: "b" }] };
    const updated = await workgroups.update(workgroup, wider, group, context);
    expect(updated.attributes["Workgroup.BaseCapacity"]).toBe(8);
    for (const [type, thing] of [
      [workgroups, workgroup],
      [namespaces, namespace],
    ] as const) {
      await type.delete(thing, {}, context);
      await type.delete(thing, {}, context);
    }
    await expect(call("GetNamespace", { namespaceName: "stack" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
    });
  });
});
