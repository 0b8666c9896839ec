import {
  DeleteAliasCommand,
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
  UntagResourceCommand,
  UpdateFunctionConfigurationCommand,
} from "@aws-sdk/client-lambda";
import { AwsError } from "../../../../local/core/errors";
import { restJsonProtocol } from "../../../../local/gateway/protocols/rest-json";
import { loadModel, NO_MODEL } from "../../../../local/gateway/wire/model";
import { MalformedValue } from "../../../../local/gateway/wire/scalar";
import { startEdge } from "../../../support/edge";
import { edgeRequest } from "../../../support/edge-request";
import { operationOf } from "../../../support/shapes";

test("the SDK's client of Lambda is understood, and understands", async () => {
  await using edge = await startEdge();
  const lambda = new LambdaClient(edge.client);
  const inputs: object[] = [];
  edge.answers.set("lambda.Invoke", (input) => {
    inputs.push(input);
    return { StatusCode: 202, ExecutedVersion: "$LATEST", Payload: Buffer.from('{"a":1}') };
  });
  edge.answers.set("lambda.ListFunctions", (input) => {
    inputs.push(input);
    return { Functions: [{ FunctionName: "f", CodeSize: 1 }] };
  });
  edge.answers.set("lambda.UntagResource", (input) => {
    inputs.push(input);
    return {};
  });

  const invoked = await lambda.send(
    new InvokeCommand({
      FunctionName: "a/b:c",
      InvocationType: "Event",
      Qualifier: "x y",
      Payload: Buffer.from("[]"),
    }),
  );
  expect(invoked).toMatchObject({
    StatusCode: 202,
    ExecutedVersion: "$LATEST",
    $metadata: { httpStatusCode: 202 },
  });
  expect(invoked.Payload?.transformToString()).toBe('{"a":1}');
  const { Functions } = await lambda.send(new ListFunctionsCommand({ MaxItems: 5 }));
  expect(Functions).toEqual([{ FunctionName: "f", CodeSize: 1 }]);
  const Resource = "arn:aws:lambda:us-east-1:000000000000:function:f";
  await lambda.send(new UntagResourceCommand({ Resource, TagKeys: ["a", "b&c"] }));
  expect(inputs).toEqual([
    { FunctionName: "a/b:c", InvocationType: "Event", Qualifier: "x y", Payload: Buffer.from("[]") },
    { MaxItems: 5 },
    { Resource, TagKeys: ["a", "b&c"] },
  ]);
});

test("an output without members is an empty answer with the operation's status", async () => {
  await using edge = await startEdge();
  edge.answers.set("lambda.DeleteAlias", () => ({}));
  const { $metadata } = await new LambdaClient(edge.client).send(
    new DeleteAliasCommand({ FunctionName: "f", Name: "a" }),
  );
  expect($metadata.httpStatusCode).toBe(204);
});

test("an error comes with its code, its sentence and its own members", async () => {
  await using edge = await startEdge();
  edge.answers.set("lambda.UpdateFunctionConfiguration", () => {
    throw new AwsError("TooManyRequestsException", "Slow down.", 429, { Reason: "CallerRateLimitExceeded" });
  });
  await expect(
    new LambdaClient(edge.client).send(new UpdateFunctionConfigurationCommand({ FunctionName: "f" })),
  ).rejects.toMatchObject({
    name: "TooManyRequestsException",
    message: "Slow down.",
    Reason: "CallerRateLimitExceeded",
    $metadata: { httpStatusCode: 429 },
  });
});

test("an error on the wire has the sentence in both spellings, and its headers", () => {
  const exchange = { model: loadModel("@aws-sdk/client-lambda"), requestId: "1" };
  const error = new AwsError("ServiceException", "Broken.", 500, {}, { "retry-after": "1" });
  const { status, headers, body } = restJsonProtocol.error(error, exchange);
  expect({ status, headers }).toEqual({
    status: 500,
    headers: {
      "content-type": "application/json",
      "x-amzn-errortype": "ServiceException",
      "x-amzn-requestid": "1",
      "retry-after": "1",
    },
  });
  expect(JSON.parse(String(body))).toMatchObject({ Type: "Service", Message: "Broken." });
  expect(
    JSON.parse(String(restJsonProtocol.error(new AwsError("X", "y"), { ...exchange, model: NO_MODEL }).body)),
  ).toEqual({
    Type: "User",
    Message: "y",
    message: "y",
  });
});

test("a body does not override what the path and the query say", async () => {
  const body = JSON.stringify({ FunctionName: "other", Timeout: 5, Qualifier: "x" });
  const input = await restJsonProtocol.decode(
    edgeRequest({ method: "PUT", path: "/2015-03-31/functions/mine/configuration", body }),
    operationOf("lambda", "UpdateFunctionConfiguration"),
    { FunctionName: "mine" },
  );
  expect(input).toEqual({ FunctionName: "mine", Timeout: 5 });
});

test("a value of the wrong type is a SerializationException that names its parameter", () => {
  expect(restJsonProtocol.malformed(new MalformedValue("x", "a number", "MaxItems"))).toMatchObject({
    code: "SerializationException",
    message: "MaxItems: x is not a number",
  });
});
