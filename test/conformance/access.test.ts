import { DescribeInstancesCommand, EC2Client } from "@aws-sdk/client-ec2";
import { FirehoseClient, ListDeliveryStreamsCommand } from "@aws-sdk/client-firehose";
import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  ListUsersCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  paginateListPolicies,
} from "@aws-sdk/client-iam";
import { LambdaClient, ListFunctionsCommand } from "@aws-sdk/client-lambda";
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListBucketsCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { policyOf } from "../support/access";
import { startTestCloud, type TestCloud } from "../support/cloud";
import { ManualClock } from "../support/manual-clock";

let cloud: TestCloud;
/** Stands still between tests, and goes on when a session is to end. */
const clock = new ManualClock(Math.floor(Date.now() / 1000) * 1000);
const started = clock.now();

beforeAll(async () => {
  cloud = await startTestCloud({ clock, bootstrapped: false });
});

afterAll(() => cloud.stop());

interface Keys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** Configuration of a client that signs with these keys, at the cloud's time. */
const as = (credentials: Keys) => ({
  ...cloud.client,
  credentials,
  systemClockOffset: clock.now() - started,
});

async function user(UserName: string, ...statements: object[]): Promise<Keys> {
  const iam = new IAMClient(cloud.client);
  await iam.send(new CreateUserCommand({ UserName }));
  if (statements.length > 0) {
    const PolicyDocument = policyOf(...statements);
    await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: "own", PolicyDocument }));
  }
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  return { accessKeyId: AccessKey?.AccessKeyId ?? "", secretAccessKey: AccessKey?.SecretAccessKey ?? "" };
}

async function session(RoleName: string, ...statements: object[]): Promise<Keys> {
  const iam = new IAMClient(cloud.client);
  const AssumeRolePolicyDocument = policyOf({
    Effect: "Allow",
    Action: "sts:AssumeRole",
    Principal: { AWS: "000000000000" },
  });
  const { Role } = await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
  const PolicyDocument = policyOf(...statements);
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: "own", PolicyDocument }));
  const request = { RoleArn: Role?.Arn, RoleSessionName: "ann", DurationSeconds: 900 };
  const { Credentials } = await new STSClient(cloud.client).send(new AssumeRoleCommand(request));
  return {
    accessKeyId: Credentials?.AccessKeyId ?? "",
    secretAccessKey: Credentials?.SecretAccessKey ?? "",
    sessionToken: Credentials?.SessionToken ?? "",
  };
}

/** The same question to a service of each protocol. */
const PROTOCOLS = {
  JSON: (keys: Keys) => new FirehoseClient(as(keys)).send(new ListDeliveryStreamsCommand({})),
  REST: (keys: Keys) => new LambdaClient(as(keys)).send(new ListFunctionsCommand({})),
  query: (keys: Keys) => new IAMClient(as(keys)).send(new ListUsersCommand({})),
  EC2: (keys: Keys) => new EC2Client(as(keys)).send(new DescribeInstancesCommand({})),
  S3: (keys: Keys) => new S3Client(as(keys)).send(new ListBucketsCommand({})),
};

type Refusals = [protocol: keyof typeof PROTOCOLS, name: string, status: number][];

const refused = async (protocol: keyof typeof PROTOCOLS, keys: Keys, name: string, status: number) =>
  expect(PROTOCOLS[protocol](keys)).rejects.toMatchObject({
    name,
    $metadata: { httpStatusCode: status },
  });

describe("a key that nobody has", () => {
  test.each<Refusals[number]>([
    ["JSON", "UnrecognizedClientException", 400],
    ["REST", "UnrecognizedClientException", 403],
    ["query", "InvalidClientTokenId", 403],
    ["EC2", "AuthFailure", 401],
    ["S3", "InvalidAccessKeyId", 403],
  ])("is refused over %s as %s", async (protocol, name, status) => {
    await refused(protocol, { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "x" }, name, status);
  });
});

describe("a wrong secret", () => {
  test.each<Refusals[number]>([
    ["JSON", "InvalidSignatureException", 400],
    ["REST", "InvalidSignatureException", 403],
    ["query", "SignatureDoesNotMatch", 403],
    ["EC2", "AuthFailure", 401],
    ["S3", "SignatureDoesNotMatch", 403],
  ])("is refused over %s as %s", async (protocol, name, status) => {
    await refused(protocol, { accessKeyId: "test", secretAccessKey: "wrong" }, name, status);
  });
});

describe("a user without a grant", () => {
  let keys: Keys;

  beforeAll(async () => {
    keys = await user("nobody");
  });

  test.each<Refusals[number]>([
    ["JSON", "AccessDeniedException", 400],
    ["REST", "AccessDeniedException", 403],
    ["query", "AccessDenied", 403],
    ["EC2", "UnauthorizedOperation", 403],
    ["S3", "AccessDenied", 403],
  ])("is refused over %s as %s", async (protocol, name, status) => {
    await refused(protocol, keys, name, status);
  });

  test("may ask who it is", async () => {
    const identity = await new STSClient(as(keys)).send(new GetCallerIdentityCommand({}));
    expect(identity.Arn).toBe("arn:aws:iam::000000000000:user/nobody");
  });
});

test("a grant holds for what it names, and a bucket policy beside it or against it", async () => {
  const Bucket = "access-conformance";
  const root = new S3Client(cloud.client);
  await root.send(new CreateBucketCommand({ Bucket }));
  await root.send(new PutObjectCommand({ Bucket, Key: "own/a", Body: "own" }));
  await root.send(new PutObjectCommand({ Bucket, Key: "other/a", Body: "other" }));
  const mine = { Effect: "Allow", Action: "s3:GetObject", Resource: `arn:aws:s3:::${Bucket}/own/*` };
  const reader = new S3Client(as(await user("reader", mine)));
  const read = async (Key: string): Promise<string | undefined> => {
    const { Body } = await reader.send(new GetObjectCommand({ Bucket, Key }));
    return Body?.transformToString();
  };
  await expect(read("own/a")).resolves.toBe("own");
  await expect(read("other/a")).rejects.toMatchObject({
    name: "AccessDenied",
    message: `User: arn:aws:iam::000000000000:user/reader is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::${Bucket}/other/a" because no identity-based policy allows the s3:GetObject action`,
  });
  const Principal = { AWS: "arn:aws:iam::000000000000:user/reader" };
  const policy = (Effect: string): PutBucketPolicyCommand =>
    new PutBucketPolicyCommand({
      Bucket,
      Policy: policyOf({ Effect, Principal, Action: "s3:GetObject", Resource: `arn:aws:s3:::${Bucket}/*` }),
    });
  await root.send(policy("Allow"));
  await expect(read("other/a")).resolves.toBe("other");
  await root.send(policy("Deny"));
  await expect(read("own/a")).rejects.toMatchObject({
    message: expect.stringContaining("with an explicit deny in a resource-based policy"),
  });
});

test("lists go on page after page", async () => {
  const arns = new Set<string>();
  let pages = 0;
  const paging = { client: new IAMClient(cloud.client), pageSize: 7 };
  for await (const { Policies = [] } of paginateListPolicies(paging, { Scope: "AWS" })) {
    pages++;
    for (const { Arn = "" } of Policies) arns.add(Arn);
  }
  expect(pages).toBe(Math.ceil(arns.size / 7));
  expect(arns).toContain("arn:aws:iam::aws:policy/AdministratorAccess");
});

describe("a session", () => {
  test("acts as its role until it ends, and is then refused in each protocol's words", async () => {
    const keys = await session("worker", { Effect: "Allow", Action: "*", Resource: "*" });
    for (const ask of Object.values(PROTOCOLS)) await expect(ask(keys)).resolves.toBeDefined();
    await clock.advance(900_000);
    await refused("JSON", keys, "ExpiredTokenException", 400);
    await refused("REST", keys, "ExpiredTokenException", 403);
    await refused("query", keys, "ExpiredToken", 403);
    await refused("EC2", keys, "RequestExpired", 400);
    await refused("S3", keys, "ExpiredToken", 400);
  });

  test("is nobody without its token, or with another's", async () => {
    const keys = await session("first", { Effect: "Allow", Action: "*", Resource: "*" });
    const { accessKeyId, secretAccessKey } = keys;
    await refused("S3", { accessKeyId, secretAccessKey }, "InvalidAccessKeyId", 403);
    await refused("S3", { ...keys, sessionToken: "other" }, "InvalidToken", 400);
    await refused("JSON", { ...keys, sessionToken: "other" }, "UnrecognizedClientException", 400);
  });
});

test("a clock that is an hour off is told so", async () => {
  const late = { ...cloud.client, systemClockOffset: clock.now() - started - 3_600_000 };
  await expect(new FirehoseClient(late).send(new ListDeliveryStreamsCommand({}))).rejects.toMatchObject({
    name: "InvalidSignatureException",
    message: expect.stringMatching(/^Signature expired: .* is now earlier than .* - 15 min\.\)$/),
  });
  await expect(new S3Client(late).send(new ListBucketsCommand({}))).rejects.toMatchObject({
    name: "RequestTimeTooSkewed",
  });
});
