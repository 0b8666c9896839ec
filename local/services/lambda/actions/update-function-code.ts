import type { UpdateFunctionCodeCommandInput, UpdateFunctionCodeCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import { uuid } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { fetchCode } from "../code/fetch-code";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { checkRevision, published, qualifierOf } from "../publishing";
import { describeConfiguration, UPDATING } from "../shapes";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html */
export const updateFunctionCode = (
  functions: Functions,
): Action<
  Having<UpdateFunctionCodeCommandInput, "FunctionName">,
  Omit<UpdateFunctionCodeCommandOutput, "$metadata">
> => ({
  name: "UpdateFunctionCode",
  permissions: ({ FunctionName }) => [
    onFunction(functions.store, "UpdateFunctionCode", { name: parseFunctionName(FunctionName).name }),
  ],
  async handle(input, { identity }) {
    check("UpdateFunctionCode", input);
    const { store, cloud, code } = functions;
    const { name } = parseFunctionName(input.FunctionName);
    checkRevision(store.get({ name }).latest.revisionId, input.RevisionId);
    const archive = await fetchCode(cloud, identity, input);
    return code.add(archive, async (kept) => {
      const before = store.get({ name });
      const latest = {
        ...before.latest,
        code: kept,
        architecture: input.Architectures?.[0] ?? before.latest.architecture,
        revisionId: uuid(),
        modified: cloud.clock.now(),
      };
      if (input.DryRun) return describeConfiguration(store, name, latest, undefined);
      const fn = { ...before, latest };
      const { fn: made, configuration } = input.Publish
        ? published(fn, latest.description)
        : { fn, configuration: latest };
      await functions.put(made);
      return describeConfiguration(store, name, configuration, qualifierOf(configuration), UPDATING);
    });
  },
});
