import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Bootstraps } from "./bootstrap";
import { type Clock, systemClock } from "./core/clock";
import type { Cloud } from "./core/cloud";
import { EventBus } from "./core/events";
import { ROOT } from "./core/identity";
import { HOME_REGION } from "./core/regions";
import { lockDirectory } from "./core/state/directory-lock";
import { Undo } from "./core/undo";
import { Callbacks } from "./gateway/callbacks";
import { type Behind, serve } from "./gateway/gateway";
import { Routes } from "./gateway/routes";
import { LOOPBACK, listen } from "./gateway/server";
import { openInside } from "./inside";
import { addPages } from "./page";
import { keptRegions } from "./regions";
import { withRootSecret } from "./root-secret";

export { CannotStart } from "./core/cannot-start";
export { type Clock, systemClock } from "./core/clock";
export type { CloudEvent, CloudEvents } from "./core/events";
export { signalGroup, spawnLeashed } from "./core/leash";
export { ACCOUNT, HOME_REGION } from "./core/regions";
export { describeFidelity } from "./fidelity";
export { Access } from "./page/access";
export { servePageAlone } from "./page/alone";
export { Flow } from "./page/flow/flow";
export { CloudFlows, type FlowNames, type FlowSource } from "./page/flow/flows";
export { type LivePage, serveLivePage } from "./page/page-server";
export { CannotAnswer, type PagePorts, type PageSeat } from "./page/ports";
export type * as PageProtocol from "./page/protocol";

export interface CloudOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Where everything is kept over a restart. Without it a temporary directory serves, which goes at the stop. */
  directory?: string;
  /** The machine's own unless given. */
  clock?: Clock;
  /** Whether a Region comes up bootstrapped for the CDK (default) or waits for `cdk bootstrap`. */
  bootstrapped?: boolean;
  /**
   * Secret of the root's access key `test`, which is `test` unless given. Whoever runs programs that are not trusted gives one that
   * they do not know.
   */
  rootSecret?: string;
  /** Folder of Markdown pages to serve below `/_lab/guide/`; README.md is the overview. */
  guide?: string;
}

/** A local cloud that answers. */
export interface RunningCloud extends AsyncDisposable {
  port: number;
  /** `http://127.0.0.1:<port>`: what AWS_ENDPOINT_URL takes. */
  endpoint: string;
  directory: string;
  events: EventBus;
  /**
   * Calls an API as the account's root.
   * @throws AwsError
   */
  call<O extends object>(service: string, operation: string, input: object, region?: string): Promise<O>;
  /** Serves plain HTTP below `/_lab/<name>/`. */
  route: Cloud["route"];
  /** Ends every process, port and temporary file. */
  stop(): Promise<void>;
}

/**
 * Starts the local cloud: one process, one port, loopback only.
 * @throws CannotStart when the port or the directory cannot be had
 */
export async function startCloud(options: CloudOptions = {}): Promise<RunningCloud> {
  const undo = new Undo();
  try {
    return await start(options, undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
}

/** Every step puts its end into `undo`, so that the order of the stop is the reverse of what stands here. */
async function start(options: CloudOptions, undo: Undo): Promise<RunningCloud> {
  const clock = options.clock ?? systemClock;
  const directory = await openDirectory(options.directory, undo);
  const events = new EventBus(() => clock.now());
  const routes = new Routes();
  const stopping = new AbortController();
  let port = 0;
  const endpoint = (): string => `http://${LOOPBACK}:${port}`;
  const callbacks = new Callbacks(endpoint);
  const { behind, call, regions } = await openInside(
    {
      clock,
      events,
      directory,
      durable: options.directory !== undefined,
      signal: stopping.signal,
      endpoint,
      callback: (signal) => callbacks.create(signal),
      route: (name, route) => routes.add(name, route),
    },
    undo,
  );
  const outside =
    options.bootstrapped === false
      ? behind
      : bootstrapped(behind, new Bootstraps(call, events, stopping.signal));
  const state = { ready: false };
  addPages(routes, state, options.guide);
  routes.add("callback", callbacks.route);

  const served =
    options.rootSecret === undefined
      ? outside
      : { ...outside, keys: withRootSecret(outside.keys, options.rootSecret) };
  const edge = await listen(options.port ?? 0, routes, (request, response) =>
    serve(served, request, response),
  );
  undo.add(() => edge.close());
  port = edge.port;
  undo.add(() => regions.stop());
  undo.add(() => stopping.abort(new Error("the local cloud stops")));
  await bringUp(outside, directory);
  state.ready = true;

  return {
    port,
    endpoint: endpoint(),
    directory,
    events,
    call: (service, operation, input, region = HOME_REGION) =>
      call(ROOT, service, operation, input, { region }),
    route: (name, route) => routes.add(name, route),
    stop: () => undo.run(),
    [Symbol.asyncDispose]: () => undo.run(),
  };
}

/** Brings up the first Region, and those whose state is kept: what was under way there goes on without a request. */
async function bringUp(outside: Behind, directory: string): Promise<void> {
  const regions = new Set([HOME_REGION, ...(await keptRegions(directory))]);
  for (const region of regions) await outside.service("cloudformation", region);
}

/** Whoever asks from outside finds each Region bootstrapped. */
function bootstrapped(behind: Behind, bootstraps: Bootstraps): Behind {
  return {
    ...behind,
    async service(name, region) {
      await bootstraps.ready(region);
      return behind.service(name, region);
    },
  };
}

async function openDirectory(given: string | undefined, undo: Undo): Promise<string> {
  if (given !== undefined) {
    undo.add(await lockDirectory(given));
    return given;
  }
  const directory = await mkdtemp(join(tmpdir(), "loglab-"));
  undo.add(() => rm(directory, { recursive: true, force: true }));
  return directory;
}
