import { CustomResource, RemovalPolicy, Tags } from "aws-cdk-lib";
import { type IRole, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { STACK_TAGS } from "../../contract/tags";
import type { BucketEmptier } from "./bucket-emptier";
import { BUCKET_ACTIONS } from "./student-boundary";

/** The tag without which the emptier leaves a bucket alone. */
const EMPTIABLE = "aws-cdk:auto-delete-objects";

/** A seat's bucket: encrypted, closed to the public and to plain HTTP, emptied and deleted with its stack. */
export class LogBucket extends Bucket {
  constructor(scope: Construct, id: string, emptier: BucketEmptier) {
    super(scope, id, {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Tags.of(this).add(EMPTIABLE, "true");
    const granted = this.addToResourcePolicy(
      new PolicyStatement({
        principals: [emptier.role],
        actions: [
          // The handler denies everyone PutObject before it starts, or late writers would race it.
          "s3:PutBucketPolicy",
          "s3:GetBucketPolicy",
          "s3:GetBucketTagging",
          "s3:ListBucketVersions",
          "s3:DeleteObject",
          "s3:DeleteObjectVersion",
        ],
        resources: [this.bucketArn, this.arnForObjects("*")],
      }),
    );
    const emptied = new CustomResource(this, "Emptied", {
      resourceType: "Custom::S3AutoDeleteObjects",
      serviceToken: emptier.function.functionArn,
      properties: { BucketName: this.bucketName },
    });
    if (granted.policyDependable) emptied.node.addDependency(granted.policyDependable);
  }

  /** Lets the student of a seat read, and nobody else who wears the class's role. */
  openTo(student: IRole, seat: string): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [student],
        actions: BUCKET_ACTIONS,
        resources: [this.bucketArn, this.arnForObjects("*")],
        conditions: { StringEquals: { [`aws:PrincipalTag/${STACK_TAGS.seat}`]: seat } },
      }),
    );
  }
}
