import { createHash, createHmac, type Hash, type Hmac } from "node:crypto";
import { CreateBucketCommand, GetObjectCommand } from "@aws-sdk/client-s3";
import { SignatureV4 } from "@smithy/signature-v4";
import type { Checksum, SourceData } from "@smithy/types";
import { startTestS3, type TestS3 } from "../../../../support/s3-edge";

const sha256 = (data: string): string => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** Smithy's signer wants a hash as a class. */
class Sha256 implements Checksum {
  private hash: Hash | Hmac;

  constructor(private readonly secret?: SourceData) {
    this.hash = this.begin();
  }
  update(data: Uint8Array): void {
    this.hash.update(data);
  }
  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }
  reset(): void {
    this.hash = this.begin();
  }
  private begin(): Hash | Hmac {
    return this.secret === undefined
      ? createHash("sha256")
      : createHmac("sha256", this.secret as string | Uint8Array);
  }
}

/** Puts an object as the Java SDK does: headers signed first, then every chunk. */
async function putSigned(s3: TestS3, content: string, sent = content): Promise<Response> {
  const url = new URL(`${s3.endpoint}/logs/signed`);
  const signer = new SignatureV4({
    service: "s3",
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    sha256: Sha256,
    uriEscapePath: false,
  });
  const { headers } = await signer.sign({
    method: "PUT",
    protocol: "http:",
    hostname: url.hostname,
    port: Number(url.port),
    path: url.pathname,
    query: {},
    headers: {
      host: url.host,
      "content-encoding": "aws-chunked",
      "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
      "x-amz-decoded-content-length": String(content.length),
    },
  });
  const timestamp = String(headers["x-amz-date"]);
  const scope = `${timestamp.slice(0, 8)}/us-east-1/s3/aws4_request`;
  const key = scope.split("/").reduce<string | Buffer>((secret, part) => hmac(secret, part), "AWS4test");
  let previous = /Signature=(\w+)/.exec(String(headers.authorization))?.[1] ?? "";
  const chunk = (data: string, signed: string): string => {
    const hashes = [sha256(""), sha256(signed)];
    const text = ["AWS4-HMAC-SHA256-PAYLOAD", timestamp, scope, previous, ...hashes].join("\n");
    previous = hmac(key, text).toString("hex");
    return `${data.length.toString(16)};chunk-signature=${previous}\r\n${data}\r\n`;
  };
  const body = chunk(sent, content) + chunk("", "");
  const { host: _host, ...others } = headers;
  return fetch(url, { method: "PUT", headers: others as Record<string, string>, body });
}

test("lets through chunks that the client signed, and keeps nothing of others", async () => {
  await using s3 = await startTestS3();
  await s3.client.send(new CreateBucketCommand({ Bucket: "logs" }));
  const forged = await putSigned(s3, "hello", "hullo");
  expect(forged.status).toBe(403);
  expect(await forged.text()).toContain("<Code>SignatureDoesNotMatch</Code>");
  const get = new GetObjectCommand({ Bucket: "logs", Key: "signed" });
  await expect(s3.client.send(get)).rejects.toMatchObject({ name: "NoSuchKey" });
  const right = await putSigned(s3, "hello");
  expect(right.status).toBe(200);
  const { Body, ContentEncoding } = await s3.client.send(get);
  expect(await Body?.transformToString()).toBe("hello");
  expect(ContentEncoding).toBeUndefined();
});
