import { addresseeOf } from "../../../local/gateway/addressee";
import { edgeRequest } from "../../support/edge-request";

const FIREHOSE = { service: "firehose", region: "eu-west-1" };

test.each([
  [
    "the header",
    {
      authorization:
        "AWS4-HMAC-SHA256 Credential=AK/20260115/eu-west-1/firehose/aws4_request, SignedHeaders=host, Signature=0",
    },
  ],
  [
    "a header without blanks",
    {
      authorization:
        "AWS4-HMAC-SHA256 SignedHeaders=host,Credential=AK/20260115/eu-west-1/firehose/aws4_request,Signature=0",
    },
  ],
  [
    "a scope with a wrong day or end, which is refused later",
    { authorization: "AWS4-HMAC-SHA256 Credential=AK/today/eu-west-1/firehose/x" },
  ],
])("is read from %s", (_, headers) => {
  expect(addresseeOf(edgeRequest({ headers }))).toEqual(FIREHOSE);
});

test.each([
  "AK%2F20260115%2Feu-west-1%2Ffirehose%2Faws4_request",
  "AK/20260115/eu-west-1/firehose/aws4_request",
])("is read from a presigned URL with %s", (credential) => {
  const path = `/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${credential}&X-Amz-Signature=0`;
  expect(addresseeOf(edgeRequest({ method: "GET", path }))).toEqual(FIREHOSE);
});

test.each([
  ["no signature", {}],
  ["S3's older signature", { headers: { authorization: "AWS AK:c2ln" } }],
  ["another kind of authorization", { headers: { authorization: "Bearer AK/20260115/eu-west-1" } }],
  [
    "a credential cut short",
    { headers: { authorization: "AWS4-HMAC-SHA256 Credential=AK/20260115/eu-west-1" } },
  ],
  ["a broken escape", { path: "/?X-Amz-Credential=AK%zz" }],
])("is nobody with %s", (_, head) => {
  expect(addresseeOf(edgeRequest(head))).toBeUndefined();
});
