import { EventBus } from "../../local/core/events";
import { Access } from "../../local/page/access";
import { servePageAlone } from "../../local/page/alone";
import { CloudFlows } from "../../local/page/flow/flows";
import { CannotAnswer, type PagePorts, type PageSeat } from "../../local/page/ports";
import type { ClassRow, ClassView, QueryView, StepView, SwitchView } from "../../local/page/protocol";
import { GUIDE_FOLDER } from "./guide-folder";
import { ManualClock } from "./manual-clock";

/** The page behind the real edge, with a class that is told instead of deployed, and a clock that stands. */
export interface PageLab extends AsyncDisposable {
  readonly address: string;
  readonly clock: ManualClock;
  readonly events: EventBus;
  readonly access: Access;
  readonly seats: PageSeat[];
  readonly steps: StepView[];
  readonly switches: SwitchView[];
  rows: ClassRow[];
  cost: ClassView["cost"];
  leftovers: ClassView["leftovers"];
  /** What was asked of seats: `flip s01 {"switch": …}`. */
  readonly asked: string[];
  /** Ends the events of whoever looks, as a connection that breaks does. */
  cut(): void;
  /** Tells whoever looks at a seat that something is different. */
  tell(seat: string, what: "steps" | "switches"): void;
}

const RESULT: QueryView = {
  columns: ["status", "lines"],
  rows: [
    [200, 812],
    [304, 140],
    [404, 48],
  ],
  ...{ cut: false, milliseconds: 42, objects: 3, bytes: 41_000, partial: false },
};

export const seatCalled = (seat: string): PageSeat => ({
  ...{ id: `demo/${seat}`, className: "demo", seat, stack: `Lab-demo-${seat}`, region: "us-east-1" },
  ...{ stream: `Lab-demo-${seat}-Stream`, bucket: `lab-demo-${seat}-bucket`, instances: [`i-0${seat}`] },
});

/** @param open whether the bare address opens the class */
export async function pageLab({ open = true, seats = 2 } = {}): Promise<PageLab> {
  const clock = new ManualClock();
  const events = new EventBus(() => clock.now());
  const access = new Access(Buffer.from("a secret of this test"), open);
  const stop = new AbortController();
  const listeners = new Set<(seat: string, what: "steps" | "switches") => void>();
  const lab = {
    ...{
      clock,
      events,
      access,
      steps: [] as StepView[],
      switches: [] as SwitchView[],
      asked: [] as string[],
    },
    seats: Array.from({ length: seats }, (_, index) => seatCalled(`s${String(index + 1).padStart(2, "0")}`)),
    rows: [] as ClassRow[],
    cost: undefined as ClassView["cost"],
    leftovers: { found: [], unproven: [] } as ClassView["leftovers"],
    cut: () => stop.abort(),
    tell: (seat: string, what: "steps" | "switches") => {
      for (const listener of listeners) listener(seat, what);
    },
  };
  const ports = portsOf(lab, listeners);
  const flows = new CloudFlows(events, () => clock.now());
  const edge = await servePageAlone(0, { access, ports, flows, clock, signal: stop.signal }, GUIDE_FOLDER);
  return Object.assign(lab, {
    address: `http://127.0.0.1:${edge.port}/_lab/`,
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await edge.close();
    },
  });
}

function portsOf(
  lab: Pick<PageLab, "seats" | "steps" | "switches" | "rows" | "cost" | "leftovers" | "asked" | "access">,
  listeners: Set<(seat: string, what: "steps" | "switches") => void>,
): PagePorts {
  const asked =
    <T>(name: string, answer: () => T) =>
    async ({ seat }: PageSeat, input: object): Promise<T> => {
      lab.asked.push(`${name} ${seat} ${JSON.stringify(input)}`);
      return answer();
    };
  const line = (n: number): string =>
    JSON.stringify({
      host: "203.0.113.7",
      ident: `web1.${n}`,
      time: "2026-01-15T12:00:00.000Z",
      status: 200,
    });
  return {
    target: "local",
    seats: async () => lab.seats,
    seatCalls: {
      objects: asked("objects", () => ({ objects: [], more: false })),
      lines: asked("lines", () => ({ lines: Array.from({ length: 60 }, (_, n) => line(n)), more: false })),
      steps: asked("steps", () => [...lab.steps]),
      begin: asked("begin", () => [...lab.steps]),
      check: asked("check", () => [...lab.steps]),
      answer: asked("answer", () => [...lab.steps]),
      switches: asked("switches", () => [...lab.switches]),
      flip: asked("flip", () => [...lab.switches]),
      undo: asked("undo", () => [...lab.switches]),
      query: async (seat, { sql }) => {
        lab.asked.push(`query ${seat.seat} ${sql}`);
        if (sql.includes("nonsense")) throw new CannotAnswer("Catalog Error: nonsense does not exist");
        return RESULT;
      },
    },
    classCalls: {
      class: async () => ({
        steps: Array.from({ length: 13 }, (_, n) => ({
          id: String(n + 1),
          title: `Step ${n + 1}`,
          minutes: 5,
        })),
        rows: lab.rows,
        cost: lab.cost,
        leftovers: lab.leftovers,
      }),
      links: async () =>
        lab.seats.map(({ id }) => ({
          seat: id,
          link: `/_lab/${lab.access.fragment({ kind: "seat", seat: id })}`,
        })),
    },
    describeLine: (text) => {
      const { ident, time } = JSON.parse(text) as { ident: string; time: string };
      return { name: ident, made: Date.parse(time) };
    },
    watch: () => undefined,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
