import type { Conditions } from "../core/action";
import { notModelled } from "../core/errors";
import type { Identity } from "../core/identity";
import { uuid } from "../core/ids";
import { dispatch, findAction } from "./dispatch";
import type { Behind } from "./gateway";

export interface InternalOptions {
  region: string;
  conditions?: Conditions;
  signal?: AbortSignal;
}

/**
 * One service calls another: no HTTP and no wire format, but the same permissions and the same code as from outside.
 * @throws AwsError
 */
export async function internalCall<O extends object>(
  behind: Pick<Behind, "service" | "authorizer">,
  identity: Identity,
  name: string,
  operation: string,
  input: object,
  { region, conditions, signal }: InternalOptions,
): Promise<O> {
  const service = await behind.service(name, region);
  if (!service) throw notModelled(`service ${name}`);
  const call = {
    identity,
    region,
    requestId: uuid(),
    conditions: { "aws:SecureTransport": "true", "aws:RequestedRegion": region, ...conditions },
    signal: signal ?? new AbortController().signal,
  };
  return (await dispatch(service, findAction(service, operation), input, call, behind.authorizer)) as O;
}
