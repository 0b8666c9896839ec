import type { Permission } from "../../../core/action";
import type { Functions } from "../functions";
import { mappingArn } from "./mapping";

/** @returns what a request needs on a mapping, which is told apart by the function that it invokes */
export function onMapping({ store, mappings }: Functions, action: string, id = ""): Permission {
  const mapping = mappings.find(id);
  const tags = Object.entries(mapping?.tags ?? {});
  return {
    action: `lambda:${action}`,
    resource: mappingArn(store, id),
    conditions: {
      ...Object.fromEntries(tags.map(([key, value]) => [`aws:ResourceTag/${key}`, value])),
      ...(mapping && { "lambda:FunctionArn": store.arn(mapping.function) }),
    },
  };
}
