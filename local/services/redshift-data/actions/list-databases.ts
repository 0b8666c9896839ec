import type { ListDatabasesCommandInput, ListDatabasesCommandOutput } from "@aws-sdk/client-redshift-data";
import type { Action } from "../../../core/action";
import { catalogueRows, pageOf } from "../catalogue";
import { targetPermission } from "../connection";
import { check } from "../constraints";
import type { DataApi } from "../data-api";

/** @see https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListDatabases.html */
export const listDatabases = (
  api: DataApi,
): Action<ListDatabasesCommandInput, Omit<ListDatabasesCommandOutput, "$metadata">> => ({
  name: "ListDatabases",
  permissions: async (input) => [await targetPermission(api.store.cloud, "ListDatabases", input)],
  async handle(input, { identity }) {
    check("ListDatabases", input);
    const rows = await catalogueRows(api, identity, input, "select current_database()", {});
    const { items, token } = pageOf(rows, ([name = ""]) => name, input);
    return {
      Databases: items.map(([name = ""]) => name),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});
