import type { Claim } from "../../../../local/gateway/signature/claim";
import { readScope } from "../../../../local/gateway/signature/credential-scope";

const claim = (credential: string, place: Claim["place"] = "header"): Claim => ({
  place,
  algorithm: "AWS4-HMAC-SHA256",
  credential,
  signedHeaders: ["host"],
  signature: "",
  timestamp: "20260115T120000Z",
  signedAt: Date.UTC(2026, 0, 15, 12),
});

const refusal = (sentence: string, s3: string): object => ({
  refusal: expect.objectContaining({ reason: "malformed", sentence, s3 }),
});

test("takes a credential apart, slashes at its end ignored", () => {
  expect(readScope(claim("KEY/20260115/us-west-2/firehose/aws4_request/"))).toEqual({
    accessKeyId: "KEY",
    date: "20260115",
    region: "us-west-2",
    service: "firehose",
    text: "20260115/us-west-2/firehose/aws4_request",
  });
});

test("refuses one that has not five parts", () => {
  expect(() => readScope(claim("a/b/c/d"))).toThrow(
    expect.objectContaining(
      refusal(
        "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'a/b/c/d'",
        'The authorization header is malformed; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
      ),
    ),
  );
});

test("refuses a Region that is none, another day and another end, all at once", () => {
  expect(() => readScope(claim("KEY/20260114/moon/s3/aws5_request", "query"))).toThrow(
    expect.objectContaining(
      refusal(
        "Credential should be scoped to a valid region, not 'moon'. Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'. Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20260114' != '20260115', from '20260115T120000Z'.",
        "Error parsing the X-Amz-Credential parameter; the region 'moon' is wrong; expecting a valid region",
      ),
    ),
  );
});

test("is not fooled by names that every object has", () => {
  expect(() => readScope(claim("KEY/20260115/constructor/s3/aws4_request"))).toThrow("malformed");
});
