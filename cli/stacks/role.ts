import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import type { Account } from "./account";

interface Keys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  /** The SDK asks for new keys when these are about to expire. */
  expiration?: Date;
}

/** Configuration of any client. */
export type ClientOptions = Omit<Account["client"], "credentials"> & {
  credentials?: Account["client"]["credentials"] | (() => Promise<Keys>);
};

/**
 * Puts on a role of the CDK's bootstrap, as the CDK CLI does, so that whoever may use the CDK in an account needs no other rights
 * to deploy a class. Who may not wear the role goes on as himself, which the CLI allows as well.
 * @param roleArn from a cloud assembly, or undefined for oneself
 * @returns configuration of clients that act as the role
 */
export async function asRole(account: Account, roleArn: string | undefined): Promise<ClientOptions> {
  if (roleArn === undefined) return account.client;
  const provide = (): Promise<Keys> => assume(account, roleArn);
  try {
    await provide();
  } catch (error) {
    if (error instanceof Error && /^(AccessDenied|NoSuchEntity)/.test(error.name)) return account.client;
    throw error;
  }
  return { ...account.client, credentials: provide };
}

async function assume(account: Account, roleArn: string): Promise<Keys> {
  const sts = new STSClient(account.client);
  try {
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: "loglab" }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken)
      throw new Error(`STS answered without credentials of ${roleArn}`);
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      ...(Expiration && { expiration: Expiration }),
    };
  } finally {
    sts.destroy();
  }
}
