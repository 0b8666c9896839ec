import type { PublishVersionCommandInput, PublishVersionCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { invalidParameterValue } from "../errors";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { checkRevision, published } from "../publishing";
import { codeSha256, describeConfiguration } from "../shapes";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html */
export const publishVersion = (
  functions: Functions,
): Action<
  Having<PublishVersionCommandInput, "FunctionName">,
  Omit<PublishVersionCommandOutput, "$metadata">
> => ({
  name: "PublishVersion",
  permissions: ({ FunctionName }) => [
    onFunction(functions.store, "PublishVersion", { name: parseFunctionName(FunctionName).name }),
  ],
  async handle(input) {
    check("PublishVersion", input);
    const { store } = functions;
    const before = store.get({ name: parseFunctionName(input.FunctionName).name });
    const { latest } = before;
    checkRevision(latest.revisionId, input.RevisionId);
    if (input.CodeSha256 && input.CodeSha256 !== codeSha256(latest.code)) {
      throw invalidParameterValue(
        `CodeSHA256 (${input.CodeSha256}) is different from current CodeSHA256 in $LATEST (${codeSha256(latest.code)}). Please try again with the CodeSHA256 in $LATEST.`,
      );
    }
    const { fn, configuration } = published(before, input.Description ?? latest.description);
    if (fn !== before) await functions.put(fn);
    return describeConfiguration(store, fn.name, configuration, configuration.version);
  },
});
