import type { Action } from "../../core/action";
import { dryRun } from "./errors";

/** Every action of EC2 can be asked whether it would be allowed: behind the permissions it then ends. */
export const withDryRun = (action: Action): Action => ({
  name: action.name,
  permissions: (input, call) => action.permissions(input, call),
  async handle(input, call) {
    if ((input as { DryRun?: boolean }).DryRun) throw dryRun();
    return action.handle(input, call);
  },
});
