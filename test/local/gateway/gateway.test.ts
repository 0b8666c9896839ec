import { FirehoseClient, ListDeliveryStreamsCommand } from "@aws-sdk/client-firehose";
import { IAMClient, ListUsersCommand } from "@aws-sdk/client-iam";
import { LambdaClient, ListFunctionsCommand } from "@aws-sdk/client-lambda";
import { ListBucketsCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import type { Call } from "../../../local/core/action";
import { startEdge, type TestEdge } from "../../support/edge";

let edge: TestEdge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge[Symbol.asyncDispose]());

const list = new ListDeliveryStreamsCommand({});

test("an action knows who calls, in which Region, over what and with which program", async () => {
  let seen: Call | undefined;
  edge.answers.set("firehose.ListDeliveryStreams", (_, call) => {
    seen = call;
    return { DeliveryStreamNames: [], HasMoreDeliveryStreams: false };
  });
  const { $metadata } = await new FirehoseClient({ ...edge.client, region: "eu-west-1" }).send(list);
  expect(seen).toMatchObject({
    identity: { kind: "root", accessKeyId: "test" },
    region: "eu-west-1",
    requestId: $metadata.requestId,
    conditions: {
      "aws:SecureTransport": "true",
      "aws:SourceIp": "127.0.0.1",
      "aws:RequestedRegion": "eu-west-1",
      "aws:UserAgent": expect.stringContaining("aws-sdk-js"),
    },
    headers: { "x-amz-target": "Firehose_20150804.ListDeliveryStreams" },
  });
  expect(seen?.signal.aborted).toBe(true);
});

test("tells what was asked and how it came out", async () => {
  edge.answers.set("firehose.ListDeliveryStreams", () => ({}));
  const firehose = new FirehoseClient(edge.client);
  await firehose.send(list);
  edge.deny(() => true);
  await expect(firehose.send(list)).rejects.toMatchObject({ name: "AccessDeniedException" });
  const request = { name: "request", service: "firehose", operation: "ListDeliveryStreams" };
  expect(edge.told).toMatchObject([
    { ...request, status: 200, milliseconds: expect.any(Number) },
    { ...request, status: 403, code: "AccessDeniedException" },
  ]);
});

test("a fault of ours is told to the client as AWS tells its own, and to us with its place", async () => {
  edge.answers.set("firehose.ListDeliveryStreams", () => {
    throw new TypeError("x is not a function");
  });
  await expect(new FirehoseClient(edge.client).send(list)).rejects.toMatchObject({
    name: "InternalFailure",
    message: "The local cloud failed: x is not a function",
    $fault: "server",
  });
  expect(edge.told[0]).toMatchObject({
    name: "broken",
    service: "firehose",
    operation: "ListDeliveryStreams",
    stack: expect.stringContaining("gateway.test.ts"),
  });
});

test("an error of a service that is not modelled is told in a protocol that its client reads", async () => {
  const post = async (service: string, headers: Record<string, string>, path = "/") => {
    const authorization = `AWS4-HMAC-SHA256 Credential=test/20260115/us-east-1/${service}/aws4_request`;
    const response = await fetch(edge.endpoint + path, {
      method: "POST",
      headers: { authorization, ...headers },
    });
    return {
      status: response.status,
      type: response.headers.get("content-type"),
      text: await response.text(),
    };
  };
  const sentence = (service: string): string => `The service ${service} is not modelled by the local cloud`;
  expect(await post("dynamodb", { "x-amz-target": "DynamoDB_20120810.ListTables" })).toMatchObject({
    status: 501,
    type: "application/x-amz-json-1.1",
    text: expect.stringContaining(sentence("dynamodb")),
  });
  expect(await post("sns", { "content-type": "application/x-www-form-urlencoded" })).toMatchObject({
    status: 501,
    type: "text/xml",
    text: expect.stringMatching(/<Code>NotModelledByLocalCloud<\/Code><Message>The service sns/),
  });
  expect(await post("route53", {}, "/2013-04-01/hostedzone")).toMatchObject({
    status: 501,
    type: "application/xml",
  });
  expect(await post("apigateway", {}, "/restapis")).toMatchObject({ status: 501, type: "application/json" });
  expect(await post("constructor", {})).toMatchObject({ status: 501 });
});

test("a Region that AWS has not is refused in each service's own words", async () => {
  edge.answers.set("firehose.ListDeliveryStreams", () => ({}));
  edge.answers.set("iam.ListUsers", () => ({}));
  edge.answers.set("lambda.ListFunctions", () => ({}));
  edge.answers.set("s3.ListBuckets", () => ({}));
  const mars = { ...edge.client, region: "mars-north-1" };
  const message = expect.stringContaining("mars-north-1");
  await expect(new FirehoseClient(mars).send(list)).rejects.toMatchObject({
    name: "InvalidSignatureException",
    message,
  });
  await expect(new IAMClient(mars).send(new ListUsersCommand({}))).rejects.toMatchObject({
    name: "SignatureDoesNotMatch",
    message,
  });
  await expect(new LambdaClient(mars).send(new ListFunctionsCommand({}))).rejects.toMatchObject({
    name: "InvalidSignatureException",
    message,
  });
  await expect(new S3Client(mars).send(new ListBucketsCommand({}))).rejects.toMatchObject({
    name: "AuthorizationHeaderMalformed",
    message,
  });
});

test("a value of the wrong type is refused in the service's own words", async () => {
  edge.answers.set("s3.ListObjectsV2", () => ({}));
  const s3 = new S3Client(edge.client);
  s3.middlewareStack.add(
    (next) => (args) => {
      (args.request as { query: Record<string, string> }).query["max-keys"] = "many";
      return next(args);
    },
    { step: "build" },
  );
  await expect(s3.send(new ListObjectsV2Command({ Bucket: "b" }))).rejects.toMatchObject({
    name: "InvalidArgument",
    message: "Provided max-keys not an integer or within integer range",
  });
});

describe("what nobody signed", () => {
  test.each([
    [
      "JSON",
      { method: "POST", headers: { "x-amz-target": "Firehose_20150804.PutRecord" } },
      "/",
      400,
      '"__type":"MissingAuthenticationTokenException"',
    ],
    [
      "a query",
      { method: "POST", body: new URLSearchParams("Action=ListUsers&Version=2010-05-08") },
      "/",
      403,
      "<Code>MissingAuthenticationToken</Code>",
    ],
    [
      "a query in the URL",
      {},
      "/?Action=ListUsers&Version=2010-05-08",
      403,
      "<Code>MissingAuthenticationToken</Code>",
    ],
    ["EC2's query", {}, "/?Action=DescribeVpcs&Version=2016-11-15", 401, "<Code>AuthFailure</Code>"],
    [
      "Lambda's path",
      {},
      "/2015-03-31/functions",
      403,
      '"message":"Request is missing Authentication Token"',
    ],
  ])("is refused over %s", async (_, init, path, status, text) => {
    const response = await fetch(edge.endpoint + path, init);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
  });

  test("is anybody's at S3", async () => {
    edge.answers.set("s3.ListBuckets", (_, { identity }) => ({ Owner: { DisplayName: identity.kind } }));
    const response = await fetch(edge.endpoint);
    expect(await response.text()).toContain("<DisplayName>anonymous</DisplayName>");
  });
});
