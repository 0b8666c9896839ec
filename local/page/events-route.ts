import type { IncomingMessage, ServerResponse } from "node:http";
import type { Cancel, Clock } from "../core/clock";
import type { Route } from "../core/cloud";
import type { Access } from "./access";
import type { Flow } from "./flow/flow";
import type { FlowSource } from "./flow/flows";
import { CannotAnswer, type PagePorts, type PageSeat } from "./ports";
import type { LiveEvents, Section } from "./protocol";
import { seatWithin } from "./seats";

/** Changes of so many milliseconds go out as one: ten messages a second, however much flows. */
const GATHER_MS = 100;
/** A stream on which nothing is said for so long is told that it is alive, so that its end is noticed. */
const SIGN_OF_LIFE_MS = 15_000;
/** A page that reads slower than it is written to is cut off, and begins anew with the whole. */
const MOST_WAITING = 4 * 1024 * 1024;

export interface EventsParts {
  access: Access;
  ports: PagePorts;
  flows: FlowSource;
  clock: Clock;
  /** Aborts when the page is served no longer. */
  signal: AbortSignal;
}

/** Server-sent events of one seat at `GET /_lab/events?seat=<id>`: first everything, then what changes. */
export function eventsRoute(parts: EventsParts): Route {
  return (request, response) => {
    open(parts, request, response).catch((error: unknown) => {
      const status = error instanceof CannotAnswer ? error.status : 500;
      const message = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.destroy();
      else
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ message }));
    });
  };
}

async function open(parts: EventsParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const scope = parts.access.scopeOf(request);
  const id = new URLSearchParams((request.url ?? "").split("?")[1]).get("seat") ?? "";
  const seat = await seatWithin(scope, parts.ports, id);
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  const watcher = new Watcher(parts, seat, response);
  response.on("close", () => watcher.end());
  if (response.closed) watcher.end();
}

/** One page that looks at one seat. */
class Watcher {
  private readonly flow: Flow;
  private readonly ends: (() => void)[];
  private readonly ended = new AbortController();
  private seen: ReadonlyMap<Section, number> | undefined;
  private gathering: Cancel | undefined;
  private silence: Cancel | undefined;

  constructor(
    private readonly parts: EventsParts,
    seat: PageSeat,
    private readonly response: ServerResponse,
  ) {
    const { flows, ports, signal } = parts;
    this.flow = flows.flow(seat);
    const stop = (): void => void response.end();
    signal.addEventListener("abort", stop, { once: true });
    this.ends = [
      () => signal.removeEventListener("abort", stop),
      flows.subscribe((flow) => {
        if (flow === this.flow) this.gather();
      }),
      ports.subscribe((of, what) => {
        if (of === seat.id) this.say("changed", { what });
      }),
    ];
    ports.watch(seat, this.ended.signal);
    this.sendFlow();
  }

  end(): void {
    for (const end of this.ends) end();
    this.gathering?.();
    this.silence?.();
    this.ended.abort(new Error("nobody looks any more"));
  }

  private gather(): void {
    this.gathering ??= this.parts.clock.after(GATHER_MS, () => {
      this.gathering = undefined;
      this.sendFlow();
    });
  }

  private sendFlow(): void {
    const { patch, seen } = this.flow.changes(this.seen);
    this.seen = seen;
    this.say("flow", { at: this.parts.clock.now(), seen: this.parts.flows.seen(this.flow), patch });
  }

  private say<K extends keyof LiveEvents>(name: K, data: LiveEvents[K]): void {
    this.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private write(text: string): void {
    // Whoever has left is told nothing any more, though the end of the connection may be told later.
    if (this.response.destroyed || this.response.writableEnded) return;
    if (this.response.writableLength > MOST_WAITING) this.response.destroy();
    else this.response.write(text);
    this.silence?.();
    this.silence = this.parts.clock.after(SIGN_OF_LIFE_MS, () => this.write(": still here\n\n"));
  }
}
