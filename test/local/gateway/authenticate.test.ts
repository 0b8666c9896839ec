import { createHash } from "node:crypto";
import { Hash } from "@smithy/core/serde";
import { SignatureV4 } from "@smithy/signature-v4";
import { ROOT } from "../../../local/core/identity";
import { authenticate, type Keys, refuseUnaddressed } from "../../../local/gateway/authenticate";
import { canonicalRequests } from "../../../local/gateway/signature/canonical-request";
import { sign, signingKey } from "../../../local/gateway/signature/signing-key";
import { edgeRequest, type Head } from "../../support/edge-request";
import { ManualClock } from "../../support/manual-clock";
import { operationOf } from "../../support/shapes";

const clock = new ManualClock();
const cloud: Keys = {
  clock,
  keys: { find: (key) => (key === "test" ? { secretAccessKey: "test", identity: ROOT } : undefined) },
};

const putRecord = operationOf("firehose", "PutRecord");

async function signed(service: string, body: string, headers: Record<string, string> = {}): Promise<Head> {
  const signer = new SignatureV4({
    service,
    region: "eu-west-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    sha256: Hash.bind(null, "sha256"),
  });
  const request = { method: "POST", protocol: "http:", hostname: "127.0.0.1", path: "/", query: {}, body };
  const { headers: all } = await signer.sign(
    { ...request, headers: { host: "127.0.0.1", ...headers } },
    { signingDate: new Date(clock.now()) },
  );
  return { method: "POST", headers: all, body };
}

test("a signed request is its key's, in the Region of its signature", async () => {
  const request = edgeRequest(await signed("firehose", "{}"));
  expect(await authenticate(cloud, "json-1.1", putRecord, request, "us-east-1")).toEqual({
    identity: { ...ROOT, accessKeyId: "test" },
    region: "eu-west-1",
    conditions: {
      "s3:authType": "REST-HEADER",
      "s3:signatureversion": "AWS4-HMAC-SHA256",
      "s3:signatureAge": "0",
    },
  });
});

test.each([
  ["small", ""],
  ["large", " ".repeat(100_000)],
])("a %s body that is not the one that was signed is refused", async (_, more) => {
  const head = await signed("firehose", `{}${more}`);
  expect(await authenticate(cloud, "json-1.1", putRecord, edgeRequest(head), "us-east-1")).toMatchObject({
    region: "eu-west-1",
  });
  const request = edgeRequest({ ...head, body: `[]${more}` });
  await expect(authenticate(cloud, "json-1.1", putRecord, request, "us-east-1")).rejects.toMatchObject({
    code: "InvalidSignatureException",
  });
});

test.each([
  ["service", "iam", "us-east-1", "correct service: 'iam'"],
  ["Region", "s3", "eu-west-1", "valid region: 'eu-west-1'"],
])("a presigned URL cannot show the edge another %s than was signed", async (_, service, region, told) => {
  const scope = "20260115/us-east-1/s3/aws4_request";
  // The same name in two spellings, of which the signature takes the first, and whoever does not decode names the second.
  const parameters = [
    `X-Amz-%43redential=${encodeURIComponent(`test/${scope}`)}`,
    `X-Amz-Credential=${encodeURIComponent(`test/20260115/${region}/${service}/aws4_request`)}`,
    "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260115T120000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host",
  ];
  const query = parameters.join("&");
  const url = { method: "GET", path: "/logs/key", query, headers: { host: "127.0.0.1" } };
  const [canonical = ""] = canonicalRequests(url, "s3", ["host"], "UNSIGNED-PAYLOAD");
  const hash = createHash("sha256").update(canonical).digest("hex");
  const signature = sign(
    signingKey("test", "20260115", "us-east-1", "s3"),
    ["AWS4-HMAC-SHA256", "20260115T120000Z", scope, hash].join("\n"),
  );
  const path = `/logs/key?${query}&X-Amz-Signature=${signature}`;
  const request = edgeRequest({ method: "GET", path, headers: { host: "127.0.0.1" } });
  const asked = authenticate(cloud, "query", operationOf("iam", "ListUsers"), request, region);
  await expect(asked).rejects.toMatchObject({ message: expect.stringContaining(told) });
});

test("a body that streams is left to who reads it", async () => {
  const head = await signed("s3", "hello", { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" });
  const request = edgeRequest(head);
  const caller = await authenticate(cloud, "rest-xml", operationOf("s3", "PutObject"), request, "us-east-1");
  expect(caller.identity.accessKeyId).toBe("test");
  expect((await request.stream.toArray()).join("")).toBe("hello");
});

test("what nobody signed is anybody's at S3, and nobody's elsewhere", async () => {
  const bare = edgeRequest({ method: "GET" });
  expect(
    await authenticate(cloud, "rest-xml", operationOf("s3", "GetObject"), bare, "eu-west-1"),
  ).toMatchObject({
    identity: { kind: "anonymous" },
    region: "eu-west-1",
  });
  await expect(authenticate(cloud, "json-1.1", putRecord, bare, "us-east-1")).rejects.toMatchObject({
    code: "MissingAuthenticationTokenException",
  });
});

describe("a request that does not even say for whom it is", () => {
  test.each([
    ["json-1.1", {}, "MissingAuthenticationTokenException"],
    ["rpc-v2-cbor", {}, "MissingAuthenticationTokenException"],
    ["query", {}, "MissingAuthenticationToken"],
    ["ec2-query", {}, "AuthFailure"],
    ["json-1.1", { authorization: "AWS4-HMAC-SHA256 x" }, "IncompleteSignatureException"],
    ["query", { authorization: "Bearer x" }, "MissingAuthenticationToken"],
  ] as const)("is refused over %s with %j as %s", (protocol, headers, code) => {
    expect(() => refuseUnaddressed(cloud, protocol, edgeRequest({ headers }))).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
