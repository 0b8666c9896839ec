import type { CfnInstance } from "aws-cdk-lib/aws-ec2";
import type { Role } from "aws-cdk-lib/aws-iam";
import type { Asset } from "aws-cdk-lib/aws-s3-assets";

/**
 * Lets cfn-init sign the download of an instance's code. `InitSource.fromExistingAsset` would do it, and grant the whole bucket.
 * @param code any of the assets: all lie in one bucket
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-authentication.html
 */
export function signDownloads(instance: CfnInstance, role: Role, code: Asset): void {
  instance.addMetadata("AWS::CloudFormation::Authentication", {
    S3AccessCreds: { type: "S3", roleName: role.roleName, buckets: [code.s3BucketName] },
  });
}
