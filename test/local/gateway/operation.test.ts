import type { Service } from "../../../local/core/service";
import { operationOf } from "../../../local/gateway/operation";
import type { ProtocolName } from "../../../local/gateway/protocols";
import { loadModel } from "../../../local/gateway/wire/model";
import { route } from "../../../local/services/s3/route";
import { edgeRequest, type Head } from "../../support/edge-request";

async function find(client: string, protocol: ProtocolName, head: Head, service: Partial<Service> = {}) {
  const model = loadModel(`@aws-sdk/client-${client}`);
  const { operation, labels } = await operationOf(service as Service, protocol, model, edgeRequest(head));
  return { name: operation.name, labels };
}

const target = (name: string): Head => ({ headers: { "x-amz-target": name } });

describe("JSON", () => {
  test("names the operation in its target", async () => {
    expect((await find("firehose", "json-1.1", target("Firehose_20150804.PutRecord"))).name).toBe(
      "PutRecord",
    );
  });

  test.each([
    ["another service's target", target("DynamoDB_20120810.PutRecord")],
    ["an operation that AWS has not", target("Firehose_20150804.Nothing")],
    ["no service", target("PutRecord")],
    ["no operation", target("Firehose_20150804.")],
    ["no target", {}],
    ["another method", { method: "GET", ...target("Firehose_20150804.PutRecord") }],
  ])("with %s is an UnknownOperationException", async (_, head) => {
    await expect(find("firehose", "json-1.1", head)).rejects.toMatchObject({
      code: "UnknownOperationException",
      status: 400,
    });
  });
});

describe("CBOR", () => {
  const path = "/service/GraniteServiceVersion20100801/operation/PutMetricData";

  test("names the operation in its path", async () => {
    expect((await find("cloudwatch", "rpc-v2-cbor", { path })).name).toBe("PutMetricData");
    expect((await find("cloudwatch", "rpc-v2-cbor", { path: `/prefix${path}` })).name).toBe("PutMetricData");
  });

  test.each([
    "/",
    "/service/Other/operation/PutMetricData",
    "/service/GraniteServiceVersion20100801/operation/Nothing",
  ])("with the path %s is an UnknownOperationException", async (path) => {
    await expect(find("cloudwatch", "rpc-v2-cbor", { path })).rejects.toMatchObject({
      code: "UnknownOperationException",
    });
  });
});

describe("a query", () => {
  test.each([
    ["body", { body: "Action=GetUser&Version=2010-05-08" }],
    ["URL", { method: "GET", path: "/?Action=GetUser&Version=2010-05-08" }],
  ])("names the operation in its %s", async (_, head) => {
    expect((await find("iam", "query", head)).name).toBe("GetUser");
  });

  test.each([
    ["no action", "Version=2010-05-08", "MissingAction", "The request must contain the parameter Action"],
    [
      "an action that AWS has not",
      "Action=Nothing&Version=2010-05-08",
      "InvalidAction",
      "Could not find operation Nothing for version 2010-05-08",
    ],
    [
      "another version",
      "Action=GetUser&Version=2000-01-01",
      "InvalidAction",
      "Could not find operation GetUser for version 2000-01-01",
    ],
    [
      "no version",
      "Action=GetUser",
      "InvalidAction",
      "Could not find operation GetUser for version NO_VERSION_SPECIFIED",
    ],
  ])("with %s is refused", async (_, body, code, message) => {
    await expect(find("iam", "query", { body })).rejects.toMatchObject({ code, message, status: 400 });
  });

  test("of EC2 may give an older version, and has its own words", async () => {
    const body = "Action=DescribeVpcs&Version=2014-10-01";
    expect((await find("ec2", "ec2-query", { body })).name).toBe("DescribeVpcs");
    await expect(find("ec2", "ec2-query", { body: "Action=Nothing" })).rejects.toMatchObject({
      code: "InvalidAction",
      message: "The action Nothing is not valid for this web service.",
    });
  });
});

describe("REST", () => {
  test("names the operation by method and path", async () => {
    const head = { method: "GET", path: "/2015-03-31/functions/f" };
    expect(await find("lambda", "rest-json", head)).toEqual({
      name: "GetFunction",
      labels: { FunctionName: "f" },
    });
    await expect(find("lambda", "rest-json", { method: "GET", path: "/" })).rejects.toMatchObject({
      code: "UnknownOperationException",
      status: 404,
    });
  });

  test("lets a service find its own way, by the host without its port", async () => {
    const head = { method: "GET", path: "/k?acl", headers: { host: "b.localhost:4566" } };
    expect(await find("s3", "rest-xml", head, { route })).toEqual({
      name: "GetObjectAcl",
      labels: { Bucket: "b", Key: "k" },
    });
  });

  test("takes a way to nowhere for a fault", async () => {
    const nowhere = { name: "x", route: () => ({ operation: "Nothing", labels: {} }) };
    await expect(find("s3", "rest-xml", {}, nowhere)).rejects.toThrow("x routes to Nothing");
  });
});
