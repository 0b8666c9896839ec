import type { Conditions, Permission } from "../../core/action";
import type { FunctionReference } from "./names";
import type { LambdaStore } from "./store";

/**
 * Permission of an action on a function. Versions and aliases bear the tags of their function.
 * @param action behind `lambda:`
 * @param conditions beside those of the function's tags
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
 */
export function onFunction(
  store: LambdaStore,
  action: string,
  reference: FunctionReference,
  conditions: Conditions = {},
): Permission {
  const tags = Object.entries(store.find(reference.name)?.tags ?? {});
  const ofResource = tags.map(([key, value]) => [`aws:ResourceTag/${key}`, value]);
  return {
    action: `lambda:${action}`,
    resource: store.arn(reference),
    conditions: { ...conditions, ...Object.fromEntries(ofResource) },
  };
}
