/** A statement of a bucket policy, so far as this question needs it. */
interface Statement {
  Effect?: string;
  Principal?: unknown;
  NotPrincipal?: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}

/** Condition keys whose fixed value makes a statement no longer public. */
const FIXING_KEYS = new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceip",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:sourceowner",
  "aws:userid",
  "s3:dataaccesspointaccount",
  "s3:dataaccesspointarn",
  "s3:x-amz-server-side-encryption-aws-kms-key-id",
]);

/**
 * @returns whether a bucket policy lets everybody do something: it allows `*` without a condition that fixes who
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
export function isPublicPolicy(policy: string | undefined): boolean {
  if (policy === undefined) return false;
  const { Statement: statements = [] } = JSON.parse(policy) as { Statement?: Statement | Statement[] };
  return [statements].flat().some(isPublic);
}

function isPublic({ Effect, Principal, NotPrincipal, Condition = {} }: Statement): boolean {
  if (Effect !== "Allow") return false;
  if (NotPrincipal === undefined && !namesEverybody(Principal)) return false;
  return !Object.entries(Condition).some(
    ([operator, keys]) =>
      !negates(operator) && Object.entries(keys).some(([key, value]) => fixes(key, value)),
  );
}

function namesEverybody(principal: unknown): boolean {
  if (principal === "*") return true;
  const accounts = (principal as { AWS?: unknown } | undefined)?.AWS;
  return [accounts].flat().includes("*");
}

const negates = (operator: string): boolean => /not|ifexists|^null$/i.test(operator);

/** A value with a wildcard or a variable, and an address range wider than /8, fix nothing. */
function fixes(key: string, value: unknown): boolean {
  const name = key.toLowerCase();
  if (!FIXING_KEYS.has(name)) return false;
  return [value].flat().every((text) => {
    const pattern = String(text);
    if (name === "aws:sourceip") return Number(pattern.split("/")[1] ?? 32) >= 8;
    if (name === "aws:sourcearn" || name === "aws:principalarn") return !/^\*|:\*:\*$|\$\{/.test(pattern);
    return !/[*?]|\$\{/.test(pattern);
  });
}
