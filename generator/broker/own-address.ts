import { lookup } from "node:dns/promises";

/** The metadata service of every instance; the SDKs know the variable too. */
const METADATA = "http://169.254.169.254";
const CALL_MS = 5_000;

/** Addresses of the machine that this runs on. */
export interface OwnAddress {
  /** Where others of its network reach it. */
  address: string;
  /** Where it reaches itself, and nobody else. */
  loopback: string;
}

/**
 * Finds out where this instance is reached: at what its own private name stands for.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
 */
export async function ownAddress(environment: NodeJS.ProcessEnv = process.env): Promise<OwnAddress> {
  const base = (environment.AWS_EC2_METADATA_SERVICE_ENDPOINT ?? METADATA).replace(/\/$/, "");
  const token = await ask(`${base}/latest/api/token`, {
    method: "PUT",
    headers: { "x-aws-ec2-metadata-token-ttl-seconds": "60" },
  });
  const name = await ask(`${base}/latest/meta-data/local-hostname`, {
    headers: { "x-aws-ec2-metadata-token": token },
  });
  const { address } = await lookup(name, { family: 4 });
  // A machine whose own name is on the loopback is reached there alone.
  return { address, loopback: address.startsWith("127.") ? address : "127.0.0.1" };
}

async function ask(url: string, init: RequestInit): Promise<string> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(CALL_MS) });
  const text = await response.text();
  if (!response.ok) throw new Error(`The metadata service answered ${response.status} to ${url}`);
  return text.trim();
}
