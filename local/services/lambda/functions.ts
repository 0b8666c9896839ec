import type { Cloud } from "../../core/cloud";
import { EventQueue } from "./async/event-queue";
import { CodeStore } from "./code/code-store";
import { codeRoute, serveCode } from "./code/download";
import { Mappings } from "./event-sources/mappings";
import { Concurrency } from "./execution/concurrency";
import { type Invocation, type InvocationResult, Invoker } from "./execution/invoker";
import { Launcher } from "./execution/launcher";
import { Pool } from "./execution/pool";
import { RuntimeApi, runtimeRoute } from "./execution/runtime-api";
import { type Code, type Fn, LambdaStore } from "./store";

/** What the actions of Lambda work with: what is kept, and what runs. */
export class Functions {
  readonly store: LambdaStore;
  readonly code: CodeStore;
  readonly events: EventQueue;
  readonly mappings: Mappings;
  private readonly pool: Pool;
  private readonly invoker: Invoker;
  private readonly concurrency = new Concurrency();
  private readonly api = new RuntimeApi();
  private removeRoutes: (() => void)[] = [];

  constructor(readonly cloud: Cloud) {
    this.store = new LambdaStore(cloud);
    this.code = new CodeStore(cloud.state);
    const launcher = new Launcher(cloud, this.code, this.api);
    this.pool = new Pool(cloud.clock, (target) => launcher.launch(target));
    this.invoker = new Invoker(cloud.clock, this.pool);
    this.events = new EventQueue(this.store, (invocation) => this.invoke(invocation));
    this.mappings = new Mappings(this.store, (invocation) => this.invoke(invocation));
  }

  /** @throws AwsError TooManyRequestsException, or AccessDeniedException when the role cannot be assumed */
  async invoke(invocation: Invocation): Promise<InvocationResult> {
    const { name } = invocation.target;
    const reserved = this.store.find(name)?.reservedConcurrency;
    const leave = this.concurrency.enter(name, reserved, this.reservedInAll());
    try {
      const result = await this.invoker.invoke(invocation);
      this.cloud.events.emit("invoked", {
        region: this.cloud.region,
        function: name,
        requestId: result.requestId,
        milliseconds: result.duration,
        failed: result.functionError !== undefined,
      });
      return result;
    } finally {
      leave();
    }
  }

  /** @param except a function whose reservation does not count */
  reservedInAll(except?: string): number {
    return this.store
      .all()
      .filter(({ name }) => name !== except)
      .reduce((sum, { reservedConcurrency = 0 }) => sum + reservedConcurrency, 0);
  }

  /** Keeps a function that has changed; environments of revisions that are gone end. */
  async put(fn: Fn): Promise<void> {
    await this.store.put(fn);
    this.pool.retire(fn.name, new Set([fn.latest, ...fn.versions].map(({ revisionId }) => revisionId)));
    await this.collectCode();
  }

  async delete(name: string): Promise<void> {
    await this.store.delete(name);
    this.pool.retire(name);
    await this.collectCode();
  }

  /** Takes up asynchronous invocations and event sources that a stop or a crash left. */
  async start(): Promise<void> {
    this.removeRoutes = [
      this.cloud.route(runtimeRoute(this.cloud), this.api.route),
      this.cloud.route(codeRoute(this.cloud), (request, response) => {
        serveCode(this.code, request, response).catch(() => response.destroy());
      }),
    ];
    await this.collectCode();
    this.events.start();
    this.mappings.start();
  }

  async stop(): Promise<void> {
    this.events.stop();
    this.mappings.stop();
    await this.pool.stop();
    await this.mappings.ended();
    for (const remove of this.removeRoutes) remove();
  }

  /** @returns where the archive can be fetched */
  codeAddress({ id }: Code): string {
    return `${this.cloud.endpoint}/_lab/${codeRoute(this.cloud)}/${id}`;
  }

  private async collectCode(): Promise<void> {
    const used = this.store
      .all()
      .flatMap(({ latest, versions }) => [latest, ...versions].map(({ code }) => code.id));
    await this.code.collect(new Set([...used, ...this.pool.codeInUse()]));
  }
}
