import type { Cloud } from "../../core/cloud";
import type { Service } from "../../core/service";
import { batchExecuteStatement } from "./actions/batch-execute-statement";
import { cancelStatement } from "./actions/cancel-statement";
import { describeStatement } from "./actions/describe-statement";
import { describeTable } from "./actions/describe-table";
import { executeStatement } from "./actions/execute-statement";
import { getStatementResult } from "./actions/get-statement-result";
import { getStatementResultV2 } from "./actions/get-statement-result-v2";
import { listDatabases } from "./actions/list-databases";
import { listSchemas } from "./actions/list-schemas";
import { listStatements } from "./actions/list-statements";
import { listTables } from "./actions/list-tables";
import type { DataApi } from "./data-api";
import { Runner } from "./runner";
import { StatementStore } from "./store";

/** The Redshift Data API of one Region. */
export function createRedshiftData(cloud: Cloud): Service {
  const store = new StatementStore(cloud);
  const runner = new Runner(store);
  const api: DataApi = { store, runner };
  return {
    name: "redshift-data",
    protocol: "json-1.1",
    client: "@aws-sdk/client-redshift-data",
    deniedCode: "AccessDeniedException",
    actions: [
      batchExecuteStatement(api),
      cancelStatement(api),
      describeStatement(api),
      describeTable(api),
      executeStatement(api),
      getStatementResult(api),
      getStatementResultV2(api),
      listDatabases(api),
      listSchemas(api),
      listStatements(api),
      listTables(api),
    ],
    resourceTypes: [],
    start: () => runner.start(),
    stop: () => runner.stop(),
  };
}
