import type { Identity } from "../../core/identity";

/**
 * @returns the user of the database as which an identity of IAM comes in: `IAM:name`, or of a role `IAMR:role`
 * @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_GetCredentials.html
 */
export function databaseUser({ kind, arn, roleArn }: Identity): string {
  if (kind === "role-session") return `IAMR:${(roleArn ?? arn).split("/").at(-1)}`;
  return kind === "user" ? `IAM:${arn.split("/").at(-1)}` : "IAM:root";
}
