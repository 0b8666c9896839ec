import type {
  ListHookResultsCommandInput,
  ListHookResultsCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import type { Engine } from "../engine";
import { stackPermissions } from "../requests/permissions";

/**
 * Hooks cannot be registered, so none has ever run. The CDK command asks after every change set that failed.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListHookResults.html
 */
export const listHookResults = ({
  store,
}: Engine): Action<ListHookResultsCommandInput, Omit<ListHookResultsCommandOutput, "$metadata">> => ({
  name: "ListHookResults",
  permissions: (_input, call) => stackPermissions(store, call, "ListHookResults", undefined),
  handle: async ({ TargetType, TargetId }) => ({
    HookResults: [],
    ...(TargetType && { TargetType }),
    ...(TargetId !== undefined && { TargetId }),
  }),
});
