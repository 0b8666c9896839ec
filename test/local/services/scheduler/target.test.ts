import type { Schedule } from "../../../../local/services/scheduler/store";
import { checkTarget, targetCall } from "../../../../local/services/scheduler/target";
import { SCHEDULE_ROLE as RoleArn, SCHEDULED_FUNCTION } from "../../../support/scheduler";

const OCCASION = {
  scheduleArn: "arn:aws:scheduler:us-east-1:000000000000:schedule/default/one",
  account: "000000000000",
  region: "us-east-1",
  scheduled: Date.UTC(2026, 11, 19, 2),
  executionId: "id",
  attempt: 3,
};

const call = (target: object) => {
  const schedule = { target: { RoleArn, ...target } } as Schedule;
  return targetCall(schedule, OCCASION);
};

describe("a schedule's target", () => {
  it("is a function, which is invoked asynchronously with what AWS sends when there is no input", () => {
    const { service, operation, input } = call({ Arn: SCHEDULED_FUNCTION });
    expect([service, operation]).toEqual(["lambda", "Invoke"]);
    const { Payload, ...rest } = input as { Payload: Buffer };
    expect(rest).toEqual({ FunctionName: SCHEDULED_FUNCTION, InvocationType: "Event" });
    expect(JSON.parse(Payload.toString())).toMatchObject({
      source: "aws.scheduler",
      "detail-type": "Scheduled Event",
      time: "2026-12-19T02:00:00Z",
      resources: [OCCASION.scheduleArn],
      detail: "{}",
    });
  });

  it("is any operation of a service, with its input", () => {
    const Arn = "arn:aws:scheduler:::aws-sdk:cloudformation:deleteStack";
    expect(call({ Arn, Input: '{"StackName":"Lab-a-s01"}' })).toEqual({
      service: "cloudformation",
      operation: "DeleteStack",
      input: { StackName: "Lab-a-s01" },
    });
    expect(call({ Arn: "arn:aws:scheduler:::aws-sdk:cloudwatchlogs:deleteLogGroup" })).toMatchObject({
      service: "logs",
    });
  });

  it("gets what the input's context attributes stand for", () => {
    const { input } = call({
      Arn: "arn:aws:scheduler:::aws-sdk:ssm:putParameter",
      Input:
        '{"Name":"<aws.scheduler.scheduled-time>","Value":"<aws.scheduler.attempt-number> <aws.scheduler.x>"}',
    });
    expect(input).toEqual({ Name: "2026-12-19T02:00:00Z", Value: "3 <aws.scheduler.x>" });
  });

  it("is a stream", () => {
    const delivery = call({ Arn: "arn:aws:firehose:us-east-1:000000000000:deliverystream/s", Input: "x" });
    expect(delivery).toMatchObject({ service: "firehose", input: { DeliveryStreamName: "s" } });
    const data = call({
      Arn: "arn:aws:kinesis:us-east-1:000000000000:stream/s",
      KinesisParameters: { PartitionKey: "p" },
    });
    expect(data).toMatchObject({ service: "kinesis", operation: "PutRecord", input: { PartitionKey: "p" } });
  });

  it.each([
    [{ Arn: "nonsense" }, "ValidationException", /not in correct format/],
    [{ Arn: "arn:aws:kinesis:us-east-1:000000000000:stream/s" }, "ValidationException", /KinesisParameters/],
    [{ Arn: "arn:aws:scheduler:::aws-sdk:ec2:describeInstances" }, "ValidationException", /only reads/],
    [
      { Arn: "arn:aws:scheduler:::aws-sdk:ec2:stopInstances", Input: "[1]" },
      "ValidationException",
      /JSON object/,
    ],
    [{ Arn: "arn:aws:scheduler:::aws-sdk:sqs:sendMessage" }, "NotModelledByLocalCloud", /sqs:sendMessage/],
    [{ Arn: "arn:aws:sqs:us-east-1:000000000000:q" }, "NotModelledByLocalCloud", /arn:aws:sqs/],
    [
      { Arn: SCHEDULED_FUNCTION, DeadLetterConfig: { Arn: "arn:aws:sqs:us-east-1:000000000000:q" } },
      "NotModelledByLocalCloud",
      /DeadLetterConfig/,
    ],
  ])("%j is refused", (target, code, message) => {
    expect(() => checkTarget({ RoleArn, ...target })).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });
});
