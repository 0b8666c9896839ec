import {
  CloudFormationClient,
  GetTemplateCommand,
  paginateDescribeStacks,
  type Stack,
} from "@aws-sdk/client-cloudformation";
import { STACK_TAGS } from "../../contract/tags";
import type { LabClass } from "../../lib/class/lab-class";
import { LabError } from "../lab-error";
import type { Target } from "../target";
import type { NamedSide } from "./side";

type DeployedStack = NamedSide["stacks"][number];

/** A stack that is gone stays in lists for ninety days. */
const GONE: readonly (string | undefined)[] = ["DELETE_COMPLETE", "REVIEW_IN_PROGRESS"];

/** Reads the templates of a class's stacks from where they are deployed. */
export async function deployedSide(target: Target, { name, region }: LabClass): Promise<NamedSide> {
  const client = clientFor(target, region);
  try {
    const stacks: DeployedStack[] = [];
    for await (const page of paginateDescribeStacks({ client }, {})) {
      for (const stack of page.Stacks ?? []) {
        const seat = seatOf(stack, name);
        if (seat === undefined || stack.StackName === undefined) continue;
        const template = await readTemplate(client, stack.StackName);
        stacks.push({ name: stack.StackName, template, ...(seat !== "shared" && { seat }) });
      }
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

function clientFor({ endpoint, environment }: Target, region: string): CloudFormationClient {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  return new CloudFormationClient({
    region,
    ...(endpoint !== undefined && { endpoint, maxAttempts: 1 }),
    ...(accessKeyId !== undefined &&
      secretAccessKey !== undefined && { credentials: { accessKeyId, secretAccessKey } }),
  });
}

/** @returns the seat's id, `shared`, or undefined for a stack that is not the class's or no longer there */
function seatOf({ StackStatus, Tags = [] }: Stack, className: string): string | undefined {
  const tag = (key: string) => Tags.find(({ Key }) => Key === key)?.Value;
  if (GONE.includes(StackStatus) || tag(STACK_TAGS.class) !== className) return undefined;
  return tag(STACK_TAGS.seat);
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
  if (endpoint !== undefined && error.message.includes("ECONNREFUSED"))
    return new LabError(
      `No local cloud answers at ${endpoint}.`,
      "Start one with npm start, or name two commits.",
    );
  if (error.name === "CredentialsProviderError")
    return new LabError("There are no credentials for AWS.", "Sign in, or name two commits.");
  return error;
}
