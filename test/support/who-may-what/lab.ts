import { studentSession } from "../../../cli/seats/student-session";
import { localTarget } from "../../../cli/target";
import { classFolder } from "../class-folder";
import { startTestCloud, type TestCloud } from "../cloud";
import { cdkCli } from "../program";
import { outputsOf } from "../seat";
import type { SharedThings } from "./advantages";
import type { ClientConfig } from "./probe";
import { PROBE_KEY } from "./probes";

const CLASS = "who";

/** Somebody who acts at seat s01. */
export interface Actor {
  /** `student`, `generator` … */
  name: string;
  config: ClientConfig;
}

/** A resource of a stack. */
export interface Thing {
  type: string;
  /** What it is called in the table. */
  name: string;
  /** PhysicalResourceId; of a role its ARN. */
  id: string;
}

/** Two seats of a class, whoever acts at the first one, and what there is at each. */
export interface AccessLab extends AsyncDisposable {
  actors: readonly Actor[];
  own: readonly Thing[];
  neighbour: readonly Thing[];
  sharedStack: Thing;
  shared: SharedThings;
}

interface StackResource {
  LogicalResourceId: string;
  PhysicalResourceId: string;
  ResourceType: string;
}

/**
 * Deploys a class of two seats with the CDK CLI.
 * @param settings lines of the class file, such as `source: kinesis`
 */
export async function accessLab(settings: string): Promise<AccessLab> {
  const cloud = await startTestCloud();
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\ns02\n");
  const file = folder.write(
    "class.yaml",
    `class: ${CLASS}\nroster: roster.csv\nexpires: 2099-12-18T18:00:00Z\nrate: 1\n${settings}\n`,
  );
  await cdkCli(cloud, ...["deploy", "--all", "--require-approval", "never", "-c", `class=${file}`]);
  const own = await thingsOf(cloud, `Lab-${CLASS}-s01`);
  const neighbour = await thingsOf(cloud, `Lab-${CLASS}-s02`);
  const shared = await resourcesOf(cloud, `Lab-${CLASS}-shared`);
  for (const { type, id } of [...own, ...neighbour])
    if (type === "AWS::S3::Bucket")
      await cloud.call("s3", "PutObject", { Bucket: id, Key: PROBE_KEY, Body: Buffer.from("probe") });
  return {
    actors: await actorsAt(cloud, own),
    own,
    neighbour,
    sharedStack: { type: "AWS::CloudFormation::Stack", name: "the shared stack", id: `Lab-${CLASS}-shared` },
    shared: await sharedThings(cloud, shared),
    [Symbol.asyncDispose]: () => cloud.stop(),
  };
}

async function resourcesOf(cloud: TestCloud, StackName: string): Promise<StackResource[]> {
  const { StackResources } = await cloud.call<{ StackResources: StackResource[] }>(
    "cloudformation",
    "DescribeStackResources",
    { StackName },
  );
  return StackResources;
}

async function thingsOf(cloud: TestCloud, stack: string): Promise<Thing[]> {
  const things = (await resourcesOf(cloud, stack)).map(
    async ({ LogicalResourceId, PhysicalResourceId, ResourceType }) => ({
      type: ResourceType,
      name: nameOf(LogicalResourceId),
      id: ResourceType === "AWS::IAM::Role" ? await roleArn(cloud, PhysicalResourceId) : PhysicalResourceId,
    }),
  );
  return [{ type: "AWS::CloudFormation::Stack", name: "stack", id: stack }, ...(await Promise.all(things))];
}

/** A logical id without the hashes at its end, which the CDK puts there: of its path, and of an instance's set-up. */
const nameOf = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}(?:[0-9a-f]{16})?$/, "");

async function roleArn(cloud: TestCloud, RoleName: string): Promise<string> {
  const { Role } = await cloud.call<{ Role: { Arn: string } }>("iam", "GetRole", { RoleName });
  return Role.Arn;
}

/** The student, and whatever wears a role of the seat's stack. */
async function actorsAt(cloud: TestCloud, own: readonly Thing[]): Promise<Actor[]> {
  const student = await studentSession(localTarget(cloud.port, "us-east-1"), "us-east-1", CLASS, "s01");
  const roles = own.filter(({ type }) => type === "AWS::IAM::Role");
  const worn = roles.map(async ({ name, id }) => ({ name: actorName(name), config: await wear(cloud, id) }));
  const others = (await Promise.all(worn)).sort((one, other) => one.name.localeCompare(other.name, "en"));
  return [{ name: "student", config: { ...cloud.client, credentials: student } }, ...others];
}

/** Roles as people speak of them; others go by their logical id. */
const ACTORS: Readonly<Record<string, string>> = {
  GeneratorsRole: "generator",
  TransformRole: "transform",
  DeliveryRole: "delivery stream",
  KafkaRole: "broker",
};

const actorName = (name: string): string => ACTORS[name] ?? name.replace(/Role$/, "");

/** Wears a service's role: the test cloud's root is added to those who may, which changes nothing of what the role may do. */
async function wear(cloud: TestCloud, arn: string): Promise<ClientConfig> {
  const trust = {
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: "arn:aws:iam::000000000000:root" } },
    ],
  };
  await cloud.call("iam", "UpdateAssumeRolePolicy", {
    RoleName: arn.slice(arn.lastIndexOf("/") + 1),
    PolicyDocument: JSON.stringify(trust),
  });
  const { Credentials } = await cloud.call<{
    Credentials: { AccessKeyId: string; SecretAccessKey: string; SessionToken: string };
  }>("sts", "AssumeRole", { RoleArn: arn, RoleSessionName: "probe" });
  const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials;
  const credentials = {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
  };
  return { ...cloud.client, credentials };
}

async function sharedThings(cloud: TestCloud, shared: readonly StackResource[]): Promise<SharedThings> {
  const { StudentRoleArn: studentRole = "" } = await outputsOf(cloud, `Lab-${CLASS}-shared`);
  const found = shared.find(({ LogicalResourceId }) => LogicalResourceId.startsWith("ExpirySchedule"));
  const group = shared.find(({ ResourceType }) => ResourceType === "AWS::Scheduler::ScheduleGroup");
  const [Name, GroupName] = [found?.PhysicalResourceId ?? "", group?.PhysicalResourceId ?? ""];
  const { Target } = await cloud.call<{ Target: { Arn: string; RoleArn: string } }>(
    "scheduler",
    "GetSchedule",
    { Name, GroupName },
  );
  return {
    schedule: { name: Name, group: GroupName, target: Target.Arn, role: Target.RoleArn },
    functions: shared
      .filter(({ ResourceType }) => ResourceType === "AWS::Lambda::Function")
      .map(({ PhysicalResourceId }) => PhysicalResourceId),
    studentRole,
    className: CLASS,
    neighbour: "s02",
  };
}
