import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bootstrap } from "./bootstrap";
import { GLOBAL, REGIONAL } from "./catalogue";
import { type Clock, systemClock } from "./core/clock";
import type { Cloud } from "./core/cloud";
import { EventBus } from "./core/events";
import { ROOT } from "./core/identity";
import { HOME_REGION } from "./core/regions";
import type { Service } from "./core/service";
import { lockDirectory } from "./core/state/directory-lock";
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
  const clock = options.clock ?? systemClock;
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), "loglab-")));
  const unlock = await lockDirectory(directory);
  const events = new EventBus(() => clock.now());
  const routes = new Routes();
  const stopping = new AbortController();
  let port = 0;
  const endpoint = (): string => `http://${LOOPBACK}:${port}`;
  const callbacks = new Callbacks(endpoint);
  const call: Cloud["call"] = (identity, service, operation, input, how) =>
    internalCall(behind, identity, service, operation, input, { region: HOME_REGION, ...how });

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
  const everywhere = (service: string): Promise<Cloud> => surroundings.open(service, "global", HOME_REGION);
  const iam = createIam(await everywhere("iam"));
  const sts = createSts(await everywhere("sts"));
  const global = new Map<string, Service>([
    ["iam", iam],
    ["sts", sts],
    ...(await createServices(GLOBAL, everywhere)),
  ]);
  const regions = new Regions(async (name) => {
    const here = (service: string): Promise<Cloud> => surroundings.open(service, name, name);
    const services = await createServices(REGIONAL, here, resourceTypes(global));
    await startServices(services);
    return services;
  });
  const behind: Behind = {
    service: async (name, region) =>
      global.get(name) ?? (Regions.serves(name) ? (await regions.get(region)).get(name) : undefined),
    authorizer: iam.authorizer,
    keys: { find: (key, token) => iam.keys.find(key, token) ?? sts.keys.find(key, token) },
    clock,
    events,
  };

  await startServices(global);
  const edge = await listen(options.port ?? 0, routes, (request, response) =>
    serve(behind, request, response),
  );
  port = edge.port;
  await regions.get(HOME_REGION);
  if (options.bootstrapped !== false) await bootstrap(call, HOME_REGION);
  routes.add("callback", callbacks.route);
  routes.add("health", (_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end('{"status":"ready"}');
  });

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    stopping.abort(new Error("the local cloud stops"));
    await edge.close();
    await regions.stop();
    await stopServices(global);
    await surroundings.close();
    if (options.directory === undefined) await rm(directory, { recursive: true, force: true });
    else await unlock();
  };
  return {
    port,
    endpoint: endpoint(),
    directory,
    events,
    call: (service, operation, input, region = HOME_REGION) =>
      call(ROOT, service, operation, input, { region }),
    route: (name, route) => routes.add(name, route),
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
    [Symbol.asyncDispose]: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
