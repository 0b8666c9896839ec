import { CloudFormationClient, GetTemplateCommand } from "@aws-sdk/client-cloudformation";
import { SHARED_SEAT } from "../../contract/tags";
import type { LabClass } from "../../lib/class/lab-class";
import { LabError } from "../lab-error";
import { classStacks, seatOfStackName } from "../stacks/class-stacks";
import { isUnanswered } from "../stacks/explain";
import { clientOptions, type Target } from "../target";
import type { NamedSide } from "./side";

type DeployedStack = NamedSide["stacks"][number];

/** Reads the templates of a class's stacks from where they are deployed. */
export async function deployedSide(target: Target, { name, region }: LabClass): Promise<NamedSide> {
  const local = target.endpoint !== undefined;
  const client = new CloudFormationClient({
    ...clientOptions(target, region),
    ...(local && { maxAttempts: 1 }),
  });
  try {
    const stacks: DeployedStack[] = [];
    for (const [stack, { StackStatus }] of await classStacks(client, name)) {
      // A change set alone makes a stack that has no template yet.
      if (StackStatus === "REVIEW_IN_PROGRESS") continue;
      const seat = seatOfStackName(name, stack);
      const template = await readTemplate(client, stack);
      stacks.push({ name: stack, template, ...(seat !== undefined && seat !== SHARED_SEAT && { seat }) });
    }
    return {
      label: target.endpoint === undefined ? `AWS, ${region}` : `the local cloud ${target.endpoint}`,
      stacks,
    };
  } catch (error) {
    throw explain(error, target);
  } finally {
    client.destroy();
  }
}

async function readTemplate(
  client: CloudFormationClient,
  StackName: string,
): Promise<DeployedStack["template"]> {
  const { TemplateBody = "{}" } = await client.send(
    new GetTemplateCommand({ StackName, TemplateStage: "Original" }),
  );
  return JSON.parse(TemplateBody);
}

function explain(error: unknown, { endpoint }: Target): unknown {
  if (!(error instanceof Error)) return error;
  if (endpoint !== undefined && isUnanswered(error))
    return new LabError(
      `No local cloud answers at ${endpoint}.`,
      "Start one with npm start, or name two commits.",
    );
  if (error.name === "CredentialsProviderError")
    return new LabError("There are no credentials for AWS.", "Sign in, or name two commits.");
  return error;
}
