import fc from "fast-check";
import { loadModel } from "../../local/gateway/wire/model";
import { edgeOfTests, expectAwsShape, method, segment, token, word } from "../support/edge-fuzz";
import type { Unsigned } from "../support/signed-call";

const edge = edgeOfTests();
const anything = fc.jsonValue({ maxDepth: 4 });

describe("JSON", () => {
  const call = (target: string, body: string | Uint8Array): Unsigned => ({
    method: "POST",
    path: "/",
    headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": target },
    body,
  });
  const put = (body: string | Uint8Array) => call("Firehose_20150804.PutRecord", body);

  test("that is none", async () => {
    await edge.fuzz(
      "firehose",
      fc
        .oneof(
          fc.string(),
          fc.json().map((text) => text.slice(0, -1)),
        )
        .map(put),
    );
    await edge.fuzz("firehose", fc.uint8Array({ maxLength: 100 }).map(put));
  });

  test("whose values have any type", async () => {
    const record = fc.record({ DeliveryStreamName: anything, Record: anything, Records: anything });
    const operation = fc.constantFrom(
      "PutRecord",
      "PutRecordBatch",
      "CreateDeliveryStream",
      "ListDeliveryStreams",
    );
    await edge.fuzz(
      "firehose",
      fc
        .tuple(operation, record)
        .map(([name, value]) => call(`Firehose_20150804.${name}`, JSON.stringify(value))),
    );
  });

  test("whose blobs are no base64", async () => {
    const value = word.map((Data) => JSON.stringify({ DeliveryStreamName: "s", Record: { Data } }));
    await edge.fuzz("firehose", value.map(put));
  });

  test("for any target", async () => {
    const target = fc.oneof(
      word,
      token.map((name) => `Firehose_20150804.${name}`),
      token.map((name) => `${name}.PutRecord`),
    );
    await edge.fuzz(
      "firehose",
      target.map((name) => call(name.replace(/[^ -~]/g, "").trim(), "{}")),
    );
    await edge.fuzz(
      "logs",
      target.map((name) => call(name.replace(/[^ -~]/g, "").trim(), "{}")),
    );
  });

  test("nested without end", async () => {
    for (const body of [
      "[".repeat(1_000_000),
      '{"a":'.repeat(500_000),
      `${'{"Record":'.repeat(100_000)}1${"}".repeat(100_000)}`,
    ]) {
      expectAwsShape(await edge.send("firehose", put(body)), "POST");
    }
  });
});

test("CBOR of any bytes", async () => {
  const operation = fc.constantFrom("PutMetricData", "GetMetricData", "ListMetrics", "Nothing");
  await edge.fuzz(
    "monitoring",
    fc.tuple(operation, fc.uint8Array({ maxLength: 60 })).map(([name, body]) => ({
      method: "POST",
      path: `/service/GraniteServiceVersion20100801/operation/${name}`,
      headers: { "smithy-protocol": "rpc-v2-cbor", "content-type": "application/cbor" },
      body,
    })),
  );
});

describe.each([
  ["iam", "2010-05-08", "iam"],
  ["cloudformation", "2010-05-15", "cloudformation"],
  ["ec2", "2016-11-15", "ec2"],
  ["sts", "2011-06-15", "sts"],
])("forms for %s", (service, Version, client) => {
  const model = loadModel(`@aws-sdk/client-${client}`);
  const operations = model.operations().map(({ name }) => name);
  const members = [
    ...new Set(model.operations().flatMap(({ input }) => [...input.structIterator()].map(([name]) => name))),
  ];
  const part = fc.oneof(
    fc.constantFrom(...members),
    fc.constantFrom("member", "entry", "1", "2", "Key", "key", "value"),
    word,
  );
  const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("."));
  const value = fc.oneof(word, fc.constantFrom("true", "1", "-1", "2026-01-15", ""));

  test("with any parameters", async () => {
    const form = fc.tuple(fc.constantFrom(...operations), fc.array(fc.tuple(name, value), { maxLength: 6 }));
    await edge.fuzz(
      service,
      form.map(([Action, parameters]) => ({
        method: "POST",
        path: "/",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams([["Action", Action], ["Version", Version], ...parameters]).toString(),
      })),
      300,
    );
  });
});

test("names as deep as a request is long", async () => {
  const body = `Action=CreateStack&Version=2010-05-15&${"a.".repeat(2_000_000)}a=1&${"a&".repeat(50_000)}`;
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  expectAwsShape(await edge.send("cloudformation", { method: "POST", path: "/", headers, body }), "POST");
});

test("any path of Lambda", async () => {
  const path = fc.oneof(
    fc.array(segment, { maxLength: 4 }).map((parts) => `/${parts.join("/")}`),
    fc
      .tuple(segment, fc.constantFrom("", "/code", "/invocations", "/policy", "/aliases"))
      .map(([name, rest]) => `/2015-03-31/functions/${name}${rest}`),
  );
  await edge.fuzz(
    "lambda",
    fc.record({
      method,
      path,
      query: fc.dictionary(token, word, { maxKeys: 3 }),
      body: fc.oneof(fc.json(), fc.string()),
    }),
    300,
  );
});
