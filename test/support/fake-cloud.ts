import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Call } from "../../local/core/action";
import type { AssumeRequest, Cloud, Route, Session } from "../../local/core/cloud";
import { EventBus } from "../../local/core/events";
import { type Identity, ROOT } from "../../local/core/identity";
import { ACCOUNT, HOME_REGION } from "../../local/core/regions";
import type { Service } from "../../local/core/service";
import { State } from "../../local/core/state/state";
import { ManualClock } from "./manual-clock";

/** One call that the service under test made to another. */
export interface OutsideCall {
  identity: Identity;
  service: string;
  operation: string;
  input: object;
}

export interface FakeCloud extends Cloud, AsyncDisposable {
  readonly clock: ManualClock;
  /** What the service called, in order. */
  readonly calls: OutsideCall[];
  /** What other services answer; `service.Operation` → output, or throws. */
  readonly answers: Map<string, (input: never, identity: Identity) => object | Promise<object>>;
  readonly routes: Map<string, Route>;
}

/** Surroundings for one service alone: a directory of its own, a clock that stands still, answers that the test gives. */
export async function fakeCloud(
  options: { directory?: string; region?: string; clock?: ManualClock } = {},
): Promise<FakeCloud> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), "loglab-test-")));
  const clock = options.clock ?? new ManualClock();
  const stop = new AbortController();
  const state = await State.open(directory, false);
  const calls: OutsideCall[] = [];
  const answers: FakeCloud["answers"] = new Map();
  const routes = new Map<string, Route>();
  return {
    account: ACCOUNT,
    region: options.region ?? HOME_REGION,
    clock,
    events: new EventBus(() => clock.now()),
    state,
    endpoint: "http://127.0.0.1:4566",
    signal: stop.signal,
    calls,
    answers,
    routes,
    async call<O extends object>(
      identity: Identity,
      service: string,
      operation: string,
      input: object,
    ): Promise<O> {
      calls.push({ identity, service, operation, input });
      const answer = answers.get(`${service}.${operation}`);
      if (!answer) throw new Error(`the test gives no answer for ${service}.${operation}`);
      return (await answer(input as never, identity)) as O;
    },
    async assume(request: AssumeRequest): Promise<Session> {
      return {
        identity: {
          kind: "role-session",
          arn: `${request.roleArn.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/")}/${request.sessionName}`,
          account: ACCOUNT,
          userId: `AROAEXAMPLE:${request.sessionName}`,
          roleArn: request.roleArn,
          sessionName: request.sessionName,
        },
        credentials: {
          accessKeyId: "ASIAEXAMPLE",
          secretAccessKey: "secret",
          sessionToken: "token",
          expires: clock.now() + (request.seconds ?? 3600) * 1000,
        },
      };
    },
    callback: () => ({ url: "http://127.0.0.1:4566/_lab/callback/test", answer: new Promise(() => {}) }),
    route(name, route) {
      routes.set(name, route);
      return () => routes.delete(name);
    },
    async [Symbol.asyncDispose]() {
      stop.abort();
      await state.close();
      if (!options.directory) await rm(directory, { recursive: true, force: true });
    },
  };
}

/** @returns a call by the account's root, as an action sees it */
export function rootCall(overrides: Partial<Call> = {}): Call {
  return {
    identity: ROOT,
    region: HOME_REGION,
    requestId: "00000000-0000-4000-8000-000000000000",
    conditions: {},
    signal: new AbortController().signal,
    ...overrides,
  };
}

/** Runs one action of a service as root, without IAM and wire. */
export async function act<O extends object>(
  service: Service,
  operation: string,
  input: object,
  call: Call = rootCall(),
): Promise<O> {
  const action = service.actions.find(({ name }) => name === operation);
  if (!action) throw new Error(`${service.name} has no action ${operation}`);
  return (await action.handle(input, call)) as O;
}
