import { formatArn } from "./arn";
import { ACCOUNT } from "./regions";

/** Who makes a call, as the policies see it. */
export interface Identity {
  kind: "root" | "user" | "role-session" | "service" | "anonymous";
  /** ARN as GetCallerIdentity prints it; for a service its principal, `firehose.amazonaws.com`. */
  arn: string;
  account: string;
  /** `aws:userid`: for a role session `<role id>:<session name>`. */
  userId: string;
  /** Of a role session: the role whose policies decide. */
  roleArn?: string;
  sessionName?: string;
  /** Of a session: policies that narrow what its role or user may do, as texts or ARNs of managed policies. */
  sessionPolicies?: readonly string[];
  /** Session tags, seen by policies as `aws:PrincipalTag/<key>`. */
  tags?: Readonly<Record<string, string>>;
  /** Of session tags: the keys that a further AssumeRole passes on. */
  transitiveTagKeys?: readonly string[];
  /** Set with AssumeRole and kept along a chain of roles: `aws:SourceIdentity`. */
  sourceIdentity?: string;
  /** Of a federated user: the user who asked for the session, whose policies decide. */
  issuerArn?: string;
  /** When temporary credentials were issued, milliseconds since 1970: `aws:TokenIssueTime`. */
  issued?: number;
  /** End of temporary credentials, milliseconds since 1970. */
  expires?: number;
  /** Key that signed the request; absent on calls from inside. */
  accessKeyId?: string;
}

/** Account root: what the access key `test` stands for. Nothing is denied to it. */
export const ROOT: Identity = {
  kind: "root",
  arn: formatArn({ partition: "aws", service: "iam", region: "", account: ACCOUNT, resource: "root" }),
  account: ACCOUNT,
  userId: ACCOUNT,
};

/** A request without a signature; only resource policies can allow it anything. */
export const ANONYMOUS: Identity = { kind: "anonymous", arn: "anonymous", account: "", userId: "anonymous" };

/** An AWS service that calls another on its own behalf, such as `logs.amazonaws.com`. */
export function servicePrincipal(principal: string): Identity {
  return { kind: "service", arn: principal, account: "", userId: principal };
}
