import type { ListSchemasCommandInput, ListSchemasCommandOutput } from "@aws-sdk/client-redshift-data";
import type { Action } from "../../../core/action";
import { catalogueRows, pageOf } from "../catalogue";
import { targetPermission } from "../connection";
import { check } from "../constraints";
import type { DataApi } from "../data-api";

const SQL = `select distinct schema_name from information_schema.schemata
  where catalog_name = current_database() and schema_name <> 'main' and schema_name not like 'loglab%' and schema_name like :pattern
  order by 1`;

/** @see https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListSchemas.html */
export const listSchemas = (
  api: DataApi,
): Action<ListSchemasCommandInput, Omit<ListSchemasCommandOutput, "$metadata">> => ({
  name: "ListSchemas",
  permissions: async (input) => [await targetPermission(api.store.cloud, "ListSchemas", input)],
  async handle(input, { identity }) {
    check("ListSchemas", input);
    const rows = await catalogueRows(api, identity, input, SQL, { pattern: input.SchemaPattern ?? "%" });
    const { items, token } = pageOf(rows, ([name = ""]) => name, input);
    return {
      Schemas: items.map(([name = ""]) => name),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});
