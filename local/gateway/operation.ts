import { AwsError } from "../core/errors";
import type { Service } from "../core/service";
import { readForm } from "./protocols/query";
import type { EdgeRequest } from "./wire/exchange";
import type { ServiceModel } from "./wire/model";
import { type Matched, matchOperation } from "./wire/rest-route";

/**
 * Finds which operation a request asks for: by target header, by the parameter Action, or by method and path.
 * @throws AwsError in AWS's words when the service has no such operation
 */
export async function operationOf(
  service: Service,
  model: ServiceModel,
  request: EdgeRequest,
): Promise<Matched> {
  const target = request.headers["x-amz-target"];
  if (target !== undefined) {
    const operation = model.operation(target.slice(target.lastIndexOf(".") + 1));
    if (!operation || request.method !== "POST") throw new AwsError("UnknownOperationException", "");
    return { operation, labels: {} };
  }
  if (service.protocol.startsWith("rest")) return byPath(service, model, request);
  if (service.protocol.startsWith("json") && !isForm(request)) {
    throw new AwsError("UnknownOperationException", "");
  }
  const action = (await readForm(request)).find(([name]) => name === "Action")?.[1];
  if (action === undefined)
    throw new AwsError("MissingAction", "The request must contain the parameter Action");
  const operation = model.operation(action);
  if (!operation) {
    throw new AwsError("InvalidAction", `Could not find operation ${action} for version ${model.version}`);
  }
  return { operation, labels: {} };
}

const isForm = (request: EdgeRequest): boolean =>
  request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;

function byPath(service: Service, model: ServiceModel, request: EdgeRequest): Matched {
  if (service.route) {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    const { operation: name, labels } = service.route({ ...request, host });
    const operation = model.operation(name);
    if (!operation) throw new AwsError("UnknownOperationException", `There is no operation ${name}`, 404);
    return { operation, labels };
  }
  const matched = matchOperation(model, request);
  if (!matched) {
    const text = `Unable to determine service/operation name to be authorized (${request.method} ${request.path})`;
    throw new AwsError("UnknownOperationException", text, 404);
  }
  return matched;
}
