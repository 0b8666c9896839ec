import { seatStackName, sharedStackName } from "../../contract/outputs";
import { SHARED_SEAT } from "../../contract/tags";
import type { PageProtocol } from "../../local";
import type { Found } from "../inventory/kind";
import type { Listed } from "../inventory/take-inventory";
import { seatOfStackName } from "../stacks/class-stacks";

/** Stacks in these states stand in the way of whoever believes that everything is gone. */
const LEFT_BEHIND = /^(DELETE_FAILED|ROLLBACK_COMPLETE|ROLLBACK_FAILED|CREATE_FAILED)$/;

/** So long the next look waits at least, and as many times as long as the last one took: looking is not to keep AWS busy. */
const PAUSE_MS = 60_000;
const PAUSE_TIMES = 10;

export interface LeftoverParts {
  /** Everything that belongs to a class, as `lab destroy` looks for it. */
  take(className: string): Promise<readonly Listed[]>;
  /** Statuses by the stacks' names, as they are at this moment. */
  statuses(): Promise<ReadonlyMap<string, string>>;
  classNames(): Promise<readonly string[]>;
  now(): number;
}

/** What stands although no seat needs it: looked for in the background while somebody looks at the class. */
export class ClassLeftovers {
  private view: PageProtocol.LeftoversView = { found: [], unproven: [] };
  private looking = false;
  private next = 0;

  constructor(private readonly parts: LeftoverParts) {}

  /** @returns what the last look found; begins another when it is time */
  show(): PageProtocol.LeftoversView {
    if (!this.looking && this.parts.now() >= this.next) void this.look();
    return this.view;
  }

  private async look(): Promise<void> {
    this.looking = true;
    const begun = this.parts.now();
    try {
      const found: PageProtocol.LeftoverView[] = [];
      const unproven: string[] = [];
      for (const name of await this.parts.classNames()) {
        const of = await this.lookAt(name);
        found.push(...of.found);
        unproven.push(...of.unproven);
      }
      this.view = { at: this.parts.now(), found, unproven };
    } catch (error) {
      this.view = { ...this.view, unproven: [error instanceof Error ? error.message : String(error)] };
    }
    this.looking = false;
    const took = this.parts.now() - begun;
    this.next = this.parts.now() + Math.max(PAUSE_MS, took * PAUSE_TIMES);
  }

  /** A seat that was deployed or destroyed in the meantime has left nothing: stacks are asked for before and after. */
  private async lookAt(name: string): Promise<Pick<PageProtocol.LeftoversView, "found" | "unproven">> {
    const before = await this.parts.statuses();
    const listed = await this.parts.take(name);
    const after = await this.parts.statuses();
    const isLeft = (one: Found): boolean => !isNeeded(name, one, before) && !isNeeded(name, one, after);
    return {
      found: listed.flatMap(({ kind, found }) =>
        found.filter(isLeft).map(({ id, seat, hourly, detail }) => ({
          ...{ kind, id, seat },
          ...(hourly !== undefined && { hourly }),
          ...(detail !== undefined && { detail }),
        })),
      ),
      unproven: listed.flatMap(({ kind, refused }) => (refused === undefined ? [] : [`${kind}: ${refused}`])),
    };
  }
}

/** A thing is needed as long as its seat's stack stands; of whom nobody knows the seat, as long as any stack of the class does. */
function isNeeded(className: string, { seat }: Found, statuses: ReadonlyMap<string, string>): boolean {
  const stands = (stack: string): boolean => {
    const status = statuses.get(stack);
    return status !== undefined && !LEFT_BEHIND.test(status);
  };
  if (seat === SHARED_SEAT) return stands(sharedStackName(className));
  if (seat !== "") return stands(seatStackName(className, seat));
  return [...statuses.keys()].some((name) => seatOfStackName(className, name) !== undefined && stands(name));
}
