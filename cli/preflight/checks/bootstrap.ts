import { GetParameterCommand } from "@aws-sdk/client-ssm";
import { noGo, ok, type PreflightCheck } from "../preflight-check";
import type { AccountRoom } from "../room";

const PARAMETER = "/cdk-bootstrap/hnb659fds/version";

/** What the stacks ask for; a test holds it to them. */
export const BOOTSTRAP_VERSION = 6;

/** Whether the account has what the CDK deploys through. */
export const bootstrap: PreflightCheck = {
  name: "bootstrap",
  about: "account",
  async look(room) {
    const { id, region } = room.account;
    const fix = `Run npx cdk bootstrap aws://${id}/${region}.`;
    const version = await versionOf(room);
    if (version === undefined) return [noGo(`${region} is not bootstrapped for the CDK.`, fix)];
    const found = `The CDK's bootstrap stack has version ${version}`;
    if (Number(version) >= BOOTSTRAP_VERSION) return [ok(`${found}.`)];
    return [noGo(`${found}, and the stacks need ${BOOTSTRAP_VERSION}.`, fix)];
  },
};

async function versionOf({ clients, signal }: AccountRoom): Promise<string | undefined> {
  try {
    const { Parameter } = await clients.ssm.send(new GetParameterCommand({ Name: PARAMETER }), {
      abortSignal: signal,
    });
    return Parameter?.Value;
  } catch (error) {
    if (error instanceof Error && error.name === "ParameterNotFound") return undefined;
    throw error;
  }
}
