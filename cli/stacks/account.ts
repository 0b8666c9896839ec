import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { clientOptions, type Rhythm, rhythmOf, type Target } from "../target";
import { explained } from "./explain";
import { Patience } from "./patience";

/** An account in one Region, as whoever is signed in. */
export interface Account {
  target: Target;
  region: string;
  /** Twelve digits. */
  id: string;
  partition: string;
  /** ARN of who is signed in. */
  caller: string;
  /** How often it may be asked. */
  rhythm: Rhythm;
  /** For every client of the command: where it speaks to, as whom, and how patiently. */
  client: ReturnType<typeof clientOptions> & { retryStrategy: Patience };
}

/**
 * Finds out where a command works and as whom.
 * @throws LabError when nobody answers, or the credentials are no good
 */
export async function openAccount(target: Target, region: string): Promise<Account> {
  const client = { ...clientOptions(target, region), retryStrategy: new Patience() };
  const sts = new STSClient(client);
  try {
    const { Account: id = "", Arn: caller = "" } = await sts.send(new GetCallerIdentityCommand({}));
    const partition = caller.split(":")[1] ?? "aws";
    return { target, region, id, partition, caller, rhythm: rhythmOf(target), client };
  } catch (error) {
    throw explained(error, target);
  } finally {
    sts.destroy();
  }
}
