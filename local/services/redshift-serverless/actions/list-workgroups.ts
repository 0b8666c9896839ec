import type {
  ListWorkgroupsCommandInput,
  ListWorkgroupsCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import { page } from "../../../core/paging";
import { check } from "../constraints";
import { describeWorkgroup } from "../describe";
import { invalidPage } from "../errors";
import type { Redshift } from "../redshift";

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_ListWorkgroups.html */
export const listWorkgroups = ({
  store,
}: Redshift): Action<ListWorkgroupsCommandInput, Omit<ListWorkgroupsCommandOutput, "$metadata">> => ({
  name: "ListWorkgroups",
  permissions: () => [store.permission("ListWorkgroups", "workgroup", undefined)],
  async handle(input) {
    check("ListWorkgroups", input);
    const { items, token } = page(store.allWorkgroups(), ({ name }) => name, {
      token: input.nextToken,
      limit: input.maxResults ?? 100,
      invalid: invalidPage,
    });
    return {
      workgroups: items.map((workgroup) => describeWorkgroup(store, workgroup)),
      ...(token !== undefined && { nextToken: token }),
    };
  },
});
