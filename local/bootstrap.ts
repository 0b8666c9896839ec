import { readFile } from "node:fs/promises";
import type { Cloud } from "./core/cloud";
import { isAwsError } from "./core/errors";
import { ROOT } from "./core/identity";

/** Stack that `cdk bootstrap` makes, and the template that the pinned CDK CLI ships for it. */
const TOOLKIT = "CDKToolkit";
const TEMPLATE = "aws-cdk/lib/api/bootstrap/bootstrap-template.yaml";

/**
 * Bootstraps a Region for the CDK as `cdk bootstrap` does, so that the first `cdk deploy` finds its roles and its bucket.
 * A Region that has been bootstrapped, by us or by the CLI, stays as it is.
 */
export async function bootstrap(call: Cloud["call"], region: string): Promise<void> {
  try {
    await call(ROOT, "cloudformation", "DescribeStacks", { StackName: TOOLKIT }, { region });
    return;
  } catch (error) {
    if (!isAwsError(error, "ValidationError")) throw error;
  }
  const template = await readFile(require.resolve(TEMPLATE), "utf8");
  await call(
    ROOT,
    "cloudformation",
    "CreateStack",
    {
      StackName: TOOLKIT,
      TemplateBody: template,
      Capabilities: ["CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
      // The CLI gives these two on its command line; the template has no default for the policy.
      Parameters: [
        {
          ParameterKey: "CloudFormationExecutionPolicies",
          ParameterValue: "arn:aws:iam::aws:policy/AdministratorAccess",
        },
        { ParameterKey: "FileAssetsBucketKmsKeyId", ParameterValue: "AWS_MANAGED_KEY" },
        { ParameterKey: "PublicAccessBlockConfiguration", ParameterValue: "true" },
      ],
    },
    { region },
  );
}
