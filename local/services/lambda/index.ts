import type { Cloud } from "../../core/cloud";
import type { Service } from "../../core/service";
import { addPermission } from "./actions/add-permission";
import { createAlias } from "./actions/create-alias";
import { createEventSourceMapping } from "./actions/create-event-source-mapping";
import { createFunction } from "./actions/create-function";
import { deleteAlias } from "./actions/delete-alias";
import { deleteEventSourceMapping } from "./actions/delete-event-source-mapping";
import { deleteFunction } from "./actions/delete-function";
import { deleteFunctionConcurrency } from "./actions/delete-function-concurrency";
import { deleteFunctionEventInvokeConfig } from "./actions/delete-function-event-invoke-config";
import { getAccountSettings } from "./actions/get-account-settings";
import { getAlias } from "./actions/get-alias";
import { getEventSourceMapping } from "./actions/get-event-source-mapping";
import { getFunction } from "./actions/get-function";
import { getFunctionConcurrency } from "./actions/get-function-concurrency";
import { getFunctionConfiguration } from "./actions/get-function-configuration";
import { getFunctionEventInvokeConfig } from "./actions/get-function-event-invoke-config";
import { getPolicy } from "./actions/get-policy";
import { getRuntimeManagementConfig } from "./actions/get-runtime-management-config";
import { invoke } from "./actions/invoke";
import { listAliases } from "./actions/list-aliases";
import { listEventSourceMappings } from "./actions/list-event-source-mappings";
import { listFunctions } from "./actions/list-functions";
import { listTags } from "./actions/list-tags";
import { listVersionsByFunction } from "./actions/list-versions-by-function";
import { publishVersion } from "./actions/publish-version";
import { putFunctionConcurrency } from "./actions/put-function-concurrency";
import { putFunctionEventInvokeConfig } from "./actions/put-function-event-invoke-config";
import { putRuntimeManagementConfig } from "./actions/put-runtime-management-config";
import { removePermission } from "./actions/remove-permission";
import { tagResource } from "./actions/tag-resource";
import { untagResource } from "./actions/untag-resource";
import { updateAlias } from "./actions/update-alias";
import { updateEventSourceMapping } from "./actions/update-event-source-mapping";
import { updateFunctionCode } from "./actions/update-function-code";
import { updateFunctionConfiguration } from "./actions/update-function-configuration";
import { updateFunctionEventInvokeConfig } from "./actions/update-function-event-invoke-config";
import { Functions } from "./functions";
import { aliasType } from "./resources/alias";
import { customResourceType } from "./resources/custom-resource";
import { eventInvokeConfigType } from "./resources/event-invoke-config";
import { eventSourceMappingType } from "./resources/event-source-mapping";
import { functionType } from "./resources/function";
import { permissionType } from "./resources/permission";
import { versionType } from "./resources/version";

/** Lambda of one Region: functions that run in child processes, and the custom resources that they provide. */
export function createLambda(cloud: Cloud): Service {
  const functions = new Functions(cloud);
  return {
    name: "lambda",
    protocol: "rest-json",
    client: "@aws-sdk/client-lambda",
    deniedCode: "AccessDeniedException",
    actions: [
      addPermission(functions),
      createAlias(functions),
      createEventSourceMapping(functions),
      createFunction(functions),
      deleteAlias(functions),
      deleteEventSourceMapping(functions),
      deleteFunction(functions),
      deleteFunctionConcurrency(functions),
      deleteFunctionEventInvokeConfig(functions),
      getAccountSettings(functions),
      getAlias(functions),
      getEventSourceMapping(functions),
      getFunction(functions),
      getFunctionConcurrency(functions),
      getFunctionConfiguration(functions),
      getFunctionEventInvokeConfig(functions),
      getPolicy(functions),
      getRuntimeManagementConfig(functions),
      invoke(functions),
      listAliases(functions),
      listEventSourceMappings(functions),
      listFunctions(functions),
      listTags(functions),
      listVersionsByFunction(functions),
      publishVersion(functions),
      putFunctionConcurrency(functions),
      putFunctionEventInvokeConfig(functions),
      putRuntimeManagementConfig(functions),
      removePermission(functions),
      tagResource(functions),
      untagResource(functions),
      updateAlias(functions),
      updateEventSourceMapping(functions),
      updateFunctionCode(functions),
      updateFunctionConfiguration(functions),
      updateFunctionEventInvokeConfig(functions),
    ],
    resourceTypes: [
      aliasType,
      customResourceType(cloud, "AWS::CloudFormation::CustomResource"),
      customResourceType(cloud, "Custom::*"),
      eventInvokeConfigType,
      eventSourceMappingType(cloud.events),
      functionType,
      permissionType,
      versionType,
    ],
    start: () => functions.start(),
    stop: () => functions.stop(),
  };
}
