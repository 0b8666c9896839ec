import { AwsError, notModelled } from "../../core/errors";
import type { RestRequest, RestRoute } from "../../core/service";
import { methodNotAllowed } from "./errors";
import { type OperationRoute, ROUTES } from "./routes";

/** What a host and a path point at. */
interface Addressed {
  target: OperationRoute["target"];
  labels: Record<string, string>;
}

/**
 * Finds the operation of a request: S3's bindings alone do not tell, since the bucket may stand in the host and many
 * operations share a method and differ by a query parameter.
 * @throws AwsError InvalidURI, MethodNotAllowed; NotModelledByLocalCloud for a form's upload
 */
export function route(request: RestRequest): RestRoute {
  const { target, labels } = addressed(request);
  const query = new Set(request.query.map(([name]) => name));
  const found = ROUTES.find(
    (rule) =>
      rule.target === target &&
      rule.method === request.method &&
      (rule.query ?? []).every((name) => query.has(name)) &&
      (rule.header === undefined || request.headers[rule.header] !== undefined),
  );
  if (found) return { operation: found.operation, labels };
  if (target === "bucket" && request.method === "POST") throw notModelled("S3 upload by an HTML form (POST)");
  throw methodNotAllowed(request.method, target.toUpperCase());
}

function addressed({ host, path }: RestRequest): Addressed {
  const inHost = bucketOfHost(host);
  const text = path.replace(/^\//, "");
  const slash = text.indexOf("/");
  const first = slash < 0 ? text : text.slice(0, slash);
  const rest = slash < 0 ? "" : text.slice(slash + 1);
  const bucket = inHost ?? decode(first);
  const key = decode(inHost === undefined ? rest : text);
  if (bucket === "") return { target: "service", labels: {} };
  if (key === "") return { target: "bucket", labels: { Bucket: bucket } };
  return { target: "object", labels: { Bucket: bucket, Key: key } };
}

/** Names below which a bucket may stand; `s3.` and a Region may stand between. */
const DOMAINS = ["localhost", "localhost.localstack.cloud", "amazonaws.com"];

/**
 * @param host without its port
 * @returns the bucket of a virtual-hosted address, `bucket.localhost` or `bucket.s3.us-east-1.localhost`; undefined where
 *   the path names it
 */
export function bucketOfHost(host: string): string | undefined {
  const domain = DOMAINS.find((name) => host.endsWith(`.${name}`));
  if (!domain) return undefined;
  const labels = host.slice(0, -domain.length - 1);
  const [bucket = ""] = labels.split(/(?:^|\.)s3(?:[.-](?:dualstack\.)?[a-z0-9-]+)?$/);
  return bucket === "" ? undefined : bucket;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AwsError("InvalidURI", "Couldn't parse the specified URI.", 400, { URI: text });
  }
}
