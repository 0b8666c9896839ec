import { type SeatKind, STEPS, stepsOf } from "../../checks";
import type { FlowSource, PageProtocol } from "../../local";
import type { SeatStack } from "../seats/seat-stacks";
import { Notebook } from "../steps/notebook";
import type { SeatDirectory } from "./seat-directory";
import { stateOf } from "./step-calls";

const MINUTE_MS = 60_000;

export interface ClassParts {
  directory: SeatDirectory;
  flows: FlowSource;
  now(): number;
  cost(stacks: readonly SeatStack[]): PageProtocol.ClassView["cost"];
  /** Statuses by the stacks' names. */
  statuses(): Promise<ReadonlyMap<string, string>>;
  leftovers(): PageProtocol.LeftoversView;
}

/** The instructor's table: every seat with its notebook's steps and what flowed. */
export async function showClass(parts: ClassParts): Promise<PageProtocol.ClassView> {
  const [stacks, seats] = await Promise.all([parts.directory.stacks(), parts.directory.seats()]);
  const statuses = await parts.statuses();
  const own = STEPS.filter((step) => stacks.some((stack) => stepsOf(kindOf(stack)).includes(step)));
  const rows = stacks.map((stack, index): PageProtocol.ClassRow => {
    const names = seats[index];
    const totals = names && parts.flows.flow(names).view().totals;
    return {
      id: `${stack.className}/${stack.seat}`,
      className: stack.className,
      seat: stack.seat,
      status: statuses.get(stack.stack) ?? "",
      ...standing(
        stack,
        own.map(({ id }) => id),
        parts.now(),
      ),
      ...{ sent: totals?.sent ?? 0, delivered: totals?.delivered ?? 0, failed: totals?.failed ?? 0 },
    };
  });
  return {
    steps: own.map(({ id, title, minutes }) => ({ id, title, minutes })),
    rows,
    cost: parts.cost(stacks),
    leftovers: parts.leftovers(),
  };
}

const kindOf = ({ pipeline, outputs }: SeatStack): SeatKind => ({
  pipeline,
  generators: outputs.generators.split(",").filter((id) => id !== ""),
});

/** How a seat's notebook says that it stands; a notebook of another machine is not seen here. */
function standing(
  { className, seat }: SeatStack,
  steps: readonly string[],
  now: number,
): Pick<PageProtocol.ClassRow, "steps" | "stuck" | "current"> {
  const notes = new Notebook(className, seat).read().steps;
  const states = steps.map((id) => stateOf(notes[id]));
  const current = steps.find((id) => stateOf(notes[id]) === "begun");
  const at = current === undefined ? undefined : notes[current]?.begun?.at;
  if (current === undefined || at === undefined) return { steps: states };
  return { steps: states, current, stuck: Math.floor((now - at) / MINUTE_MS) };
}
