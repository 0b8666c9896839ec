import type { JsonShortcut } from "../../core/action";
import type { AwsError } from "../../core/errors";
import type { EdgeRequest, EdgeResponse } from "../wire/exchange";
import type { Operation, ServiceModel } from "../wire/model";
import type { MalformedValue } from "../wire/scalar";

/** What an answer needs to know of its request. */
export interface Exchange {
  model: ServiceModel;
  requestId: string;
}

/** One wire protocol, from the server's side. */
export interface WireProtocol {
  /** @throws AwsError when the body cannot be read as the operation's input; MalformedValue for a value outside it */
  decode(
    request: EdgeRequest,
    operation: Operation,
    labels: Readonly<Record<string, string>>,
    shortcut?: JsonShortcut<object, object>,
  ): Promise<object>;
  encode(
    output: object,
    operation: Operation,
    exchange: Exchange,
    shortcut?: JsonShortcut<object, object>,
  ): EdgeResponse;
  error(error: AwsError, exchange: Exchange): EdgeResponse;
  /** Words a value that cannot be what the operation wants. */
  malformed(value: MalformedValue): AwsError;
}

/** @returns the status that the action chose (`$metadata`), or the one that the operation's binding gives to success */
export function statusOf(output: object, operation: Operation): number {
  const chosen = (output as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  return chosen ?? operation.http?.[2] ?? 200;
}
