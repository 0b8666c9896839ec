import type { Action, Call, Permission } from "../../local/core/action";
import { type Clock, systemClock } from "../../local/core/clock";
import { AwsError } from "../../local/core/errors";
import { type CloudEvent, EventBus } from "../../local/core/events";
import { ROOT } from "../../local/core/identity";
import type { Service } from "../../local/core/service";
import { type Behind, serve } from "../../local/gateway/gateway";
import { Routes } from "../../local/gateway/routes";
import { type Limits, listen } from "../../local/gateway/server";
import { route } from "../../local/services/s3/route";

/** One service of each protocol, by its name in signatures. */
const SERVICES: Readonly<Record<string, Pick<Service, "protocol" | "client" | "deniedCode" | "route">>> = {
  firehose: { protocol: "json-1.1", client: "@aws-sdk/client-firehose", deniedCode: "AccessDeniedException" },
  kinesis: { protocol: "json-1.1", client: "@aws-sdk/client-kinesis", deniedCode: "AccessDeniedException" },
  lambda: { protocol: "rest-json", client: "@aws-sdk/client-lambda", deniedCode: "AccessDeniedException" },
  iam: { protocol: "query", client: "@aws-sdk/client-iam", deniedCode: "AccessDenied" },
  monitoring: { protocol: "query", client: "@aws-sdk/client-cloudwatch", deniedCode: "AccessDenied" },
  ec2: { protocol: "ec2-query", client: "@aws-sdk/client-ec2", deniedCode: "UnauthorizedOperation" },
  s3: { protocol: "rest-xml", client: "@aws-sdk/client-s3", deniedCode: "AccessDenied", route },
};

/** What a service answers; it may throw. */
export type Answer = (input: never, call: Call) => object | Promise<object>;

/** Services made of answers, behind the real HTTP edge. */
export interface TestEdge extends AsyncDisposable {
  port: number;
  endpoint: string;
  routes: Routes;
  /** `firehose.PutRecord` → its output. An operation without an answer is not modelled. */
  answers: Map<string, Answer>;
  /** What happened, in order. */
  told: CloudEvent[];
  /** Configuration of an SDK client: root, one attempt. */
  client: {
    endpoint: string;
    region: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
    maxAttempts: number;
    forcePathStyle: true;
  };
  /** Denies what it names; nothing is denied at first. */
  deny(refused: (permission: Permission) => boolean): void;
}

/** Serves on a free port; key `test` with secret `test` is the account's root. */
export async function startEdge({
  clock = systemClock,
  ...limits
}: Limits & { clock?: Clock } = {}): Promise<TestEdge> {
  const answers = new Map<string, Answer>();
  const told: CloudEvent[] = [];
  const routes = new Routes();
  const events = new EventBus(() => clock.now());
  events.subscribe((event) => told.push(event));
  let refused: (permission: Permission) => boolean = () => false;
  const services = new Map(Object.keys(SERVICES).map((name) => [name, serviceOf(name, answers)]));
  const behind: Behind = {
    service: async (name) => services.get(name),
    authorizer: {
      authorize(_, permission, code) {
        if (refused(permission)) throw new AwsError(code, `denied ${permission.action}`, 403);
      },
    },
    keys: {
      find: (key) => (key === "test" ? { secretAccessKey: "test", identity: ROOT } : undefined),
    },
    clock,
    events,
  };
  const edge = await listen(0, routes, (request, response) => serve(behind, request, response), limits);
  const endpoint = `http://127.0.0.1:${edge.port}`;
  return {
    port: edge.port,
    endpoint,
    routes,
    answers,
    told,
    client: {
      endpoint,
      region: "us-east-1",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
      maxAttempts: 1,
      forcePathStyle: true,
    },
    deny(which) {
      refused = which;
    },
    [Symbol.asyncDispose]: () => edge.close(),
  };
}

function serviceOf(name: string, answers: ReadonlyMap<string, Answer>): Service {
  const shape = SERVICES[name];
  if (!shape) throw new Error(`no service ${name}`);
  return {
    name,
    ...shape,
    resourceTypes: [],
    get actions() {
      return [...answers]
        .filter(([key]) => key.startsWith(`${name}.`))
        .map(([key, answer]) => actionOf(key.slice(name.length + 1), name, answer));
    },
    start: async () => undefined,
    stop: async () => undefined,
  };
}

function actionOf(name: string, service: string, answer: Answer): Action {
  return {
    name,
    permissions: () => [{ action: `${service}:${name}`, resource: "*" }],
    handle: async (input, call) => answer(input as never, call),
  };
}
