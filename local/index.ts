import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Bootstraps } from "./bootstrap";
import { GLOBAL, REGIONAL } from "./catalogue";
import { type Clock, systemClock } from "./core/clock";
import type { Cloud } from "./core/cloud";
import { EventBus } from "./core/events";
import { ROOT } from "./core/identity";
import { HOME_REGION } from "./core/regions";
import type { Service } from "./core/service";
import { lockDirectory } from "./core/state/directory-lock";
import { Undo } from "./core/undo";
import { Callbacks } from "./gateway/callbacks";
import { type Behind, serve } from "./gateway/gateway";
import { internalCall } from "./gateway/internal";
import { Routes } from "./gateway/routes";
import { LOOPBACK, listen } from "./gateway/server";
import { createServices, Regions, resourceTypes, startServices, stopServices } from "./regions";
import { createIam } from "./services/iam";
import { createSts } from "./services/sts";
import { Surroundings } from "./surroundings";

export type { CloudEvent, CloudEvents } from "./core/events";
export { ACCOUNT, HOME_REGION } from "./core/regions";
export { describeFidelity } from "./fidelity";

export interface CloudOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Where everything is kept over a restart. Without it a temporary directory serves, which goes at the stop. */
  directory?: string;
  clock?: Clock;
  /** Whether a Region comes up bootstrapped for the CDK (default) or waits for `cdk bootstrap`. */
  bootstrapped?: boolean;
}

/** A local cloud that answers. */
export interface RunningCloud extends AsyncDisposable {
  port: number;
  /** `http://127.0.0.1:<port>`: what AWS_ENDPOINT_URL takes. */
  endpoint: string;
  directory: string;
  events: EventBus;
  /** Calls an API as the account's root. */
  call<O extends object>(service: string, operation: string, input: object, region?: string): Promise<O>;
  /** Serves plain HTTP below `/_lab/<name>/`. */
  route: Cloud["route"];
  /** Ends every process, port and temporary file. */
  stop(): Promise<void>;
}

/** Starts the local cloud: one process, one port, loopback only. */
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
  let port = 0;
  const endpoint = (): string => `http://${LOOPBACK}:${port}`;
  const callbacks = new Callbacks(endpoint);
  const call: Cloud["call"] = (identity, service, operation, input, how) =>
    internalCall(inside, identity, service, operation, input, { region: HOME_REGION, ...how });
  const stopping = new AbortController();

  const surroundings = new Surroundings({
    clock,
    events,
    directory,
    durable: options.directory !== undefined,
    signal: stopping.signal,
    endpoint,
    call,
    assume: (request) => sts.assume(request),
    callback: (signal) => callbacks.create(signal),
    route: (name, route) => routes.add(name, route),
  });
  undo.add(() => surroundings.close());

  const everywhere = (service: string): Promise<Cloud> => surroundings.open(service, "global", HOME_REGION);
  const iam = createIam(await everywhere("iam"));
  const sts = createSts(await everywhere("sts"));
  const others = await createServices(GLOBAL, everywhere);
  const global = new Map<string, Service>([["iam", iam], ["sts", sts], ...others]);
  const regions = new Regions(async (name) => {
    const here = (service: string): Promise<Cloud> => surroundings.open(service, name, name);
    const services = await createServices(REGIONAL, here, resourceTypes(global));
    await startServices(services);
    return services;
  });
  const inside: Behind = {
    service: async (name, region) =>
      global.get(name) ?? (Regions.serves(name) ? (await regions.get(region)).get(name) : undefined),
    authorizer: iam.authorizer,
    keys: { find: (key, token) => iam.keys.find(key, token) ?? sts.keys.find(key, token) },
    clock,
    events,
  };
  const bootstraps = new Bootstraps(call, events);
  const outside: Behind = {
    ...inside,
    async service(name, region) {
      if (options.bootstrapped !== false) await bootstraps.ready(region);
      return inside.service(name, region);
    },
  };

  await startServices(global);
  undo.add(() => stopServices(global));
  const edge = await listen(options.port ?? 0, routes, (request, response) =>
    serve(outside, request, response),
  );
  undo.add(() => edge.close());
  port = edge.port;
  undo.add(() => regions.stop());
  undo.add(() => stopping.abort(new Error("the local cloud stops")));
  await outside.service("cloudformation", HOME_REGION);
  routes.add("callback", callbacks.route);
  routes.add("health", (_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end('{"status":"ready"}');
  });

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

async function openDirectory(given: string | undefined, undo: Undo): Promise<string> {
  if (given !== undefined) {
    undo.add(await lockDirectory(given));
    return given;
  }
  const directory = await mkdtemp(join(tmpdir(), "loglab-"));
  undo.add(() => rm(directory, { recursive: true, force: true }));
  return directory;
}
