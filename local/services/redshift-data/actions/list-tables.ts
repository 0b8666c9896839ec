import type { ListTablesCommandInput, ListTablesCommandOutput } from "@aws-sdk/client-redshift-data";
import type { Action } from "../../../core/action";
import { catalogueRows, pageOf } from "../catalogue";
import { targetPermission } from "../connection";
import { check } from "../constraints";
import type { DataApi } from "../data-api";

const SQL = `select table_schema, table_name, table_type from information_schema.tables
  where table_catalog = current_database() and table_schema <> 'main' and table_schema not like 'loglab%'
    and table_schema like :schema and table_name like :pattern
  order by 1, 2`;

/** @see https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListTables.html */
export const listTables = (
  api: DataApi,
): Action<ListTablesCommandInput, Omit<ListTablesCommandOutput, "$metadata">> => ({
  name: "ListTables",
  permissions: async (input) => [await targetPermission(api.store.cloud, "ListTables", input)],
  async handle(input, { identity }) {
    check("ListTables", input);
    const rows = await catalogueRows(api, identity, input, SQL, {
      schema: input.SchemaPattern ?? "%",
      pattern: input.TablePattern ?? "%",
    });
    const { items, token } = pageOf(rows, ([schema = "", name = ""]) => `${schema}\0${name}`, input);
    return {
      Tables: items.map(([schema = "", name = "", type = ""]) => ({
        schema,
        name,
        type: type === "VIEW" ? "VIEW" : "TABLE",
      })),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});
