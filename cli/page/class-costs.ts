import { CloudFormationClient, GetTemplateCommand } from "@aws-sdk/client-cloudformation";
import { sharedStackName } from "../../contract/outputs";
import { deployedCosted } from "../../lib/cost/deployed-costed";
import type { PageProtocol } from "../../local";
import { classSpent } from "../cost/class-spent";
import type { SeatStack } from "../seats/seat-stacks";
import { type Account, openAccount } from "../stacks/account";
import { isCharged, type Target } from "../target";

/** Metrics are free on this machine; AWS bills each that is asked for, a cent for two hundred seats, and they come late anyway. */
const KEPT_MS = { free: 15_000, charged: 10 * 60_000 };

type Template = Parameters<typeof deployedCosted>[0];

/**
 * What the deployed classes have cost and will, by `lab cost`'s own code; seats are reckoned by the templates that stand. It is
 * reckoned in the background while somebody looks at the class.
 */
export class ClassCosts {
  private view: PageProtocol.ClassView["cost"];
  private reckoned = { at: 0, stacks: "" };
  private busy = false;

  constructor(
    private readonly target: Target,
    private readonly region: string,
    private readonly signal: AbortSignal,
    private readonly now: () => number = Date.now,
  ) {}

  /** @returns what the classes of these seats cost together, as it was reckoned last; undefined before it was */
  show(stacks: readonly SeatStack[]): PageProtocol.ClassView["cost"] {
    const names = stacks.map(({ stack }) => stack).join();
    const keptMs = isCharged(this.target) ? KEPT_MS.charged : KEPT_MS.free;
    // Seats that come or go are reckoned at once.
    const isGood = names === this.reckoned.stacks && this.now() - this.reckoned.at <= keptMs;
    if (!this.busy && !isGood) {
      this.reckoned = { at: this.now(), stacks: names };
      void this.renew(stacks);
    }
    return this.view;
  }

  private async renew(stacks: readonly SeatStack[]): Promise<void> {
    this.busy = true;
    try {
      const account = await openAccount(this.target, this.region);
      const names = [...new Set(stacks.map(({ className }) => className))];
      const each = names.map((name) =>
        this.reckon(
          account,
          name,
          stacks.filter(({ className }) => className === name),
        ),
      );
      this.view = together(await Promise.all(each), this.told);
    } catch (error) {
      this.view = { trouble: error instanceof Error ? error.message : String(error) };
    }
    this.busy = false;
  }

  private async reckon(
    account: Account,
    name: string,
    stacks: readonly SeatStack[],
  ): Promise<PageProtocol.CostView> {
    const [first] = stacks;
    const templates = [first?.stack ?? "", sharedStackName(name)].map((stack) => template(account, stack));
    const [seat = {}, shared = {}] = await Promise.all(templates);
    const { pipeline } = first ?? {};
    if (!pipeline) throw new Error(`The class ${name} has no seats.`);
    const seats = stacks.map((stack) => stack.seat);
    const labClass = { name, seats, region: this.region, ...deployedCosted(seat, shared, pipeline) };
    const spent = await classSpent({ account, labClass, seats, now: this.now(), signal: this.signal });
    return {
      ...{ soFar: spent.soFar, hourly: spent.hourly, told: this.told },
      ...(spent.session && { session: spent.session }),
      seats: Object.fromEntries(spent.seats.map((one) => [`${name}/${one.seat}`, one.soFar])),
    };
  }

  private get told(): string {
    return isCharged(this.target)
      ? "Estimated at list prices from what was deployed, ran and flowed; without taxes, free tiers and downloads."
      : "What the same would cost on AWS at list prices, estimated from what was deployed, ran and flowed; here it costs nothing.";
  }
}

function together(all: readonly PageProtocol.CostView[], told: string): PageProtocol.CostView {
  const sessions = all.flatMap(({ session }) => session ?? []);
  const sum = (of: (one: PageProtocol.CostView) => number): number =>
    all.reduce((total, one) => total + of(one), 0);
  return {
    ...{ soFar: sum(({ soFar }) => soFar), hourly: sum(({ hourly }) => hourly), told },
    ...(sessions.length > 0 && {
      session: {
        ends: Math.max(...sessions.map(({ ends }) => ends)),
        total: sum(({ session, soFar }) => session?.total ?? soFar),
      },
    }),
    seats: Object.assign({}, ...all.map(({ seats }) => seats)),
  };
}

async function template({ client }: Account, StackName: string): Promise<Template> {
  const cloudformation = new CloudFormationClient(client);
  try {
    const command = new GetTemplateCommand({ StackName, TemplateStage: "Original" });
    const { TemplateBody = "{}" } = await cloudformation.send(command);
    return JSON.parse(TemplateBody);
  } finally {
    cloudformation.destroy();
  }
}
