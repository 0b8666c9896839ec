import { dependenciesOf } from "../../guardrails/dependencies";
import type { Finding, Review } from "../../guardrails/guardrail";
import { at, referenced, resourcesOf, type Template } from "../../guardrails/template";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html */
export const teardownOrder: Review = {
  name: "teardown-order",
  why: "What still writes while a bucket is emptied fills it again, and the stack's deletion fails.",
  fix: "Let producers depend on the stream, and the stream on the bucket with what empties it.",
  check(template) {
    return [...streamsBeforeBuckets(template), ...producersBeforeStreams(template)];
  },
};

function streamsBeforeBuckets(template: Template): Finding[] {
  const emptiers = Object.entries(template.Resources ?? {})
    .filter(([, { Type }]) => Type === "Custom::S3AutoDeleteObjects")
    .map(([id, { Properties }]) => ({ id, bucket: referenced(at(Properties, "BucketName")) }));
  return resourcesOf(template, "AWS::KinesisFirehose::DeliveryStream").flatMap(([resource]) => {
    const before = dependenciesOf(template, resource);
    return emptiers
      .filter(({ id, bucket }) => bucket !== undefined && before.has(bucket) && !before.has(id))
      .map(({ bucket }) => ({
        resource,
        property: "DependsOn",
        what: `the stream may outlive the emptying of ${bucket}`,
      }));
  });
}

function producersBeforeStreams(template: Template): Finding[] {
  const streams = resourcesOf(template, "AWS::KinesisFirehose::DeliveryStream").map(([id]) => id);
  if (streams.length === 0) return [];
  return resourcesOf(template, "AWS::EC2::Instance")
    .filter(([resource]) => {
      const before = dependenciesOf(template, resource);
      return !streams.some((stream) => before.has(stream));
    })
    .map(([resource]) => ({ resource, property: "DependsOn", what: "the instance may outlive the stream" }));
}
