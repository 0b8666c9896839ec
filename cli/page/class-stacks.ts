import { CloudFormationClient, type Stack } from "@aws-sdk/client-cloudformation";
import { STACK_TAGS } from "../../contract/tags";
import { everyStack } from "../stacks/class-stacks";
import { clientOptions, type Target } from "../target";
import { Kept } from "./kept";

/** Statuses change with deployments alone, and AWS limits how often they are asked for. */
const KEPT_MS = 10_000;

/** What CloudFormation tells of all stacks, asked for every ten seconds at most. */
export class ClassStacks {
  private readonly all: Kept<readonly Stack[]>;

  constructor(target: Target, region: string) {
    this.all = new Kept(() => describe(target, region), KEPT_MS);
  }

  /**
   * Statuses by the stacks' names.
   * @param fresh as they are at this moment
   */
  async statuses(fresh = false): Promise<ReadonlyMap<string, string>> {
    const stacks = await (fresh ? this.all.renew() : this.all.get());
    return new Map(stacks.map(({ StackName = "", StackStatus = "" }) => [StackName, StackStatus]));
  }

  /** Classes of which any stack is there, in whatever status. */
  async classNames(): Promise<readonly string[]> {
    const stacks = await this.all.get();
    const names = stacks.map(({ Tags = [] }) => Tags.find(({ Key }) => Key === STACK_TAGS.class)?.Value);
    return [...new Set(names.filter((name) => name !== undefined))].sort();
  }
}

async function describe(target: Target, region: string): Promise<readonly Stack[]> {
  const client = new CloudFormationClient(clientOptions(target, region));
  try {
    const stacks: Stack[] = [];
    for await (const stack of everyStack(client)) stacks.push(stack);
    return stacks;
  } finally {
    client.destroy();
  }
}
