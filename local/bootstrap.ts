import { readFile } from "node:fs/promises";
import type { Cloud } from "./core/cloud";
import { isAwsError } from "./core/errors";
import type { CloudEvents, EventBus } from "./core/events";
import { ROOT } from "./core/identity";
import { ZONE_LETTERS } from "./core/regions";

/** Stack that `cdk bootstrap` makes, and the template that the pinned CDK CLI ships for it. */
const TOOLKIT = "CDKToolkit";
const TEMPLATE = "aws-cdk/lib/api/bootstrap/bootstrap-template.yaml";

/** The same as JSON, put here when the command is built (build/bundle.ts): to read the YAML takes as long as all else of the start. */
declare const PREPARED_BOOTSTRAP_TEMPLATE: string | undefined;

const IN_PROGRESS = /_IN_PROGRESS$/;

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
    /** Aborts when the cloud stops. */
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Resolves once the Region is bootstrapped; at once where there is no such Region. One that could not be bootstrapped is
   * tried again at the next call.
   * @throws Error with the stack's reason
   */
  async ready(region: string): Promise<void> {
    if (!Object.hasOwn(ZONE_LETTERS, region)) return;
    let done = this.regions.get(region);
    if (!done) {
      done = this.bootstrap(region);
      this.regions.set(region, done);
      done.catch(() => this.regions.delete(region));
    }
    await done;
  }

  private async bootstrap(region: string): Promise<void> {
    const waiting = new AbortController();
    // Waited for before it is asked for: a creation that a killed process left is taken up again by itself, and may end at once.
    const finished = this.events.next(
      "stackEvent",
      (event) => event.region === region && isToolkit(event) && !IN_PROGRESS.test(event.status),
      AbortSignal.any([this.signal, waiting.signal]),
    );
    finished.catch(() => undefined);
    try {
      const standing = await this.status(region);
      if (standing !== undefined && !IN_PROGRESS.test(standing)) return;
      if (standing === undefined) await this.create(region);
      const { status, reason } = await finished;
      if (standing === undefined && status !== "CREATE_COMPLETE")
        throw new Error(`${TOOLKIT} of ${region} came out ${status}: ${reason ?? ""}`);
    } finally {
      waiting.abort();
    }
  }

  /** @returns undefined where there is no such stack */
  private async status(region: string): Promise<string | undefined> {
    try {
      const { Stacks } = await this.call<{ Stacks: { StackStatus: string }[] }>(
        ROOT,
        "cloudformation",
        "DescribeStacks",
        { StackName: TOOLKIT },
        { region },
      );
      return Stacks[0]?.StackStatus;
    } catch (error) {
      if (isAwsError(error, "ValidationError")) return undefined;
      throw error;
    }
  }

  private async create(region: string): Promise<void> {
    const input = {
      StackName: TOOLKIT,
      TemplateBody: await readTemplate(),
      Capabilities: ["CAPABILITY_NAMED_IAM"],
      Parameters: Object.entries(PARAMETERS).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
    };
    await this.call(ROOT, "cloudformation", "CreateStack", input, { region });
  }
}

async function readTemplate(): Promise<string> {
  return typeof PREPARED_BOOTSTRAP_TEMPLATE === "string"
    ? PREPARED_BOOTSTRAP_TEMPLATE
    : readFile(require.resolve(TEMPLATE), "utf8");
}

const isToolkit = ({ stackName, logicalId }: CloudEvents["stackEvent"]): boolean =>
  stackName === TOOLKIT && logicalId === TOOLKIT;
