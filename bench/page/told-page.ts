import { join } from "node:path";
import type { Page } from "playwright-core";
import { systemClock } from "../../local/core/clock";
import { EventBus } from "../../local/core/events";
import { Access } from "../../local/page/access";
import { servePageAlone } from "../../local/page/alone";
import { CloudFlows } from "../../local/page/flow/flows";
import type { PagePorts, PageSeat } from "../../local/page/ports";
import type { ClassRow } from "../../local/page/protocol";

/** The page with seats that nothing but the measurement moves. */
export interface ToldPage extends AsyncDisposable {
  address: string;
  /** Address of the first seat. */
  seat: string;
  events: EventBus;
  /** @returns milliseconds from an event to its number on the first seat's page */
  delay(page: Page): Promise<number>;
}

export const STREAM = "stream-1";
const STEPS = 13;

const seatOf = (n: number): PageSeat => ({
  ...{ id: `bench/s${n}`, className: "bench", seat: `s${n}`, stack: `Lab-bench-s${n}`, region: "us-east-1" },
  ...{ stream: `stream-${n}`, bucket: `bucket-${n}`, instances: [`i-${n}`] },
});

/** @param count of seats */
export async function toldPage(count: number): Promise<ToldPage> {
  const events = new EventBus(Date.now);
  const access = new Access(Buffer.from("bench"), true);
  const end = new AbortController();
  const ports = portsOf(Array.from({ length: count }, (_, index) => seatOf(index + 1)));
  const flows = new CloudFlows(events, Date.now);
  const edge = await servePageAlone(
    0,
    { access, ports, flows, clock: systemClock, signal: end.signal },
    join(__dirname, "../../docs/student"),
  );
  const address = `http://127.0.0.1:${edge.port}/_lab/`;
  return {
    address,
    seat: address + access.fragment({ kind: "seat", seat: "bench/s1" }),
    events,
    delay: (page) => delay(page, events),
    [Symbol.asyncDispose]: async () => {
      end.abort();
      await edge.close();
    },
  };
}

async function delay(page: Page, events: EventBus): Promise<number> {
  const shown = `Number(document.querySelector(".stage .figure b").textContent.replaceAll(",", ""))`;
  const before = await page.evaluate<number>(shown);
  const seen = page.evaluate<number>(`new Promise((resolve) => {
    const look = () => (${shown} > ${before} ? resolve(Date.now()) : requestAnimationFrame(look));
    look();
  })`);
  const arrival = Date.now();
  events.emit("recordsAccepted", {
    stream: STREAM,
    region: "us-east-1",
    arrival,
    records: 1,
    bytes: 1,
    lines: 1,
  });
  return (await seen) - arrival;
}

function portsOf(seats: readonly PageSeat[]): PagePorts {
  let round = 0;
  const nothing = async () => [];
  const row = (seat: PageSeat, index: number): ClassRow => ({
    ...{ id: seat.id, className: seat.className, seat: seat.seat, status: "deployed" },
    steps: Array.from({ length: STEPS }, (_, step) =>
      step < (index + (index % 20 === round % 20 ? round : 0)) % STEPS ? "passed" : "open",
    ),
    ...{ sent: 1000 * round, delivered: 900 * round, failed: index },
  });
  return {
    target: "local",
    seats: async () => seats,
    seatCalls: {
      objects: async () => ({ objects: [], more: false }),
      lines: async () => ({ lines: [], more: false }),
      query: async () => ({
        columns: [],
        rows: [],
        cut: false,
        milliseconds: 0,
        objects: 0,
        bytes: 0,
        partial: false,
      }),
      ...{ steps: nothing, begin: nothing, check: nothing, answer: nothing },
      ...{ switches: nothing, flip: nothing, undo: nothing },
    },
    classCalls: {
      class: async () => {
        round++;
        const steps = Array.from({ length: STEPS }, (_, n) => ({
          id: String(n + 1),
          title: `Step ${n}`,
          minutes: 5,
        }));
        return { steps, rows: seats.map(row), cost: undefined, leftovers: { found: [], unproven: [] } };
      },
      links: async () => [],
    },
    describeLine: () => ({}),
    watch: () => undefined,
    subscribe: () => () => undefined,
  };
}
