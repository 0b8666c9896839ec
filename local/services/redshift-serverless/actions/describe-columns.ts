import type { Action } from "../../../core/action";
import { workgroupNotFound } from "../errors";
import type { Redshift } from "../redshift";
import type { KnownColumn } from "../warehouse/catalogue";
import type { Login } from "../warehouse/users";

interface Input {
  workgroupName: string;
  login: Login;
  schema: string;
  table: string;
}

/**
 * Tells the Data API the columns of a table with their types as they were declared; none when there is no such table. Like
 * RunStatements it is no operation of AWS.
 * @throws AwsError StatementFailed when the user may not come in, or the schema is somebody else's
 */
export const describeColumns = ({
  store,
  warehouses,
}: Redshift): Action<Input, { columns: KnownColumn[] }> => ({
  name: "DescribeColumns",
  permissions: () => [],
  async handle({ workgroupName, login, schema, table }) {
    const workgroup = store.workgroups.get(workgroupName);
    if (!workgroup) throw workgroupNotFound(workgroupName);
    const warehouse = await warehouses.of(workgroup.namespace);
    return { columns: await warehouse.columns(login, schema, table) };
  },
});
