import { randomBytes } from "node:crypto";
import type {
  GetCredentialsCommandInput,
  GetCredentialsCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { check } from "../constraints";
import { databaseUser } from "../database-user";
import { invalid } from "../errors";
import type { Redshift } from "../redshift";

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_GetCredentials.html */
export const getCredentials = ({
  store,
}: Redshift): Action<GetCredentialsCommandInput, Omit<GetCredentialsCommandOutput, "$metadata">> => ({
  name: "GetCredentials",
  permissions: ({ workgroupName }) => [
    store.permission("GetCredentials", "workgroup", store.workgroups.get(workgroupName ?? "")),
  ],
  async handle(input, { identity }) {
    check("GetCredentials", input);
    if (input.customDomainName !== undefined) throw notModelled("redshift-serverless customDomainName");
    if (input.workgroupName === undefined) throw invalid("You must specify workgroupName.");
    store.workgroup(input.workgroupName);
    const now = store.cloud.clock.now();
    const expiration = new Date(now + (input.durationSeconds ?? 900) * 1000);
    // No driver can connect to the stand-in, so nothing ever asks for this password: the Data API comes in by IAM itself.
    const dbPassword = randomBytes(48).toString("base64url");
    return { dbUser: databaseUser(identity), dbPassword, expiration, nextRefreshTime: expiration };
  },
});
