import type { RemovePermissionCommandInput, RemovePermissionCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import { uuid } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { resourceNotFound } from "../errors";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { checkRevision } from "../publishing";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_RemovePermission.html */
export const removePermission = (
  functions: Functions,
): Action<
  Having<RemovePermissionCommandInput, "FunctionName" | "StatementId">,
  Omit<RemovePermissionCommandOutput, "$metadata">
> => ({
  name: "RemovePermission",
  permissions: ({ FunctionName, Qualifier }) => [
    onFunction(functions.store, "RemovePermission", parseFunctionName(FunctionName, Qualifier)),
  ],
  async handle(input) {
    check("RemovePermission", input);
    const { store } = functions;
    const reference = parseFunctionName(input.FunctionName, input.Qualifier);
    const { fn } = store.resolve(reference);
    const key = reference.qualifier ?? "";
    const before = fn.policies[key];
    if (!before) throw resourceNotFound("No policy is associated with the given resource.");
    checkRevision(before.revisionId, input.RevisionId);
    const statements = before.statements.filter(({ Sid }) => Sid !== input.StatementId);
    if (statements.length === before.statements.length) {
      throw resourceNotFound(`Statement ${input.StatementId} is not found in resource policy.`);
    }
    const { [key]: _removed, ...others } = fn.policies;
    const policies =
      statements.length === 0 ? others : { ...others, [key]: { revisionId: uuid(), statements } };
    await functions.put({ ...fn, policies });
    return {};
  },
});
