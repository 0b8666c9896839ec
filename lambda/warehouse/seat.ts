import { GetNamespaceCommand, RedshiftServerlessClient } from "@aws-sdk/client-redshift-serverless";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { SeatProperties } from "../../contract/warehouse";
import { execute, type Target } from "./data-api";
import {
  checkSeat,
  dropStatements,
  type SeatUser,
  schemaStatement,
  tableStatement,
  userStatements,
} from "./statements";

const serverless = new RedshiftServerlessClient({});
const secrets = new SecretsManagerClient({});

/** Makes a seat's user, schema and table; what is there already stays, and the password is the secret's. */
export async function makeSeat(properties: SeatProperties): Promise<string> {
  const { Seat: seat, SeatSecretArn } = properties;
  checkSeat(seat);
  const user = await readUser(SeatSecretArn);
  if (user.username !== seat) throw new Error(`The secret is of ${user.username}, not of ${seat}.`);
  const admin = await adminTarget(properties);
  const { create, change } = userStatements(user);
  try {
    await execute(admin, create);
  } catch (error) {
    if (!/already exists/.test(String(error))) throw error;
    await execute(admin, change);
  }
  await execute(admin, schemaStatement(seat));
  await execute(targetOf(properties, SeatSecretArn), tableStatement(seat));
  return `warehouse-seat-${seat}`;
}

/** Takes a seat's user away, with all that is its own. */
export async function dropSeat(properties: SeatProperties): Promise<void> {
  const admin = await adminTarget(properties);
  for (const sql of dropStatements(properties.Seat)) await execute(admin, sql);
}

const targetOf = ({ WorkgroupName, Database }: SeatProperties, SecretArn: string): Target => ({
  WorkgroupName,
  Database,
  SecretArn,
});

async function adminTarget(properties: SeatProperties): Promise<Target> {
  const { namespace } = await serverless.send(
    new GetNamespaceCommand({ namespaceName: properties.NamespaceName }),
  );
  const secret = namespace?.adminPasswordSecretArn;
  if (secret === undefined)
    throw new Error(`The namespace ${properties.NamespaceName} has no managed admin password.`);
  return targetOf(properties, secret);
}

async function readUser(SecretId: string): Promise<SeatUser> {
  const { SecretString = "{}" } = await secrets.send(new GetSecretValueCommand({ SecretId }));
  return JSON.parse(SecretString) as SeatUser;
}
