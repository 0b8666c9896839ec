import { join } from "node:path";
import type { Clock } from "./core/clock";
import type { Callback, Cloud, Route } from "./core/cloud";
import type { EventBus } from "./core/events";
import { ACCOUNT } from "./core/regions";
import { State } from "./core/state/state";
import { Undo } from "./core/undo";

/** What every service of a cloud is handed alike. */
export interface Shared {
  clock: Clock;
  events: EventBus;
  directory: string;
  durable: boolean;
  /** Aborts when the cloud stops. */
  signal: AbortSignal;
  endpoint(): string;
  call: Cloud["call"];
  assume: Cloud["assume"];
  callback(signal: AbortSignal): Callback;
  route(name: string, route: Route): () => void;
}

/** Hands each service its ports and its own place in the state directory. */
export class Surroundings {
  private readonly states: State[] = [];

  constructor(private readonly shared: Shared) {}

  /** @param place folder of the state directory: a Region, or `global` */
  async open(service: string, place: string, region: string): Promise<Cloud> {
    const { shared } = this;
    const state = await State.open(join(shared.directory, place, service), shared.durable);
    this.states.push(state);
    return {
      account: ACCOUNT,
      region,
      clock: shared.clock,
      events: shared.events,
      state,
      signal: shared.signal,
      get endpoint() {
        return shared.endpoint();
      },
      call: (identity, name, operation, input, options) =>
        shared.call(identity, name, operation, input, { region, ...options }),
      assume: shared.assume,
      callback: shared.callback,
      route: shared.route,
    };
  }

  /** Closes every place; one that cannot be closed keeps none of the others from it. */
  async close(): Promise<void> {
    const undo = new Undo();
    for (const state of this.states) undo.add(() => state.close());
    await undo.run();
  }
}
