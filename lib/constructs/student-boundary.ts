import { ManagedPolicy, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";

/** What a seat's bucket lets its student do by its own policy. */
export const BUCKET_ACTIONS = ["s3:GetBucketLocation", "s3:GetObject", "s3:ListBucket"];

/**
 * The most that a student can ever be allowed, whatever somebody attaches to the class's role or writes into a bucket's
 * policy: to make roles, start further instances or change stacks is not among it (docs/decisions/0031).
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export class StudentBoundary extends ManagedPolicy {
  /** @param actions those that the role itself allows, on narrower resources */
  constructor(scope: Construct, id: string, actions: readonly string[]) {
    super(scope, id, {
      description: "The most that a student may do",
      statements: [
        new PolicyStatement({
          actions: [...new Set([...actions, ...BUCKET_ACTIONS])].sort(),
          resources: ["*"],
        }),
      ],
    });
  }
}
