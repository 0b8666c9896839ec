import type { DescribeTableCommandInput, DescribeTableCommandOutput } from "@aws-sdk/client-redshift-data";
import type { Action } from "../../../core/action";
import { ROOT } from "../../../core/identity";
import { pageOf } from "../catalogue";
import { connectionOf, targetPermission } from "../connection";
import { check } from "../constraints";
import type { DataApi } from "../data-api";
import { invalid } from "../errors";
import { describeColumn } from "../result";

/** One column as the database tells it. */
interface Told {
  columns: {
    column: string;
    name: string;
    length: number;
    scale: number;
    notNull: boolean;
    usual?: string;
  }[];
}

/** @see https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_DescribeTable.html */
export const describeTable = (
  api: DataApi,
): Action<DescribeTableCommandInput, Omit<DescribeTableCommandOutput, "$metadata">> => ({
  name: "DescribeTable",
  permissions: async (input) => [await targetPermission(api.store.cloud, "DescribeTable", input)],
  async handle(input, { identity }) {
    check("DescribeTable", input);
    const { cloud } = api.store;
    const { Table = "", Schema = "public" } = input;
    if (Table === "") throw invalid("Table must be specified.");
    const { workgroup, login } = await connectionOf(cloud, identity, input);
    const { columns } = await cloud.call<Told>(ROOT, "redshift-serverless", "DescribeColumns", {
      workgroupName: workgroup,
      login,
      schema: Schema,
      table: Table,
    });
    const numbered = columns.map((column, index) => ({ column, key: String(index).padStart(6, "0") }));
    const { items, token } = pageOf(numbered, ({ key }) => key, input);
    return {
      TableName: Table,
      ColumnList: items.map(({ column: { column, name, length, scale, notNull, usual } }) => ({
        ...describeColumn({ name: column, type: name, precision: length, scale }),
        length,
        nullable: notNull ? 0 : 1,
        schemaName: Schema,
        tableName: Table,
        ...(usual !== undefined && { columnDefault: usual }),
      })),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});
