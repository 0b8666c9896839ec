import { CfnBucket, CfnBucketPolicy } from "aws-cdk-lib/aws-s3";
import { type Fault, find, resourceAt } from "./fault";

/** Defects of the bucket. */
export const BUCKET_FAULTS: readonly Fault[] = [
  {
    name: "a bucket that is open to the public",
    caughtBy: "loglab/public-access",
    inject: (stack) => {
      find(stack, CfnBucket).publicAccessBlockConfiguration = {
        blockPublicAcls: false,
        blockPublicPolicy: false,
        ignorePublicAcls: false,
        restrictPublicBuckets: false,
      };
    },
  },
  {
    name: "a bucket policy that lets everyone read",
    caughtBy: "loglab/public-access",
    inject: (stack) => {
      find(stack, CfnBucketPolicy).policyDocument = {
        Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
      };
    },
  },
  {
    name: "a bucket that takes plain HTTP",
    caughtBy: "cdk-nag/AwsSolutions-S10",
    inject: (stack) => {
      find(stack, CfnBucketPolicy).policyDocument = { Version: "2012-10-17", Statement: [] };
    },
  },
  {
    name: "a bucket name with capitals and an underscore",
    caughtBy: "cloudformation/F3031",
    inject: (stack) => {
      find(stack, CfnBucket).bucketName = "Bad_Bucket";
    },
  },
  {
    name: "a bucket without a deletion policy",
    caughtBy: "loglab/deletion-policy",
    inject: (stack) => find(stack, CfnBucket).addDeletionOverride("DeletionPolicy"),
  },
  {
    name: "a bucket that nothing empties",
    caughtBy: "loglab/emptied-buckets",
    inject: (stack) => resourceAt(stack, "Bucket/Emptied/Default").addOverride("Type", "Custom::Nothing"),
  },
];
