import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { AssumeRoleCommand, type AssumeRoleCommandOutput, STSClient } from "@aws-sdk/client-sts";
import { SHARED_OUTPUTS, sharedStackName } from "../../contract/outputs";
import { STACK_TAGS } from "../../contract/tags";
import { LabError } from "../lab-error";
import { clientOptions, type Target } from "../target";

/** Temporary credentials of a student at one seat. */
export interface StudentCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  /** They are refused from then on. */
  expires: Date;
}

const HOUR = 3600;
/** As long as the class's role lets a session be. */
const LONGEST = 12 * HOUR;

/**
 * Becomes the student of a seat: a session of the class's student role with the seat's tags, as long as it may be. That is
 * twelve hours, or one for a caller who is a role's session already.
 * @param region of the class
 * @throws LabError when the class is not deployed there, has no such role yet, or the caller may not wear it
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export async function studentSession(
  target: Target,
  region: string,
  className: string,
  seat: string,
): Promise<StudentCredentials> {
  const roleArn = await studentRole(target, region, className);
  const sts = new STSClient(clientOptions(target, region));
  try {
    const { Credentials: { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = {} } = await assume(
      sts,
      { roleArn, className, seat },
    );
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
      throw new Error(`STS answered without credentials of ${roleArn}`);
    }
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expires: Expiration,
    };
  } finally {
    sts.destroy();
  }
}

/** @returns the ARN of a class's student role, as its shared stack tells it */
async function studentRole(target: Target, region: string, className: string): Promise<string> {
  const stack = sharedStackName(className);
  const client = new CloudFormationClient(clientOptions(target, region));
  try {
    const { Stacks: [shared] = [] } = await client.send(new DescribeStacksCommand({ StackName: stack }));
    const output = shared?.Outputs?.find(({ OutputKey }) => OutputKey === SHARED_OUTPUTS.studentRole);
    if (output?.OutputValue !== undefined) return output.OutputValue;
  } catch (error) {
    if (!(error instanceof Error && /does not exist/.test(error.message))) throw error;
    throw new LabError(`There is no stack ${stack} in ${region}.`, "Deploy the class: npx cdk deploy --all.");
  } finally {
    client.destroy();
  }
  throw new LabError(
    `The stack ${stack} has no role for students: it was deployed before there was one.`,
    "Deploy the class again: npx cdk deploy --all.",
  );
}

interface Seat {
  roleArn: string;
  className: string;
  seat: string;
}

async function assume(sts: STSClient, wanted: Seat): Promise<AssumeRoleCommandOutput> {
  try {
    return await sts.send(request(wanted, LONGEST));
  } catch (error) {
    if (error instanceof Error && /role chaining/.test(error.message)) return sts.send(request(wanted, HOUR));
    if (!(error instanceof Error && error.name === "AccessDenied")) throw error;
    throw new LabError(
      `You may not become the student at ${wanted.seat}: ${error.message}`,
      `Ask whoever keeps the account to allow you sts:AssumeRole and sts:TagSession on ${wanted.roleArn}.`,
    );
  }
}

const request = ({ roleArn, className, seat }: Seat, seconds: number): AssumeRoleCommand =>
  new AssumeRoleCommand({
    RoleArn: roleArn,
    RoleSessionName: `${className}-${seat}`,
    DurationSeconds: seconds,
    Tags: [
      { Key: STACK_TAGS.class, Value: className },
      { Key: STACK_TAGS.seat, Value: seat },
    ],
  });
