import { createHash, createHmac } from "node:crypto";

/** One PutRecordBatch, ready to be sent any number of times. */
export interface Batch {
  body: Buffer;
  /** The records in it, for the reckoning. */
  records: readonly string[];
}

export const RECORDS = 500;
export const RECORD_BYTES = 200;

/**
 * @param first number of the first batch, to tell them from those of another stream
 * @returns batches of 500 records of 200 bytes, no two records alike
 */
export function makeBatches(stream: string, count: number, first = 0): Batch[] {
  return Array.from({ length: count }, (_, b) => {
    const records = Array.from({ length: RECORDS }, (_, r) =>
      `${first + b}.${r} `.padEnd(RECORD_BYTES - 1, "x").concat("\n"),
    );
    const Records = records.map((record) => ({ Data: Buffer.from(record).toString("base64") }));
    return { body: Buffer.from(JSON.stringify({ DeliveryStreamName: stream, Records })), records };
  });
}

const sha256 = (data: Buffer | string): string => createHash("sha256").update(data).digest("hex");
const hmac = (key: Buffer | string, data: string): Buffer => createHmac("sha256", key).update(data).digest();

/**
 * Signs a request of Firehose as the account's root; good for a quarter of an hour.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signedHeaders(host: string, body: Buffer): Record<string, string> {
  const time = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const scope = `${time.slice(0, 8)}/us-east-1/firehose/aws4_request`;
  const headers = {
    "content-type": "application/x-amz-json-1.1",
    host,
    "x-amz-date": time,
    "x-amz-target": "Firehose_20150804.PutRecordBatch",
  };
  const names = Object.keys(headers).join(";");
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const canonical = `POST\n/\n\n${lines.join("")}\n${names}\n${sha256(body)}`;
  const text = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(canonical)}`;
  const key = ["us-east-1", "firehose", "aws4_request"].reduce(hmac, hmac("AWS4test", time.slice(0, 8)));
  const signature = createHmac("sha256", key).update(text).digest("hex");
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=test/${scope}, SignedHeaders=${names}, Signature=${signature}`,
    "content-length": String(body.length),
  };
}
