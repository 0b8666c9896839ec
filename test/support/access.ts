import { join } from "node:path";
import type { AssumeRoleCommandOutput, Credentials } from "@aws-sdk/client-sts";
import type { Conditions } from "../../local/core/action";
import { AwsError } from "../../local/core/errors";
import { type Identity, ROOT } from "../../local/core/identity";
import { HOME_REGION } from "../../local/core/regions";
import { internalCall } from "../../local/gateway/internal";
import { createIam, type Iam } from "../../local/services/iam";
import { createSts, type StsService } from "../../local/services/sts";
import { type FakeCloud, fakeCloud } from "./fake-cloud";
import type { ManualClock } from "./manual-clock";

/** IAM and STS as they stand in the cloud: every call between and into them is authorized. */
export interface Access extends AsyncDisposable {
  readonly iam: Iam;
  readonly sts: StsService;
  readonly clock: ManualClock;
  readonly cloud: FakeCloud;
  /** Calls an operation of IAM or STS, as root unless said. */
  call<O extends object>(
    service: "iam" | "sts",
    operation: string,
    input: object,
    who?: { identity?: Identity; conditions?: Conditions },
  ): Promise<O>;
  /** @returns whom an access key makes the caller */
  identityOf(accessKeyId: string, sessionToken?: string): Identity;
  /** Makes a user with these statements as its policy. */
  user(name: string, ...statements: object[]): Promise<Identity>;
  /** Makes a role with this trust and these statements as its policy; @returns its ARN */
  role(name: string, trust: object, ...statements: object[]): Promise<string>;
  /** Assumes a role. */
  session(input: object, identity?: Identity): Promise<Identity>;
}

/** @returns the text of a policy */
export const policyOf = (...statements: object[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });

/** @param directory where the state lies, for a second start on the same */
export async function startAccess(directory?: string, clock?: ManualClock): Promise<Access> {
  const cloud = await fakeCloud({
    ...(directory !== undefined && { directory: join(directory, "iam") }),
    ...(clock && { clock }),
  });
  const other = await fakeCloud({
    clock: cloud.clock,
    ...(directory !== undefined && { directory: join(directory, "sts") }),
  });
  const iam = createIam(cloud);
  const sts = createSts(other);
  const services = new Map<string, Iam | StsService>([
    ["iam", iam],
    ["sts", sts],
  ]);
  const behind = { service: async (name: string) => services.get(name), authorizer: iam.authorizer };
  const internal: FakeCloud["call"] = (identity, service, operation, input, how) =>
    internalCall(behind, identity, service, operation, input, { region: HOME_REGION, ...how });
  Object.assign(cloud, { call: internal });
  Object.assign(other, { call: internal });
  await iam.start();
  await sts.start();

  const access: Access = {
    iam,
    sts,
    clock: cloud.clock,
    cloud,
    call: (service, operation, input, { identity = ROOT, conditions } = {}) =>
      internal(identity, service, operation, input, conditions ? { conditions } : {}),
    identityOf(accessKeyId, sessionToken) {
      const key = iam.keys.find(accessKeyId, sessionToken) ?? sts.keys.find(accessKeyId, sessionToken);
      if (!key) throw new AwsError("InvalidClientTokenId", `nobody has the key ${accessKeyId}`, 403);
      return key.identity;
    },
    async user(name, ...statements) {
      await access.call("iam", "CreateUser", { UserName: name });
      if (statements.length > 0) {
        const PolicyDocument = policyOf(...statements);
        await access.call("iam", "PutUserPolicy", { UserName: name, PolicyName: "own", PolicyDocument });
      }
      const { AccessKey } = await access.call<{ AccessKey: { AccessKeyId: string } }>(
        "iam",
        "CreateAccessKey",
        { UserName: name },
      );
      return access.identityOf(AccessKey.AccessKeyId);
    },
    async role(name, trust, ...statements) {
      const { Role } = await access.call<{ Role: { Arn: string } }>("iam", "CreateRole", {
        RoleName: name,
        AssumeRolePolicyDocument: policyOf({ Effect: "Allow", Action: "sts:AssumeRole", ...trust }),
      });
      if (statements.length > 0) {
        const PolicyDocument = policyOf(...statements);
        await access.call("iam", "PutRolePolicy", { RoleName: name, PolicyName: "own", PolicyDocument });
      }
      return Role.Arn;
    },
    async session(input, identity = ROOT) {
      const { Credentials } = await access.call<AssumeRoleCommandOutput>(
        "sts",
        "AssumeRole",
        { RoleSessionName: "test", ...input },
        { identity },
      );
      const { AccessKeyId = "", SessionToken }: Partial<Credentials> = Credentials ?? {};
      return access.identityOf(AccessKeyId, SessionToken);
    },
    async [Symbol.asyncDispose]() {
      await cloud[Symbol.asyncDispose]();
      await other[Symbol.asyncDispose]();
    },
  };
  return access;
}
