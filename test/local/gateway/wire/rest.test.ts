import { NormalizedSchema } from "@smithy/core/schema";
import type { EdgeResponse } from "../../../../local/gateway/wire/exchange";
import { type Document, decodeRest, encodeRest, inBody } from "../../../../local/gateway/wire/rest";
import { MalformedValue } from "../../../../local/gateway/wire/scalar";
import { edgeRequest } from "../../../support/edge-request";
import { inputOf, memberOf, outputOf } from "../../../support/shapes";

/** A document that is JSON as it stands. */
const document: Document = {
  contentType: "application/test",
  decode: (_, body) => JSON.parse(body.toString()),
  encodeMembers: (_, value) => JSON.stringify(value),
  encodePayload: (_, value) => JSON.stringify(value),
};

describe("reading", () => {
  test("takes labels, query and headers each to its member", async () => {
    const request = edgeRequest({
      method: "GET",
      path: "/?max-keys=5&prefix=a%20b+c&fetch-owner=true&encoding-type=url",
      headers: {
        "X-Amz-Optional-Object-Attributes": 'RestoreStatus, "a,b" ,"c\\"d"',
        "x-amz-expected-bucket-owner": "1",
      },
    });
    expect(await decodeRest(inputOf("s3", "ListObjectsV2"), request, { Bucket: "b" }, document)).toEqual({
      Bucket: "b",
      MaxKeys: 5,
      Prefix: "a b+c",
      FetchOwner: true,
      EncodingType: "url",
      OptionalObjectAttributes: ["RestoreStatus", "a,b", 'c"d'],
      ExpectedBucketOwner: "1",
    });
  });

  test("takes every value of a parameter that is a list, and the first of one that is not", async () => {
    const request = edgeRequest({ method: "DELETE", path: "/?tagKeys=a&tagKeys=b&tagKeys=" });
    expect(
      await decodeRest(inputOf("lambda", "UntagResource"), request, { Resource: "r" }, document),
    ).toEqual({
      Resource: "r",
      TagKeys: ["a", "b", ""],
    });
    const twice = edgeRequest({ method: "GET", path: "/?Qualifier=1&Qualifier=2" });
    expect(
      await decodeRest(inputOf("lambda", "GetFunction"), twice, { FunctionName: "f" }, document),
    ).toEqual({
      FunctionName: "f",
      Qualifier: "1",
    });
  });

  test("gathers headers by their prefix, whatever the rest of the name is", async () => {
    const request = edgeRequest({
      headers: {
        "X-Amz-Meta-A": "1",
        "x-amz-meta-__proto__": "2",
        "x-amz-meta-": "3",
        "x-amz-acl": "private",
      },
    });
    const { Metadata } = (await decodeRest(
      inputOf("s3", "CreateMultipartUpload"),
      request,
      {},
      document,
    )) as {
      Metadata: object;
    };
    expect(Object.entries(Metadata)).toEqual([
      ["a", "1"],
      ["__proto__", "2"],
      ["", "3"],
    ]);
  });

  test("hands a streaming body on unread, and reads any other", async () => {
    const request = edgeRequest({ body: "hello" });
    const { Body } = (await decodeRest(inputOf("s3", "PutObject"), request, {}, document)) as {
      Body: unknown;
    };
    expect(Body).toBe(request.stream);
    const policy = await decodeRest(
      inputOf("s3", "PutBucketPolicy"),
      edgeRequest({ body: "{}" }),
      { Bucket: "b" },
      document,
    );
    expect(policy).toMatchObject({ Bucket: "b", Policy: "{}" });
    const invoke = await decodeRest(
      inputOf("lambda", "Invoke"),
      edgeRequest({}),
      { FunctionName: "f" },
      document,
    );
    expect(invoke).toMatchObject({ FunctionName: "f", Payload: Buffer.alloc(0) });
  });

  test("takes an absent document for absent members", async () => {
    expect(
      await decodeRest(inputOf("s3", "CreateBucket"), edgeRequest({}), { Bucket: "b" }, document),
    ).toMatchObject({
      Bucket: "b",
    });
  });

  test("lets a document set only what travels in it", async () => {
    const body = JSON.stringify({ FunctionName: "other", Qualifier: "x", Timeout: 3, Unknown: 1 });
    const request = edgeRequest({ method: "PUT", body });
    const input = await decodeRest(
      inputOf("lambda", "UpdateFunctionConfiguration"),
      request,
      { FunctionName: "f" },
      document,
    );
    expect(input).toEqual({ FunctionName: "f", Timeout: 3 });
  });

  test("ignores a date that is none, and names a number that is none", async () => {
    const request = edgeRequest({ headers: { "if-modified-since": "soon" } });
    expect(
      await decodeRest(inputOf("s3", "GetObject"), request, { Bucket: "b", Key: "k" }, document),
    ).toEqual({
      Bucket: "b",
      Key: "k",
      IfModifiedSince: undefined,
    });
    const wrong = decodeRest(
      inputOf("s3", "ListObjectsV2"),
      edgeRequest({ path: "/?max-keys=x" }),
      {},
      document,
    );
    await expect(wrong).rejects.toThrow(MalformedValue);
    await expect(wrong).rejects.toMatchObject({ parameter: "max-keys", text: "x" });
  });

  test("refuses a query whose escapes are none", async () => {
    const request = edgeRequest({ path: "/?prefix=%zz" });
    await expect(decodeRest(inputOf("s3", "ListObjectsV2"), request, {}, document)).rejects.toMatchObject({
      code: "InvalidURI",
    });
  });
});

describe("writing", () => {
  const write = (schema: NormalizedSchema, output: Record<string, unknown>): EdgeResponse =>
    encodeRest(schema, output, 200, document);

  test("puts each member where it travels", () => {
    const output = {
      ETag: '"1"',
      LastModified: new Date(0),
      Metadata: { A: "1" },
      ContentLength: 5,
      Body: "hello",
      TagCount: undefined,
    };
    expect(write(outputOf("s3", "GetObject"), output)).toEqual({
      status: 200,
      headers: {
        etag: '"1"',
        "last-modified": "Thu, 01 Jan 1970 00:00:00 GMT",
        "x-amz-meta-A": "1",
        "content-length": "5",
      },
      body: "hello",
    });
  });

  test("lets a member choose the status", () => {
    expect(write(outputOf("lambda", "Invoke"), { StatusCode: 202 })).toMatchObject({ status: 202, body: "" });
  });

  test("writes a document for members, and none where no member travels in one", () => {
    expect(write(outputOf("lambda", "ListTags"), { Tags: { a: "b" } })).toEqual({
      status: 200,
      headers: { "content-type": "application/test" },
      body: '{"Tags":{"a":"b"}}',
    });
    expect(write(outputOf("s3", "PutObject"), { ETag: "1" })).toEqual({
      status: 200,
      headers: { etag: "1" },
      body: "",
    });
  });

  test("quotes entries of a list that hold a comma or a quotation mark", () => {
    const list = [1, "test", "List", 0, 0] as const;
    const schema = NormalizedSchema.of([
      3,
      "test",
      "Output",
      0,
      ["Names"],
      [[() => list, { httpHeader: "X-Names" }]],
    ] as never);
    expect(write(schema, { Names: ["a", "b,c", 'd"e'] }).headers).toEqual({ "x-names": 'a,"b,c","d\\"e"' });
  });
});

test("tells members of the document from those of the head", () => {
  expect(inBody(memberOf(inputOf("lambda", "UpdateFunctionConfiguration"), "Timeout"))).toBe(true);
  expect(inBody(memberOf(inputOf("lambda", "UpdateFunctionConfiguration"), "FunctionName"))).toBe(false);
});
