import type { PutResourcePolicyCommandInput, PutResourcePolicyCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { refuseStreamId } from "../address";
import { invalidArgument } from "../errors";
import type { Kinesis } from "../kinesis";
import { onResource, resourceAt } from "../tagged";
import { check } from "../validation/requests";

type Input = Having<PutResourcePolicyCommandInput, "ResourceARN" | "Policy">;

const LARGEST = 20 * 1024;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutResourcePolicy.html */
export const putResourcePolicy = (
  kinesis: Kinesis,
): Action<Input, Omit<PutResourcePolicyCommandOutput, "$metadata">> => ({
  name: "PutResourcePolicy",
  permissions: ({ ResourceARN }) => [onResource(kinesis, "PutResourcePolicy", ResourceARN)],
  async handle(input) {
    check("PutResourcePolicy", input);
    refuseStreamId(input);
    resourceAt(kinesis, input.ResourceARN);
    checkPolicy(input.Policy, input.ResourceARN);
    await kinesis.store.putPolicy(input.ResourceARN, input.Policy);
    return {};
  },
});

/** @throws AwsError InvalidArgumentException when the text is no policy for this very resource */
function checkPolicy(text: string, arn: string): void {
  if (text.length > LARGEST) throw invalidArgument("The policy is longer than 20 KB.");
  const statements = statementsOf(text);
  if (!statements || statements.length === 0)
    throw invalidArgument("The policy is not a JSON document with a Statement.");
  for (const statement of statements) {
    const { Effect, Principal, Action: actions, Resource } = statement;
    if (Effect !== "Allow" && Effect !== "Deny")
      throw invalidArgument("A statement's Effect is neither Allow nor Deny.");
    if (Principal === undefined || actions === undefined)
      throw invalidArgument("A statement of the policy names no Principal or no Action.");
    if ([Resource].flat().some((resource) => resource !== arn))
      throw invalidArgument(`The Resource of each statement must be ${arn}.`);
  }
}

function statementsOf(text: string): Record<string, unknown>[] | undefined {
  try {
    const { Statement } = JSON.parse(text) as { Statement?: unknown };
    const statements = [Statement].flat();
    return statements.every((one) => typeof one === "object" && one !== null)
      ? (statements as Record<string, unknown>[])
      : undefined;
  } catch {
    return undefined;
  }
}
