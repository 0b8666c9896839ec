import { readFile } from "node:fs/promises";
import type { Cloud } from "./core/cloud";
import { isAwsError } from "./core/errors";
import type { EventBus } from "./core/events";
import { ROOT } from "./core/identity";
import { ZONE_LETTERS } from "./core/regions";

/** Stack that `cdk bootstrap` makes, and the template that the pinned CDK CLI ships for it. */
const TOOLKIT = "CDKToolkit";
const TEMPLATE = "aws-cdk/lib/api/bootstrap/bootstrap-template.yaml";

/** What the CLI gives for a `cdk bootstrap` without options; it reads the template's default for the rest. */
const PARAMETERS = {
  CloudFormationExecutionPolicies: "arn:aws:iam::aws:policy/AdministratorAccess",
  FileAssetsBucketKmsKeyId: "AWS_MANAGED_KEY",
  PublicAccessBlockConfiguration: "true",
};

/**
 * Bootstraps each Region for the CDK before anybody outside is answered there, as `cdk bootstrap` does, so that the first
 * `cdk deploy` finds its roles and its bucket. A Region that has been bootstrapped, by us or by the CLI, stays as it is.
 */
export class Bootstraps {
  private readonly regions = new Map<string, Promise<void>>();

  constructor(
    private readonly call: Cloud["call"],
    private readonly events: EventBus,
  ) {}

  /** Resolves once the Region is bootstrapped; at once where there is no such Region. */
  async ready(region: string): Promise<void> {
    if (!(region in ZONE_LETTERS)) return;
    let done = this.regions.get(region);
    if (!done) {
      done = this.bootstrap(region);
      this.regions.set(region, done);
    }
    await done;
  }

  private async bootstrap(region: string): Promise<void> {
    if (await this.stands(region)) return;
    const finished = this.events.next(
      "stackEvent",
      ({ stackName, logicalId, status, ...event }) =>
        stackName === TOOLKIT &&
        logicalId === TOOLKIT &&
        event.region === region &&
        !/_IN_PROGRESS$/.test(status),
    );
    const input = {
      StackName: TOOLKIT,
      TemplateBody: await readFile(require.resolve(TEMPLATE), "utf8"),
      Capabilities: ["CAPABILITY_NAMED_IAM"],
      Parameters: Object.entries(PARAMETERS).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
    };
    await this.call(ROOT, "cloudformation", "CreateStack", input, { region });
    const { status, reason } = await finished;
    if (status !== "CREATE_COMPLETE")
      throw new Error(`${TOOLKIT} of ${region} came out ${status}: ${reason ?? ""}`);
  }

  private async stands(region: string): Promise<boolean> {
    try {
      await this.call(ROOT, "cloudformation", "DescribeStacks", { StackName: TOOLKIT }, { region });
      return true;
    } catch (error) {
      if (isAwsError(error, "ValidationError")) return false;
      throw error;
    }
  }
}
