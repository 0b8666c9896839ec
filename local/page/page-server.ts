import type { Clock } from "../core/clock";
import type { Route } from "../core/cloud";
import type { Access } from "./access";
import { callsRoute } from "./calls-route";
import { eventsRoute } from "./events-route";
import type { FlowSource } from "./flow/flows";
import type { PagePorts } from "./ports";

/** Everything that the live page stands on. */
export interface LivePage {
  access: Access;
  ports: PagePorts;
  flows: FlowSource;
  clock: Clock;
  /** Aborts when the page is served no longer. */
  signal: AbortSignal;
}

/** Serves what moves on the page: its events and its calls. */
export function serveLivePage(add: (name: string, route: Route) => unknown, page: LivePage): void {
  add("events", eventsRoute(page));
  add("page", callsRoute(page));
}
