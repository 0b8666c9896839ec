import { pipelineGrants } from "../../../../lib/validate/reviews/pipeline-grants";
import { findInClean, NOW } from "../../../support/review";
import { synthClass } from "../../../support/synth-class";

test("a clean class keeps it", () => {
  expect(findInClean(pipelineGrants)).toEqual([]);
});

test("so does one with a data stream and the function that reads it", () => {
  const pipeline = { producer: "sdk", source: "kinesis", destination: "s3" } as const;
  expect(pipelineGrants.check(synthClass({ pipeline }).template("s01"), NOW)).toEqual([]);
});

import type { Resource, Template } from "../../../../lib/guardrails/template";
import { at, members } from "../../../../lib/guardrails/template";
import { seatWith } from "../../../support/broken-template";

/** @returns a seat in which one role, found by the head of its logical id, has other statements */
function seatWithRole(role: string, change: (statements: unknown[]) => unknown[]): Template {
  const seat = seatWith("AWS::S3::Bucket", () => undefined);
  const [, found] = Object.entries(seat.Resources ?? {}).find(([id]) => id.startsWith(role)) ?? [];
  if (found === undefined) throw new Error(`A seat has no ${role}`);
  const document = members(found.Properties?.Policies).map((policy) => at(policy, "PolicyDocument"))[0];
  found.Properties = {
    ...found.Properties,
    Policies: [{ PolicyDocument: { Statement: change(members(at(document, "Statement"))) } }],
  } satisfies Resource["Properties"];
  return seat;
}

const names = (template: Template) =>
  pipelineGrants.check(template, NOW).map(({ what }) => what.replace(/[0-9A-F]{8}/g, ""));

test("each action that the stream's role lacks is named with its resource", () => {
  const without = seatWithRole("DeliveryRole", (statements) => statements.filter((_, index) => index !== 1));
  expect(names(without)).toEqual([
    `DeliveryRole may not s3:AbortMultipartUpload on \${Bucket.Arn}/object`,
    `DeliveryRole may not s3:GetObject on \${Bucket.Arn}/object`,
    `DeliveryRole may not s3:PutObject on \${Bucket.Arn}/object`,
  ]);
});

test("a grant on another resource does not help", () => {
  const elsewhere = seatWithRole("DeliveryRole", (statements) =>
    statements.map((one, index) =>
      index === 2 ? { ...Object(one), Resource: "arn:aws:lambda:us-east-1:1:function:x" } : one,
    ),
  );
  expect(names(elsewhere)).toEqual([
    `DeliveryRole may not lambda:GetFunctionConfiguration on \${TransformFunction.Arn}`,
    `DeliveryRole may not lambda:InvokeFunction on \${TransformFunction.Arn}`,
  ]);
});

test("a denial outdoes a grant, a conditional one may not", () => {
  const denied = (Condition?: unknown) =>
    seatWithRole("DeliveryRole", (statements) => [
      ...statements,
      {
        Effect: "Deny",
        Action: "s3:PutObject",
        Resource: "*",
        ...(Condition !== undefined && { Condition }),
      },
    ]);
  expect(names(denied())).toEqual([`DeliveryRole may not s3:PutObject on \${Bucket.Arn}/object`]);
  expect(names(denied({ Bool: { "aws:SecureTransport": "false" } }))).toEqual([]);
});

test("a function that may not write its log is found", () => {
  expect(names(seatWithRole("TransformRole", () => []))).toEqual([
    `TransformRole may not logs:CreateLogStream on \${TransformLogGroup.Arn}`,
    `TransformRole may not logs:PutLogEvents on \${TransformLogGroup.Arn}`,
  ]);
});

test("a stream to which no instance may put is found, and one kind of put is enough", () => {
  expect(names(seatWithRole("GeneratorsRole", () => []))).toEqual([
    "no instance of this stack may put records to it",
  ]);
  const single = { Effect: "Allow", Action: "firehose:PutRecord", Resource: "*" };
  expect(names(seatWithRole("GeneratorsRole", () => [single]))).toEqual([]);
});

test("a role with managed policies cannot be judged", () => {
  const seat = seatWithRole("DeliveryRole", () => []);
  for (const [id, resource] of Object.entries(seat.Resources ?? {}))
    if (id.startsWith("DeliveryRole"))
      resource.Properties = { ...resource.Properties, ManagedPolicyArns: ["arn:aws:iam::aws:policy/Any"] };
  expect(names(seat)).toEqual([]);
});
