import { AwsError } from "../../../core/errors";
import { bucketArn } from "./permissions";

/** Most bytes of a bucket policy. */
const LARGEST_POLICY = 20 * 1024;

interface Statement {
  Effect?: unknown;
  Principal?: unknown;
  NotPrincipal?: unknown;
  Action?: unknown;
  NotAction?: unknown;
  Resource?: unknown;
  NotResource?: unknown;
}

const malformed = (sentence: string): AwsError => new AwsError("MalformedPolicy", sentence);

/**
 * Checks a bucket policy as S3 does when it is put; whether a principal exists is not asked.
 * @throws AwsError MalformedPolicy
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html
 */
export function checkBucketPolicy(text: string, bucket: string): void {
  if (Buffer.byteLength(text) > LARGEST_POLICY) {
    throw malformed(`Bucket policies are limited to ${LARGEST_POLICY} bytes in size`);
  }
  const policy = parse(text);
  if (policy.Statement === undefined) throw malformed("Missing required field Statement");
  const statements = [policy.Statement].flat() as Statement[];
  if (statements.length === 0) throw malformed("Could not parse the policy: Statement is empty!");
  for (const statement of statements) checkStatement(statement, bucket);
}

function parse(text: string): { Statement?: unknown } {
  const invalid = malformed("Policies must be valid JSON and the first byte must be '{'");
  if (!text.startsWith("{")) throw invalid;
  try {
    return JSON.parse(text) as { Statement?: unknown };
  } catch {
    throw invalid;
  }
}

function checkStatement(statement: Statement, bucket: string): void {
  if (typeof statement !== "object" || statement === null) throw malformed("Invalid policy syntax.");
  const { Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource } = statement;
  if (Effect === undefined) throw malformed("Missing required field Effect");
  if (Effect !== "Allow" && Effect !== "Deny") throw malformed(`Invalid effect: ${Effect}`);
  if ((Principal ?? NotPrincipal) === undefined) throw malformed("Missing required field Principal");
  if ((Action ?? NotAction) === undefined) throw malformed("Missing required field Action");
  if ((Resource ?? NotResource) === undefined) throw malformed("Missing required field Resource");
  checkPrincipal(Principal ?? NotPrincipal);
  const actions = texts(Action ?? NotAction);
  if (!actions.every((action) => action === "*" || /^s3:[A-Za-z*?]+$/i.test(action))) {
    throw malformed("Policy has invalid action");
  }
  const own = (arn: string): boolean => arn === bucketArn(bucket) || arn.startsWith(`${bucketArn(bucket)}/`);
  const resources = texts(Resource ?? NotResource);
  if (!resources.every((arn) => own(arn) || coversBucket(arn, bucket))) {
    throw malformed("Policy has invalid resource");
  }
}

/** A wildcard may stand within the bucket's own name. */
function coversBucket(pattern: string, bucket: string): boolean {
  if (pattern === "*") return true;
  const [name = ""] = pattern.replace(/^arn:aws:s3:::/, "").split("/");
  if (!pattern.startsWith("arn:aws:s3:::") || !/[*?]/.test(name)) return false;
  const source = name
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`).test(bucket);
}

const PRINCIPAL_KINDS = ["AWS", "Service", "Federated", "CanonicalUser"];
const AWS_PRINCIPAL = /^(\*|\d{12}|arn:aws:(iam|sts)::(\d{12}|cloudfront):.+|A(ROA|IDA)[A-Z0-9]{12,})$/;

function checkPrincipal(principal: unknown): void {
  if (principal === "*") return;
  if (typeof principal !== "object" || principal === null) throw invalidPrincipal(principal);
  for (const [kind, names] of Object.entries(principal)) {
    if (!PRINCIPAL_KINDS.includes(kind)) throw invalidPrincipal(principal);
    for (const name of texts(names)) {
      if (kind === "AWS" && !AWS_PRINCIPAL.test(name)) throw invalidPrincipal({ AWS: name });
      if (kind === "Service" && !/^[a-z0-9.-]+\.amazonaws\.com$/.test(name)) {
        throw invalidPrincipal({ Service: name });
      }
    }
  }
}

const invalidPrincipal = (detail: unknown): AwsError =>
  new AwsError("MalformedPolicy", "Invalid principal in policy", 400, { Detail: JSON.stringify(detail) });

function texts(value: unknown): string[] {
  const list = [value].flat();
  if (!list.every((entry): entry is string => typeof entry === "string")) {
    throw malformed("Invalid policy syntax.");
  }
  return list;
}
