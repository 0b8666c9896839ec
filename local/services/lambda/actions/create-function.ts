import type { CreateFunctionCommandInput, CreateFunctionCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { fetchCode } from "../code/fetch-code";
import { newConfiguration, refuseUnmodelled } from "../configuration";
import { check } from "../constraints";
import { resourceConflict } from "../errors";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { published, qualifierOf } from "../publishing";
import { checkRole, passRole } from "../role";
import { CREATING, describeConfiguration } from "../shapes";
import type { Fn } from "../store";
import { tagConditions, withTags } from "../tags";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html */
export const createFunction = (
  functions: Functions,
): Action<
  Having<CreateFunctionCommandInput, "FunctionName" | "Role" | "Code">,
  Omit<CreateFunctionCommandOutput, "$metadata">
> => ({
  name: "CreateFunction",
  permissions({ FunctionName, Role, Tags = {} }) {
    const { name } = parseFunctionName(FunctionName);
    const actions = ["CreateFunction", ...(Object.keys(Tags).length > 0 ? ["TagResource"] : [])];
    const conditions = tagConditions(Tags);
    return [
      ...actions.map((action) => onFunction(functions.store, action, { name }, conditions)),
      ...passRole(Role),
    ];
  },
  async handle(input, { identity }) {
    check("CreateFunction", input);
    refuseUnmodelled(input);
    const { store, cloud, code } = functions;
    const { name } = parseFunctionName(input.FunctionName);
    if (store.find(name)) throw resourceConflict(`Function already exist: ${name}`);
    const archive = await fetchCode(cloud, identity, input.Code);
    await checkRole(cloud, input.Role, name);
    return code.add(archive, async (kept) => {
      const latest = newConfiguration(name, input.Role, input, kept, cloud.clock.now());
      if (store.find(name)) throw resourceConflict(`Function already exist: ${name}`);
      const fn: Fn = {
        name,
        latest,
        versions: [],
        nextVersion: 1,
        aliases: [],
        policies: {},
        eventInvokeConfigs: {},
        runtimeManagement: {},
        tags: withTags({}, input.Tags ?? {}),
      };
      const { fn: made, configuration } = input.Publish
        ? published(fn, latest.description)
        : { fn, configuration: latest };
      await functions.put(made);
      return describeConfiguration(store, name, configuration, qualifierOf(configuration), CREATING);
    });
  },
});
