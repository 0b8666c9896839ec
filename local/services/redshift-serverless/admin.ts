import type {
  CreateSecretCommandOutput,
  GetRandomPasswordCommandOutput,
} from "@aws-sdk/client-secrets-manager";
import { isAwsError } from "../../core/errors";
import { ROOT } from "../../core/identity";
import { invalid } from "./errors";
import type { Namespace, RedshiftStore } from "./store";
import { secretOf } from "./warehouse/users";

/** Who Secrets Manager says sees to an admin's password. */
const OWNER = "redshift-serverless";
const DEFAULT_USER = "admin";
const USER = /^[a-zA-Z_][a-zA-Z_0-9+.@-]*$/;
const PASSWORD = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[!-~]{8,64}$/;

/** What a request says of the admin. */
export interface AdminRequest {
  adminUsername?: string | undefined;
  adminUserPassword?: string | undefined;
  manageAdminPassword?: boolean | undefined;
}

export type Admin = Pick<Namespace, "admin" | "secretArn">;

/**
 * @returns the admin of a new namespace; its secret, when the service is to see to it, is made
 * @throws AwsError ValidationException
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-secrets-manager-integration.html
 */
export async function newAdmin(
  store: RedshiftStore,
  namespace: string,
  request: AdminRequest,
): Promise<Admin> {
  const { adminUsername: name = DEFAULT_USER, adminUserPassword: password, manageAdminPassword } = request;
  if (!USER.test(name)) throw invalid(`The admin user name ${name} is not valid.`);
  if (manageAdminPassword) {
    if (password !== undefined)
      throw invalid("You can't specify adminUserPassword when manageAdminPassword is true.");
    return managed(store, namespace, name);
  }
  if (password === undefined) {
    if (request.adminUsername !== undefined)
      throw invalid("You must specify both adminUsername and adminUserPassword.");
    // Nobody knows it, and everybody comes in through IAM.
    return { admin: { name, secret: secretOf(await drawn(store)) } };
  }
  if (!PASSWORD.test(password) || /['"\\/@ ]/.test(password)) {
    throw invalid(
      "The parameter adminUserPassword must contain 8 to 64 characters, among them an uppercase letter, a lowercase letter and a number, and none of / @ \" ' \\ or space.",
    );
  }
  return { admin: { name, secret: secretOf(password) } };
}

async function managed(store: RedshiftStore, namespace: string, name: string): Promise<Admin> {
  const password = await drawn(store);
  const SecretString = JSON.stringify({ username: name, password });
  const secret = `redshift!${namespace}-${name}`;
  const call = <O extends object>(operation: string, input: object): Promise<O> =>
    store.cloud.call<O>(ROOT, "secretsmanager", operation, { ...input, OwningService: OWNER });
  const { ARN } = await call<CreateSecretCommandOutput>("CreateSecret", { Name: secret, SecretString }).catch(
    async (error: unknown) => {
      // Left by a process that was killed before it kept the namespace.
      if (!isAwsError(error, "ResourceExistsException")) throw error;
      return call<CreateSecretCommandOutput>("PutSecretValue", { SecretId: secret, SecretString });
    },
  );
  return {
    admin: { name, secret: secretOf(password) },
    ...(ARN !== undefined && { secretArn: ARN }),
  };
}

/** The secret goes with its namespace. */
export async function dropAdmin({ cloud }: RedshiftStore, { secretArn }: Admin): Promise<void> {
  if (secretArn === undefined) return;
  const input = { SecretId: secretArn, ForceDeleteWithoutRecovery: true, OwningService: OWNER };
  try {
    await cloud.call(ROOT, "secretsmanager", "DeleteSecret", input);
  } catch (error) {
    if (!isAwsError(error, "ResourceNotFoundException")) throw error;
  }
}

async function drawn({ cloud }: RedshiftStore): Promise<string> {
  const { RandomPassword = "" } = await cloud.call<GetRandomPasswordCommandOutput>(
    ROOT,
    "secretsmanager",
    "GetRandomPassword",
    { PasswordLength: 32, ExcludePunctuation: true },
  );
  return RandomPassword;
}
