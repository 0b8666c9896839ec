import type { Call, Permission } from "../../core/action";
import { formatArn } from "../../core/arn";
import { ACCOUNT } from "../../core/regions";

/**
 * Permissions of an action that looks at every stack of a Region; AWS names `stack/*` with `/*` where it refuses one, though
 * its reference lists no resource.
 * @param actions without the prefix, in the order in which they are checked
 */
export function everyStack({ region }: Call, ...actions: string[]): Permission[] {
  const resource = formatArn({
    partition: "aws",
    service: "cloudformation",
    region,
    account: ACCOUNT,
    resource: "stack/*/*",
  });
  return actions.map((action) => ({ action: `cloudformation:${action}`, resource }));
}
