import type { Cloud } from "../../core/cloud";
import type { Service } from "../../core/service";
import { addTagsToResource } from "./actions/add-tags-to-resource";
import { deleteParameter } from "./actions/delete-parameter";
import { deleteParameters } from "./actions/delete-parameters";
import { describeParameters } from "./actions/describe-parameters";
import { getParameter } from "./actions/get-parameter";
import { getParameterHistory } from "./actions/get-parameter-history";
import { getParameters } from "./actions/get-parameters";
import { getParametersByPath } from "./actions/get-parameters-by-path";
import { labelParameterVersion } from "./actions/label-parameter-version";
import { listTagsForResource } from "./actions/list-tags-for-resource";
import { putParameter } from "./actions/put-parameter";
import { removeTagsFromResource } from "./actions/remove-tags-from-resource";
import { unlabelParameterVersion } from "./actions/unlabel-parameter-version";
import { parameterType } from "./resources/parameter";
import { SsmStore } from "./store";

/** Systems Manager's Parameter Store of one Region. */
export function createSsm(cloud: Cloud): Service {
  const store = new SsmStore(cloud);
  return {
    name: "ssm",
    protocol: "json-1.1",
    client: "@aws-sdk/client-ssm",
    deniedCode: "AccessDeniedException",
    actions: [
      addTagsToResource(store),
      deleteParameter(store),
      deleteParameters(store),
      describeParameters(store),
      getParameter(store),
      getParameterHistory(store),
      getParameters(store),
      getParametersByPath(store),
      labelParameterVersion(store),
      listTagsForResource(store),
      putParameter(store),
      removeTagsFromResource(store),
      unlabelParameterVersion(store),
    ],
    resourceTypes: [parameterType],
    async start() {},
    async stop() {},
  };
}
