import { createHash, createHmac, type Hash, type Hmac } from "node:crypto";
import { HttpRequest } from "@smithy/core/protocols";
import { SignatureV4 } from "@smithy/signature-v4";
import fc from "fast-check";
import type { KeyRing } from "../../local/core/authorizer";
import { ROOT } from "../../local/core/identity";
import type { SignedRequest } from "../../local/gateway/signature/signed-request";
import { verify } from "../../local/gateway/signature/verify";
import botocore from "../fixtures/signatures/botocore.json";
import { ManualClock } from "../support/manual-clock";

const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const find: KeyRing["find"] = () => ({ secretAccessKey: SECRET, identity: ROOT });

/** The checksum that the signer of the SDK wants. */
class Sha256 {
  private readonly hash: Hash | Hmac;

  constructor(secret?: unknown) {
    this.hash = secret === undefined ? createHash("sha256") : createHmac("sha256", secret as string | Buffer);
  }

  update(data: Uint8Array): void {
    this.hash.update(data);
  }

  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }

  reset(): void {}
}

const { at, requests } = botocore;

test.each(requests.map((request, i) => ({ ...request, i })))(
  "accepts what botocore signs: $kind $method $path?$query ($i)",
  ({ kind, payloadHash, ...request }) => {
    const seen: (string | undefined)[] = [];
    const verified = verify(
      {
        ...request,
        headers: request.headers as SignedRequest["headers"],
        ...(!kind.startsWith("s3") && { payloadHash }),
      },
      (id, token) => {
        seen.push(token);
        return find(id, token);
      },
      new ManualClock(at),
    );
    expect(verified.identity).toBe(ROOT);
    const carriesToken = /token/i.test(JSON.stringify(request));
    expect(seen).toEqual([carriesToken ? "token/with+signs==" : undefined]);
  },
);

const now = new ManualClock();
const signer = (service: string, uriEscapePath: boolean): SignatureV4 =>
  new SignatureV4({
    service,
    region: "us-west-2",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: SECRET },
    sha256: Sha256,
    uriEscapePath,
  });
const wire = (request: {
  method: string;
  path: string;
  query?: object;
  headers: Record<string, string>;
}) => ({
  method: request.method,
  path: request.path,
  query: new URLSearchParams(request.query as Record<string, string>).toString().replaceAll("+", "%20"),
  headers: Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  ),
});

// The SDK's signer keeps parameters in a plain object and so signs something else than a parameter of this name; botocore, whose
// requests are above, signs it.
const parameter = fc.string({ minLength: 1 }).filter((name) => name !== "__proto__");

test("accepts what the SDK for JavaScript signs, with every text that a path and a query can hold", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1, maxLength: 4 }),
      fc.dictionary(parameter, fc.string({ unit: "grapheme" }), { maxKeys: 3 }),
      fc.boolean(),
      async (segments, query, s3) => {
        const request = new HttpRequest({
          method: "PUT",
          protocol: "http:",
          hostname: "127.0.0.1",
          path: `/${segments.map((segment) => encodeURIComponent(segment)).join("/")}`,
          query,
          headers: { host: "127.0.0.1:4566", "x-amz-meta-a": " a  b " },
          body: "hello",
        });
        const signed = await signer(s3 ? "s3" : "lambda", !s3).sign(request, {
          signingDate: new Date(now.now()),
        });
        expect(verify(wire(signed), find, now)).toMatchObject({ region: "us-west-2" });
      },
    ),
    { numRuns: 100 },
  );
});

test("accepts what the SDK for JavaScript presigns, until its time is over", async () => {
  const request = new HttpRequest({
    method: "GET",
    protocol: "http:",
    hostname: "127.0.0.1",
    path: "/logs/a%20b",
    query: { versionId: "1" },
    headers: { host: "127.0.0.1:4566", "x-amz-content-sha256": "UNSIGNED-PAYLOAD" },
  });
  const clock = new ManualClock();
  const signed = await signer("s3", false).presign(request, {
    signingDate: new Date(clock.now()),
    expiresIn: 900,
  });
  expect(verify(wire(signed), find, clock)).toMatchObject({
    authType: "REST-QUERY-STRING",
    signatureVersion: "AWS4-HMAC-SHA256",
    signedAt: clock.now(),
  });
  await clock.advance(900_000);
  expect(verify(wire(signed), find, clock)).toBeDefined();
  await clock.advance(1);
  expect(() => verify(wire(signed), find, clock)).toThrow("lapsed");
});
