import {
  DescribeDeliveryStreamCommand,
  FirehoseClient,
  PutRecordBatchCommand,
  StartDeliveryStreamEncryptionCommand,
} from "@aws-sdk/client-firehose";
import { AwsError } from "../../../../local/core/errors";
import { jsonProtocol } from "../../../../local/gateway/protocols/json";
import { loadModel } from "../../../../local/gateway/wire/model";
import { MalformedValue } from "../../../../local/gateway/wire/scalar";
import { startEdge } from "../../../support/edge";

test("the SDK's client is understood, and understands", async () => {
  await using edge = await startEdge();
  const firehose = new FirehoseClient(edge.client);
  const inputs: object[] = [];
  edge.answers.set("firehose.PutRecordBatch", (input) => {
    inputs.push(input);
    return {
      FailedPutCount: 1,
      RequestResponses: [{ RecordId: "1" }, { ErrorCode: "E", ErrorMessage: "m" }],
    };
  });
  const created = new Date(1_700_000_000_250);
  edge.answers.set("firehose.DescribeDeliveryStream", () => ({
    DeliveryStreamDescription: { DeliveryStreamName: "s", CreateTimestamp: created, Destinations: [] },
  }));
  edge.answers.set("firehose.StartDeliveryStreamEncryption", () => ({}));

  const Records = [{ Data: Buffer.from("a\u00e9") }, { Data: new Uint8Array(0) }];
  const put = await firehose.send(new PutRecordBatchCommand({ DeliveryStreamName: "s", Records }));
  expect(inputs).toEqual([
    { DeliveryStreamName: "s", Records: [{ Data: Buffer.from("a\u00e9") }, { Data: Buffer.alloc(0) }] },
  ]);
  expect(put).toMatchObject({ FailedPutCount: 1, RequestResponses: [{ RecordId: "1" }, { ErrorCode: "E" }] });
  const described = await firehose.send(new DescribeDeliveryStreamCommand({ DeliveryStreamName: "s" }));
  expect(described.DeliveryStreamDescription?.CreateTimestamp).toEqual(created);
  const started = await firehose.send(new StartDeliveryStreamEncryptionCommand({ DeliveryStreamName: "s" }));
  expect(started.$metadata).toMatchObject({
    httpStatusCode: 200,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test("an error comes with its code, its sentence and its own members", async () => {
  await using edge = await startEdge();
  edge.answers.set("firehose.PutRecordBatch", () => {
    throw new AwsError("InvalidKMSResourceException", "No key.", 400, { code: "KMS.1" });
  });
  await expect(
    new FirehoseClient(edge.client).send(new PutRecordBatchCommand({ DeliveryStreamName: "s", Records: [] })),
  ).rejects.toMatchObject({
    name: "InvalidKMSResourceException",
    message: "No key.",
    code: "KMS.1",
    $metadata: { httpStatusCode: 400 },
  });
});

describe("an error on the wire", () => {
  const exchange = { model: loadModel("@aws-sdk/client-firehose"), requestId: "1" };

  test("has its code first and no empty sentence", () => {
    const { body, headers } = jsonProtocol("1.0").error(
      new AwsError("UnknownOperationException", ""),
      exchange,
    );
    expect(body).toBe('{"__type":"UnknownOperationException"}');
    expect(headers["content-type"]).toBe("application/x-amz-json-1.0");
  });

  test("spells its sentence as its shape does", () => {
    const { body } = jsonProtocol("1.1").error(new AwsError("InvalidArgumentException", "No."), exchange);
    expect(body).toBe('{"__type":"InvalidArgumentException","message":"No."}');
  });
});

test("a value of the wrong type is a SerializationException", () => {
  expect(jsonProtocol("1.1").malformed(new MalformedValue("x", "a number"))).toMatchObject({
    code: "SerializationException",
    status: 400,
    message: "x is not a number",
  });
});
