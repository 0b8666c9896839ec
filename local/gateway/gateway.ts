import type { IncomingMessage, ServerResponse } from "node:http";
import type { Call } from "../core/action";
import type { Authorizer, KeyRing } from "../core/authorizer";
import type { Clock } from "../core/clock";
import { AwsError } from "../core/errors";
import type { EventBus } from "../core/events";
import { uuid } from "../core/ids";
import type { Service } from "../core/service";
import { addresseeOf } from "./addressee";
import { authenticate } from "./authenticate";
import { asAwsError, dispatch, findAction } from "./dispatch";
import { operationOf } from "./operation";
import { protocolOf } from "./protocols";
import type { Exchange } from "./protocols/protocol";
import { readRequest } from "./request";
import { respond } from "./respond";
import type { EdgeRequest, EdgeResponse } from "./wire/exchange";
import { loadModel } from "./wire/model";

/** What the edge needs of the cloud behind it. */
export interface Behind {
  /** @returns undefined when the local cloud has no such service; throws AwsError for an unknown Region */
  service(name: string, region: string): Promise<Service | undefined>;
  authorizer: Authorizer;
  keys: KeyRing;
  clock: Clock;
  events: EventBus;
}

/** Serves one HTTP request of an AWS client: addressee, operation, signature, input, permissions, action, answer. */
export async function serve(
  behind: Behind,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = behind.clock.now();
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  const requestId = uuid();
  const outcome = await answer(behind, message, requestId, gone.signal);
  behind.events.emit("request", {
    service: outcome.service,
    operation: outcome.operation,
    status: outcome.response.status,
    ...(outcome.code && { code: outcome.code }),
    milliseconds: behind.clock.now() - started,
  });
  await respond(outcome.response, message, response);
}

interface Outcome {
  service: string;
  operation: string;
  code?: string;
  response: EdgeResponse;
}

async function answer(
  behind: Behind,
  message: IncomingMessage,
  requestId: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const outcome = { service: "unknown", operation: "unknown" };
  let fail = plainFailure;
  try {
    const request = readRequest(message);
    const addressee = addresseeOf(request) ?? { service: "s3", region: "us-east-1" };
    outcome.service = addressee.service;
    const service = await behind.service(addressee.service, addressee.region);
    if (!service) throw unknownService(addressee.service);
    const protocol = protocolOf(service, request);
    const exchange: Exchange = { model: loadModel(service.client), requestId };
    fail = (error) => protocol.error(error, exchange);
    const { operation, labels } = await operationOf(service, exchange.model, request);
    outcome.operation = operation.name;
    const action = findAction(service, operation.name);
    const { conditions, ...caller } = await authenticate(behind, service, operation, request, addressee);
    const input = await protocol.decode(request, operation, labels, action.json);
    const call: Call = {
      ...caller,
      requestId,
      conditions: { ...conditionsOf(request, caller.region), ...conditions },
      headers: request.headers,
      signal,
    };
    const output = await dispatch(service, action, input, call, behind.authorizer);
    return { ...outcome, response: protocol.encode(output, operation, exchange, action.json) };
  } catch (error) {
    const told = asAwsError(error);
    return { ...outcome, code: told.code, response: fail(told) };
  }
}

/** Condition keys that every request over HTTP has. Loopback counts as secure transport: nobody else can listen. */
function conditionsOf(request: EdgeRequest, region: string): Call["conditions"] {
  return {
    "aws:SecureTransport": "true",
    "aws:SourceIp": "127.0.0.1",
    "aws:RequestedRegion": region,
    "aws:UserAgent": request.headers["user-agent"] ?? "",
  };
}

function unknownService(name: string): AwsError {
  return new AwsError(
    "NotModelledByLocalCloud",
    `The service ${name} is not modelled by the local cloud (see local/FIDELITY.md).`,
    501,
  );
}

/** Before the protocol is known, an error is told so that every kind of client finds something to read. */
function plainFailure(error: AwsError): EdgeResponse {
  return {
    status: error.status,
    headers: { "content-type": "application/json", "x-amzn-errortype": error.code },
    body: JSON.stringify({ __type: error.code, message: error.message }),
  };
}
