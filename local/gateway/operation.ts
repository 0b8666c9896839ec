import { AwsError } from "../core/errors";
import type { Service } from "../core/service";
import type { ProtocolName } from "./protocols";
import { readForm } from "./protocols/query";
import type { EdgeRequest } from "./wire/exchange";
import type { Operation, ServiceModel } from "./wire/model";
import { type Matched, matchOperation } from "./wire/rest-route";

/**
 * Finds which operation a request asks for: by target header, by the parameter Action, or by method and path.
 * @throws AwsError in AWS's words when the service has no such operation
 */
export async function operationOf(
  service: Service,
  protocol: ProtocolName,
  model: ServiceModel,
  request: EdgeRequest,
): Promise<Matched> {
  switch (protocol) {
    case "json-1.0":
    case "json-1.1":
    case "cbor-1.1":
      return { operation: byTarget(model, request), labels: {} };
    case "rpc-v2-cbor":
      return { operation: byRpcPath(model, request), labels: {} };
    case "query":
    case "ec2-query":
      return { operation: await byAction(protocol, model, request), labels: {} };
    default:
      return byPath(service, model, request);
  }
}

/** `Firehose_20150804.PutRecord` */
function byTarget(model: ServiceModel, request: EdgeRequest): Operation {
  const target = request.headers["x-amz-target"] ?? "";
  const dot = target.lastIndexOf(".");
  return posted(model, request, target.slice(0, Math.max(dot, 0)), target.slice(dot + 1));
}

/** `/service/GraniteServiceVersion20100801/operation/PutMetricData`, whatever stands before it. */
function byRpcPath(model: ServiceModel, request: EdgeRequest): Operation {
  const [, target = "", name = ""] = /\/service\/([^/]+)\/operation\/([^/]+)\/?$/.exec(request.path) ?? [];
  return posted(model, request, target, name);
}

function posted(model: ServiceModel, request: EdgeRequest, target: string, name: string): Operation {
  const operation = target === model.target ? model.operation(name) : undefined;
  // AWS says no more than the code.
  if (!operation || request.method !== "POST") throw new AwsError("UnknownOperationException", "");
  return operation;
}

async function byAction(
  protocol: "query" | "ec2-query",
  model: ServiceModel,
  request: EdgeRequest,
): Promise<Operation> {
  const form = await readForm(request);
  const parameter = (name: string): string | undefined => form.find((entry) => entry[0] === name)?.[1];
  const action = parameter("Action");
  if (action === undefined) {
    throw new AwsError("MissingAction", "The request must contain the parameter Action");
  }
  const operation = model.operation(action);
  if (protocol === "ec2-query") {
    if (operation) return operation;
    throw new AwsError("InvalidAction", `The action ${action} is not valid for this web service.`);
  }
  const version = parameter("Version");
  if (operation && version === model.version) return operation;
  const asked = version ?? "NO_VERSION_SPECIFIED";
  throw new AwsError("InvalidAction", `Could not find operation ${action} for version ${asked}`);
}

function byPath(service: Service, model: ServiceModel, request: EdgeRequest): Matched {
  if (service.route) {
    const { method, path, query, headers } = request;
    const host = (headers.host ?? "").replace(/:\d+$/, "");
    const { operation: name, labels } = service.route({ method, host, path, query, headers });
    const operation = model.operation(name);
    if (!operation) throw new Error(`${service.name} routes to ${name}, which its client does not have`);
    return { operation, labels };
  }
  const matched = matchOperation(model, request);
  if (!matched) {
    const text = `Unable to determine service/operation name to be authorized (${request.method} ${request.path})`;
    throw new AwsError("UnknownOperationException", text, 404);
  }
  return matched;
}
