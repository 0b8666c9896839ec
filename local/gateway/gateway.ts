import type { Call } from "../core/action";
import type { Authorizer, KeyRing } from "../core/authorizer";
import type { Clock } from "../core/clock";
import { AwsError } from "../core/errors";
import type { EventBus } from "../core/events";
import { uuid } from "../core/ids";
import { HOME_REGION, ZONE_LETTERS } from "../core/regions";
import type { Service } from "../core/service";
import { type Addressee, addresseeOf } from "./addressee";
import { authenticate, refuseUnaddressed } from "./authenticate";
import { watchBody } from "./body-watch";
import { asAwsError, dispatch, findAction } from "./dispatch";
import type { Message, Reply } from "./http";
import { operationOf } from "./operation";
import { likelyProtocol, type ProtocolName, protocolNamed, protocolOf } from "./protocols";
import type { Exchange } from "./protocols/protocol";
import { readRequest } from "./request";
import { respond } from "./respond";
import type { EdgeRequest, EdgeResponse } from "./wire/exchange";
import { loadModel, NO_MODEL } from "./wire/model";
import { MalformedValue } from "./wire/scalar";

/** What the edge needs of the cloud behind it. */
export interface Behind {
  /** @returns undefined when the local cloud has no such service */
  service(name: string, region: string): Promise<Service | undefined>;
  authorizer: Authorizer;
  keys: KeyRing;
  clock: Clock;
  events: EventBus;
}

/** Why a request's signal is aborted, also when it has been answered: one for all, since every exception looks up its stack. */
const CLOSED = new DOMException("The exchange is over.", "AbortError");

/** Serves one HTTP request of an AWS client, whatever comes of it. */
export async function serve(behind: Behind, message: Message, response: Reply): Promise<void> {
  const { clock, events } = behind;
  const started = clock.now();
  const gone = new AbortController();
  response.on("close", () => gone.abort(CLOSED));
  const request = readRequest(message);
  const exchange = new OpenExchange(request);
  const watch = watchBody(message, clock);
  const answer = await Promise.race([carryOut(behind, request, exchange, gone.signal), watch.stalled])
    .catch((error) => fail(behind, exchange, error))
    .finally(watch.end);
  const { service, operation, code } = exchange;
  events.emit("request", {
    service,
    operation,
    status: answer.status,
    ...(code !== undefined && { code }),
    milliseconds: clock.now() - started,
  });
  try {
    await respond(answer, message, response, clock);
  } catch (error) {
    if (response.headersSent) throw error;
    await respond(fail(behind, exchange, error), message, response, clock);
  }
}

/** A request as far as it is known: the further, the better an error can be told. */
class OpenExchange implements Exchange {
  readonly requestId = uuid();
  service = "unknown";
  operation = "unknown";
  /** Code of the error that it ended with. */
  code: string | undefined;
  model = NO_MODEL;
  protocol: ProtocolName;

  constructor(request: EdgeRequest) {
    this.protocol = likelyProtocol(request);
  }
}

/**
 * The way of a request: addressee, protocol, operation, signature, input, permissions, action, answer.
 * @throws AwsError, MalformedValue; anything else is a fault of ours
 */
async function carryOut(
  behind: Behind,
  request: EdgeRequest,
  exchange: OpenExchange,
  signal: AbortSignal,
): Promise<EdgeResponse> {
  const addressee = addresseeOf(request) ?? unsigned(behind, request, exchange);
  exchange.service = addressee.service;
  exchange.protocol = likelyProtocol(request, addressee.service);
  // A Region that does not exist is for the verification to refuse, in the service's own words.
  const region = Object.hasOwn(ZONE_LETTERS, addressee.region) ? addressee.region : HOME_REGION;
  const service = await behind.service(addressee.service, region);
  if (!service) throw unknownService(addressee.service);
  exchange.model = loadModel(service.client);
  exchange.protocol = protocolOf(service, exchange.model, request);
  const protocol = protocolNamed(exchange.protocol);
  const { operation, labels } = await operationOf(service, exchange.protocol, exchange.model, request);
  exchange.operation = operation.name;
  const action = findAction(service, operation.name);
  const { conditions, ...caller } = await authenticate(behind, exchange.protocol, operation, request, region);
  const input = await protocol.decode(request, operation, labels, action.json);
  const call: Call = {
    ...caller,
    requestId: exchange.requestId,
    conditions: { ...conditionsOf(request, caller.region), ...conditions },
    headers: request.headers,
    signal,
  };
  const output = await dispatch(service, action, input, call, behind.authorizer);
  return protocol.encode(output, operation, exchange, action.json);
}

/**
 * S3 alone serves what nobody has signed.
 * @throws AwsError when the request is for another service by its looks
 */
function unsigned(behind: Behind, request: EdgeRequest, { protocol }: OpenExchange): Addressee {
  if (protocol !== "rest-xml") refuseUnaddressed(behind, protocol, request);
  return { service: "s3", region: HOME_REGION };
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

/** Tells an error in the words of the protocol; one that is ours is an event as well, with its stack. */
function fail({ events }: Behind, exchange: OpenExchange, error: unknown): EdgeResponse {
  const { service, operation } = exchange;
  const protocol = protocolNamed(exchange.protocol);
  const told = error instanceof MalformedValue ? protocol.malformed(error) : asAwsError(error);
  if (told !== error && !(error instanceof MalformedValue)) {
    const stack = (error instanceof Error && error.stack) || String(error);
    events.emit("broken", { service, operation, message: told.message, stack });
  }
  exchange.code = told.code;
  return protocol.error(told, exchange);
}
