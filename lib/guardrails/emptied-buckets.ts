import type { Guardrail } from "./guardrail";
import { at, referenced, resourcesOf } from "./template";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html */
export const emptiedBuckets: Guardrail = {
  name: "emptied-buckets",
  why: "CloudFormation deletes empty buckets only, so the stack's deletion would fail and the bucket stay.",
  fix: "Make the bucket a LogBucket, which the class's emptier empties.",
  check(template) {
    const emptied = Object.values(template.Resources ?? {})
      .filter(({ Type }) => Type === "Custom::S3AutoDeleteObjects")
      .map(({ Properties }) => referenced(at(Properties, "BucketName")));
    return resourcesOf(template, "AWS::S3::Bucket")
      .filter(([resource]) => !emptied.includes(resource))
      .map(([resource]) => ({ resource, what: "nothing empties this bucket before it is deleted" }));
  },
};
