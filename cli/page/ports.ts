import type { FlowSource, PagePorts, PageSeat } from "../../local";
import { showClass } from "./class-calls";
import { ClassCosts } from "./class-costs";
import { ClassLeftovers } from "./class-leftovers";
import { ClassStacks } from "./class-stacks";
import { describeLine, listBucket, readObject } from "./object-calls";
import { queryBucket } from "./query/query-call";
import type { SeatDirectory } from "./seat-directory";
import { answerStep, beginStep, checkStep, showSteps } from "./step-calls";
import { faultsOf } from "./switches/faults";
import type { KeptRuns } from "./switches/kept-runs";
import { SwitchBoard } from "./switches/switch-board";
import { SeatWatch } from "./watch-seats";

/** What the page is handed, and what ends it. */
export interface OpenPorts {
  ports: PagePorts;
  /** Undoes what is switched on, and ends every connection. */
  close(): Promise<void>;
}

/**
 * Ties the page to a class: its seats, each with its student's own credentials, their steps and switches.
 * @param link makes the address that opens a seat, by its id
 * @param kept switches that are on; what an earlier process has left on is undone
 */
export function openPorts(
  directory: SeatDirectory,
  flows: FlowSource & { watch?(seat: PageSeat, signal: AbortSignal): void },
  link: (seat: string) => string,
  kept: KeptRuns,
): OpenPorts {
  const { target, region } = directory;
  const listeners = new Set<Parameters<PagePorts["subscribe"]>[0]>();
  const tell = (seat: string, what: "steps" | "switches"): void => {
    for (const listener of listeners) listener(seat, what);
  };
  const open = (seat: PageSeat) => directory.open(seat);
  const closing = new AbortController();
  const stacks = new ClassStacks(target, region);
  const costs = new ClassCosts(target, region, closing.signal);
  const leftovers = new ClassLeftovers({
    ...{ now: Date.now, statuses: () => stacks.statuses(true) },
    classNames: async () => {
      const { className } = directory.wanted;
      return className === undefined ? stacks.classNames() : [className];
    },
    // Clients of a dozen services are loaded for it, which not everybody who opens a page waits for.
    take: (name) =>
      (require("./take-of-class") as typeof import("./take-of-class")).takeOfClass(
        ...([target, region, name, closing.signal] as const),
      ),
  });
  const watch = new SeatWatch(directory, (seat) => tell(seat, "steps"));
  const board = new SwitchBoard({
    ...{ flows, open, kept, now: Date.now },
    faults: ({ stream }) => faultsOf(target, region, stream),
    told: (seat) => tell(seat, "switches"),
  });
  // Where nobody answers nothing can be undone: it stays written down.
  directory
    .seats()
    .then((seats) => board.recover(seats))
    .catch(() => undefined);
  const ports: PagePorts = {
    target: target.name,
    seats: () => directory.seats(),
    describeLine,
    seatCalls: {
      objects: async (seat, _, signal) => listBucket(await open(seat), signal),
      lines: async (seat, input, signal) => readObject(await open(seat), input, signal),
      steps: async (seat) => showSteps(await open(seat)),
      begin: async (seat, { step }) => beginStep(await open(seat), step),
      check: async (seat, { step }) => checkStep(await open(seat), step),
      answer: async (seat, input) => answerStep(await open(seat), input),
      switches: async (seat) => board.show(seat),
      flip: (seat, input) => board.flip(seat, input),
      undo: (seat, input) => board.undo(seat, input),
      query: async (seat, input, signal) => queryBucket(await open(seat), input, signal),
    },
    classCalls: {
      class: () =>
        showClass({
          ...{ directory, flows, now: Date.now },
          cost: (all) => costs.show(all),
          statuses: () => stacks.statuses(),
          leftovers: () => leftovers.show(),
        }),
      links: async () => (await directory.seats()).map(({ id }) => ({ seat: id, link: link(id) })),
    },
    watch: (seat, signal) => {
      watch.add(seat, signal);
      flows.watch?.(seat, signal);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    ports,
    close: async () => {
      closing.abort(new Error("the page is closed"));
      await board.stop();
      await directory.close();
    },
  };
}
