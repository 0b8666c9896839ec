import type { Action, Call } from "../core/action";
import type { Authorizer } from "../core/authorizer";
import { AwsError, notModelled } from "../core/errors";
import type { Service } from "../core/service";

/**
 * Carries out one call, from wherever it comes: permissions first, then the action. HTTP and internal calls pass here alike.
 * @throws AwsError
 */
export async function dispatch(
  service: Service,
  action: Action,
  input: object,
  call: Call,
  authorizer: Authorizer,
): Promise<object> {
  const permissions = await action.permissions(input, call);
  for (const permission of permissions) authorizer.authorize(call, permission, service.deniedCode);
  return action.handle(input, call);
}

/**
 * Finds an action by its name.
 * @throws AwsError when AWS has the operation and this service does not model it
 */
export function findAction(service: Service, operation: string): Action {
  const action = service.actions.find(({ name }) => name === operation);
  if (!action) throw notModelled(`action ${service.name}:${operation}`);
  return action;
}

/** @returns what a client sees of an error that is not AWS's: our fault, told as AWS tells its own */
export function asAwsError(error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  return new AwsError(
    "InternalFailure",
    `The local cloud failed: ${error instanceof Error ? error.message : error}`,
    500,
  );
}
