import { type StudentCredentials, studentSession } from "../../cli/seats/student-session";
import { localTarget } from "../../cli/target";
import { classFolder } from "./class-folder";
import { startTestCloud, type TestCloud } from "./cloud";
import { cdkCli } from "./program";
import { outputsOf } from "./seat";

const CLASS = "class: two\nroster: roster.csv\nrate: 1\n";

/** A cloud with a class of two seats, and a student of seat s01 in it. */
export interface TwoSeats extends AsyncDisposable {
  readonly cloud: TestCloud;
  /** Outputs of the stacks. */
  readonly own: Readonly<Record<string, string>>;
  readonly neighbour: Readonly<Record<string, string>>;
  readonly shared: Readonly<Record<string, string>>;
  readonly student: StudentCredentials;
  /** Configuration of a client that the student uses. */
  mine(region?: string): TestCloud["client"];
  /** What AWS says when no policy of the student's role allows something. */
  notAllowed(action: string, resource: string): string;
}

export const arn = (service: string, resource: string, region = "us-east-1") =>
  `arn:aws:${service}:${region}:000000000000:${resource}`;

/** Deploys class `two` with the CDK CLI. */
export async function twoSeats(): Promise<TwoSeats> {
  const cloud = await startTestCloud();
  using folder = classFolder();
  folder.write("roster.csv", "seat\ns01\ns02\n");
  const context = `class=${folder.write("class.yaml", CLASS)}`;
  await cdkCli(cloud, "deploy", "--all", "--require-approval", "never", "--concurrency", "2", "-c", context);
  const shared = await outputsOf(cloud, "Lab-two-shared");
  const role = shared.StudentRoleArn ?? "";
  const session = `${role.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/")}/two-s01`;
  const student = await studentSession(localTarget(cloud.port, "us-east-1"), "us-east-1", "two", "s01");
  return {
    cloud,
    own: await outputsOf(cloud, "Lab-two-s01"),
    neighbour: await outputsOf(cloud, "Lab-two-s02"),
    shared,
    student,
    mine: (region = "us-east-1") => ({ ...cloud.client, region, credentials: student }),
    notAllowed: (action, resource) =>
      `User: ${session} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    [Symbol.asyncDispose]: () => cloud.stop(),
  };
}
