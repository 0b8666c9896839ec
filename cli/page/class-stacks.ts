import { CloudFormationClient, GetTemplateCommand, type Stack } from "@aws-sdk/client-cloudformation";
import { sharedStackName } from "../../contract/outputs";
import { STACK_TAGS } from "../../contract/tags";
import { exportsOf } from "../../lib/cost/exports";
import { standingCost } from "../../lib/cost/standing-cost";
import type { PageProtocol } from "../../local";
import type { SeatStack } from "../seats/seat-stacks";
import { everyStack } from "../stacks/class-stacks";
import { clientOptions, isCharged, type Target } from "../target";

/** Templates and statuses change with deployments alone, and AWS limits how often they are asked for. */
const KEPT_MS = 10_000;

/** Stacks in these states stand in the way of whoever believes that everything is gone. */
const LEFT_BEHIND = /^(DELETE_FAILED|ROLLBACK_COMPLETE|ROLLBACK_FAILED|CREATE_FAILED)$/;

/** What CloudFormation tells of a class as a whole, asked for every ten seconds at most. */
export class ClassStacks {
  private cost: { at: number; value: Promise<PageProtocol.ClassView["cost"]> } | undefined;
  private known: { at: number; stacks: Promise<readonly Stack[]> } | undefined;

  constructor(
    private readonly target: Target,
    private readonly region: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** What the class costs as long as it stands, by its own templates: those of its seats differ in nothing that costs. */
  hourly(stacks: readonly SeatStack[]): Promise<PageProtocol.ClassView["cost"]> {
    if (!this.cost || this.now() - this.cost.at > KEPT_MS) {
      this.cost = { at: this.now(), value: this.price(stacks) };
    }
    return this.cost.value;
  }

  /** Stacks of these classes that failed on their way in or out. */
  async leftovers(stacks: readonly SeatStack[]): Promise<readonly string[]> {
    const classes = new Set(stacks.map(({ className }) => className));
    return (await this.all())
      .filter(({ Tags = [], StackStatus = "" }) => {
        const className = Tags.find(({ Key }) => Key === STACK_TAGS.class)?.Value ?? "";
        return classes.has(className) && LEFT_BEHIND.test(StackStatus);
      })
      .map(({ StackName, StackStatus }) => `${StackName} (${StackStatus})`);
  }

  /** Statuses by the stacks' names. */
  async statuses(): Promise<ReadonlyMap<string, string>> {
    return new Map(
      (await this.all()).map(({ StackName = "", StackStatus = "" }) => [StackName, StackStatus]),
    );
  }

  private async price(stacks: readonly SeatStack[]): Promise<PageProtocol.ClassView["cost"]> {
    let hourly = 0;
    for (const className of new Set(stacks.map((stack) => stack.className))) {
      const seats = stacks.filter((stack) => stack.className === className);
      const [seat, shared] = await Promise.all([
        this.template(seats[0]?.stack ?? ""),
        this.template(sharedStackName(className)),
      ]);
      const exports = exportsOf([seat, shared]);
      hourly += standingCost(seat, exports).hourly * seats.length + standingCost(shared, exports).hourly;
    }
    const told = isCharged(this.target)
      ? "as long as it stands, at list prices; what flows comes on top"
      : "what the same would cost on AWS as long as it stands; here it costs nothing";
    return { hourly, told };
  }

  private async template(StackName: string): Promise<Parameters<typeof standingCost>[0]> {
    const { TemplateBody = "{}" } = await this.ask((client) =>
      client.send(new GetTemplateCommand({ StackName, TemplateStage: "Original" })),
    );
    return JSON.parse(TemplateBody);
  }

  private all(): Promise<readonly Stack[]> {
    if (!this.known || this.now() - this.known.at > KEPT_MS) {
      this.known = { at: this.now(), stacks: this.describe() };
    }
    return this.known.stacks;
  }

  private describe(): Promise<readonly Stack[]> {
    return this.ask(async (client) => {
      const stacks: Stack[] = [];
      for await (const stack of everyStack(client)) stacks.push(stack);
      return stacks;
    });
  }

  private async ask<T>(work: (client: CloudFormationClient) => Promise<T>): Promise<T> {
    const client = new CloudFormationClient(clientOptions(this.target, this.region));
    try {
      return await work(client);
    } finally {
      client.destroy();
    }
  }
}
