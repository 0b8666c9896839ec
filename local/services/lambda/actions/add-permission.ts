import type { AddPermissionCommandInput, AddPermissionCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import { uuid } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { resourceConflict } from "../errors";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { statementOf } from "../policy";
import { checkRevision } from "../publishing";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html */
export const addPermission = (
  functions: Functions,
): Action<
  Having<AddPermissionCommandInput, "FunctionName" | "StatementId" | "Action" | "Principal">,
  Omit<AddPermissionCommandOutput, "$metadata">
> => ({
  name: "AddPermission",
  permissions: ({ FunctionName, Qualifier }) => [
    onFunction(functions.store, "AddPermission", parseFunctionName(FunctionName, Qualifier)),
  ],
  async handle(input) {
    check("AddPermission", input);
    const { store } = functions;
    const reference = parseFunctionName(input.FunctionName, input.Qualifier);
    const { fn } = store.resolve(reference);
    const key = reference.qualifier ?? "";
    const before = fn.policies[key];
    checkRevision(before?.revisionId, input.RevisionId);
    if (before?.statements.some(({ Sid }) => Sid === input.StatementId)) {
      throw resourceConflict(
        `The statement id (${input.StatementId}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
      );
    }
    const statement = statementOf(input, store.arn(reference));
    const policy = { revisionId: uuid(), statements: [...(before?.statements ?? []), statement] };
    await functions.put({ ...fn, policies: { ...fn.policies, [key]: policy } });
    return { Statement: JSON.stringify(statement) };
  },
});
