import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { LabError } from "../lab-error";
import type { Account } from "../stacks/account";
import type { AssembledStack } from "./assembly";

/**
 * Looks whether the account is bootstrapped for the CDK, as the CLI does before it deploys.
 * @throws LabError when it is not, or by a version that is too old
 */
export async function checkBootstrap(account: Account, { bootstrap }: AssembledStack): Promise<void> {
  const found = await versionOf(account, bootstrap.parameter);
  if (found >= bootstrap.version) return;
  const how =
    found === 0 ? "is not bootstrapped for the CDK" : `is bootstrapped by version ${found}, which is too old`;
  throw new LabError(
    `The account ${account.id} ${how} in ${account.region}: version ${bootstrap.version} is needed.`,
    `Run npx cdk bootstrap aws://${account.id}/${account.region}, and give the same command again.`,
  );
}

/** @returns 0 where it never was bootstrapped */
async function versionOf(account: Account, Name: string): Promise<number> {
  const client = new SSMClient(account.client);
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name }));
    return Number(Parameter?.Value ?? 0);
  } catch (error) {
    if (error instanceof Error && error.name === "ParameterNotFound") return 0;
    throw error;
  } finally {
    client.destroy();
  }
}
