import { CannotAnswer, type PageSeat } from "../../local";
import { LabError } from "../lab-error";
import { findSeats, type SeatStack, type Wanted } from "../seats/seat-stacks";
import { type OpenLab, openLab } from "../steps/lab-context";
import type { Target } from "../target";

/** How long a list of seats is taken to be good, and a student's session, which lasts an hour at least. */
const LIST_MS = 2_000;
const SESSION_MS = 50 * 60_000;

/** Which seats are deployed, and each as its student sees it. */
export class SeatDirectory {
  private list: { at: number; stacks: Promise<readonly SeatStack[]> } | undefined;
  private readonly opened = new Map<string, { at: number; stream: string; lab: Promise<OpenLab> }>();

  /** @param wanted of one class only, or one seat */
  constructor(
    readonly target: Target,
    readonly region: string,
    readonly wanted: Wanted,
    private readonly now: () => number = Date.now,
  ) {}

  /** Seats whose stacks stand, in the order of their names. */
  async stacks(): Promise<readonly SeatStack[]> {
    if (!this.list || this.now() - this.list.at > LIST_MS) {
      const stacks = findSeats(this.target, this.region, this.wanted).catch(noneYet);
      this.list = { at: this.now(), stacks };
    }
    return (await this.list.stacks).filter(({ outputs }) => outputs.stream !== "" && outputs.bucket !== "");
  }

  async seats(): Promise<readonly PageSeat[]> {
    return (await this.stacks()).map((stack) => this.pageSeat(stack));
  }

  /**
   * Opens a seat with its student's credentials; it stays open for the next who asks.
   * @throws CannotAnswer when it is gone
   */
  async open({ id }: Pick<PageSeat, "id">): Promise<OpenLab> {
    const stack = (await this.stacks()).find((known) => idOf(known) === id);
    if (!stack) throw new CannotAnswer(`No seat ${id} is deployed.`, 404);
    const known = this.opened.get(id);
    if (known && this.now() - known.at < SESSION_MS && known.stream === stack.outputs.stream)
      return known.lab;
    const lab = openLab(this.target, this.region, stack);
    this.opened.set(id, { at: this.now(), stream: stack.outputs.stream, lab });
    lab.catch(() => this.opened.delete(id));
    return lab;
  }

  /** Ends every connection. */
  async close(): Promise<void> {
    for (const { lab } of this.opened.values()) (await lab.catch(() => undefined))?.[Symbol.dispose]();
    this.opened.clear();
  }

  private pageSeat(found: SeatStack): PageSeat {
    const { className, seat, stack, outputs } = found;
    const { stream, bucket } = outputs;
    const instances = outputs.generators.split(",").filter((id) => id !== "");
    return { id: idOf(found), className, seat, stack, region: this.region, stream, bucket, instances };
  }
}

const idOf = ({ className, seat }: Pick<SeatStack, "className" | "seat">): string => `${className}/${seat}`;

/** Whoever opens the page before anything is deployed is told so by the page. */
function noneYet(error: unknown): readonly SeatStack[] {
  if (error instanceof LabError) return [];
  throw error;
}
