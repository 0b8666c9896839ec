import type { Service } from "../../../../local/core/service";
import { likelyProtocol, protocolNamed, protocolOf } from "../../../../local/gateway/protocols";
import { loadModel } from "../../../../local/gateway/wire/model";
import { edgeRequest } from "../../../support/edge-request";

const service = (protocol: Service["protocol"]): Service => ({ protocol }) as Service;
const firehose = loadModel("@aws-sdk/client-firehose");
const cloudwatch = loadModel("@aws-sdk/client-cloudwatch");
const iam = loadModel("@aws-sdk/client-iam");

const TARGET = { "x-amz-target": "X.Y", "content-type": "application/x-amz-json-1.0" };
const FORM = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
const CBOR = { "smithy-protocol": "rpc-v2-cbor" };

test("a request speaks the service's own protocol", () => {
  expect(protocolOf(service("query"), iam, edgeRequest({ headers: FORM }))).toBe("query");
  expect(protocolOf(service("json-1.1"), firehose, edgeRequest({}))).toBe("json-1.1");
});

test("CloudWatch is spoken to in three", () => {
  expect(protocolOf(service("query"), cloudwatch, edgeRequest({ headers: FORM }))).toBe("query");
  expect(protocolOf(service("query"), cloudwatch, edgeRequest({ headers: TARGET }))).toBe("json-1.0");
  expect(protocolOf(service("query"), cloudwatch, edgeRequest({ headers: CBOR }))).toBe("rpc-v2-cbor");
});

test("a service without a target takes nothing for JSON or CBOR", () => {
  expect(protocolOf(service("query"), iam, edgeRequest({ headers: { ...TARGET, ...CBOR } }))).toBe("query");
});

describe("by its looks, a request of no known service is", () => {
  test.each([
    ["JSON 1.0", { headers: TARGET }, undefined, "json-1.0"],
    ["JSON 1.1", { headers: { "x-amz-target": "X.Y" } }, "dynamodb", "json-1.1"],
    [
      "JSON, without a target",
      { headers: { "content-type": "application/x-amz-json-1.1" } },
      undefined,
      "json-1.1",
    ],
    ["CBOR", { headers: CBOR }, undefined, "rpc-v2-cbor"],
    ["a query", { headers: FORM }, "sns", "query"],
    ["a query of EC2", { headers: FORM }, "ec2", "ec2-query"],
    ["a query in the URL", { method: "GET", path: "/?Action=A&Version=2010-05-08" }, undefined, "query"],
    [
      "EC2's, by its version",
      { method: "GET", path: "/?Action=A&Version=2016-11-15" },
      undefined,
      "ec2-query",
    ],
    ["Lambda's, by its path", { method: "GET", path: "/2015-03-31/functions" }, undefined, "rest-json"],
    ["S3's, without a signature", { method: "GET", path: "/bucket?Action=x" }, undefined, "rest-xml"],
    ["a REST service's", { method: "GET", path: "/x" }, "apigateway", "rest-json"],
    ["a REST service's in XML", { method: "GET", path: "/x" }, "route53", "rest-xml"],
  ])("%s", (_, head, name, protocol) => {
    expect(likelyProtocol(edgeRequest(head), name)).toBe(protocol);
  });
});

test.each(["json-1.0", "json-1.1", "query", "ec2-query", "rest-json", "rest-xml", "rpc-v2-cbor"] as const)(
  "%s is spoken",
  (name) => {
    expect(protocolNamed(name)).toMatchObject({ decode: expect.any(Function), encode: expect.any(Function) });
  },
);
