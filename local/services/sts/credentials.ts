import type { Credentials as WireCredentials } from "@aws-sdk/client-sts";
import type { Credentials } from "../../core/cloud";

/** Credentials as STS's API says them. */
export const credentialsShape = (credentials: Credentials): WireCredentials => ({
  AccessKeyId: credentials.accessKeyId,
  SecretAccessKey: credentials.secretAccessKey,
  SessionToken: credentials.sessionToken,
  Expiration: new Date(credentials.expires),
});

/** STS counts in whole seconds. */
export const wholeSecond = (milliseconds: number): number => Math.floor(milliseconds / 1000) * 1000;
