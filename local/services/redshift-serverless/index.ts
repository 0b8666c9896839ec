import type { Cloud } from "../../core/cloud";
import type { Service } from "../../core/service";
import { createNamespace } from "./actions/create-namespace";
import { createUsageLimit } from "./actions/create-usage-limit";
import { createWorkgroup } from "./actions/create-workgroup";
import { deleteNamespace } from "./actions/delete-namespace";
import { deleteUsageLimit } from "./actions/delete-usage-limit";
import { deleteWorkgroup } from "./actions/delete-workgroup";
import { describeColumns } from "./actions/describe-columns";
import { getCredentials } from "./actions/get-credentials";
import { getNamespace } from "./actions/get-namespace";
import { getUsageLimit } from "./actions/get-usage-limit";
import { getWorkgroup } from "./actions/get-workgroup";
import { listNamespaces } from "./actions/list-namespaces";
import { listTagsForResource } from "./actions/list-tags-for-resource";
import { listUsageLimits } from "./actions/list-usage-limits";
import { listWorkgroups } from "./actions/list-workgroups";
import { runStatements } from "./actions/run-statements";
import { tagResource } from "./actions/tag-resource";
import { untagResource } from "./actions/untag-resource";
import { updateNamespace } from "./actions/update-namespace";
import { updateUsageLimit } from "./actions/update-usage-limit";
import { updateWorkgroup } from "./actions/update-workgroup";
import type { Redshift } from "./redshift";
import { namespaceType } from "./resources/namespace";
import { workgroupType } from "./resources/workgroup";
import { RedshiftStore } from "./store";
import { Warehouses } from "./warehouses";

/** Redshift Serverless of one Region: a stand-in on DuckDB. */
export function createRedshiftServerless(cloud: Cloud): Service {
  const store = new RedshiftStore(cloud);
  const warehouses = new Warehouses(store);
  const redshift: Redshift = { store, warehouses };
  return {
    name: "redshift-serverless",
    protocol: "json-1.1",
    client: "@aws-sdk/client-redshift-serverless",
    deniedCode: "AccessDeniedException",
    actions: [
      createNamespace(redshift),
      createUsageLimit(redshift),
      createWorkgroup(redshift),
      deleteNamespace(redshift),
      deleteUsageLimit(redshift),
      deleteWorkgroup(redshift),
      describeColumns(redshift),
      getCredentials(redshift),
      getNamespace(redshift),
      getUsageLimit(redshift),
      getWorkgroup(redshift),
      listNamespaces(redshift),
      listTagsForResource(redshift),
      listUsageLimits(redshift),
      listWorkgroups(redshift),
      runStatements(redshift),
      tagResource(redshift),
      untagResource(redshift),
      updateNamespace(redshift),
      updateUsageLimit(redshift),
      updateWorkgroup(redshift),
    ],
    resourceTypes: [namespaceType, workgroupType],
    async start() {},
    async stop() {
      await warehouses.stop();
    },
  };
}
