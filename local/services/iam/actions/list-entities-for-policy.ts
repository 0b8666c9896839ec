import type {
  ListEntitiesForPolicyCommandInput,
  ListEntitiesForPolicyCommandOutput,
} from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { sortedBy } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { below, cut } from "../lists";
import { onPolicy } from "../permissions";
import type { AnyHolder, IamStore } from "../store";

type Input = Having<ListEntitiesForPolicyCommandInput, "PolicyArn">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html */
export const listEntitiesForPolicy = (
  store: IamStore,
): Action<Input, Omit<ListEntitiesForPolicyCommandOutput, "$metadata">> => ({
  name: "ListEntitiesForPolicy",
  permissions: ({ PolicyArn }) => onPolicy(store, "ListEntitiesForPolicy", PolicyArn),
  async handle(input) {
    check("ListEntitiesForPolicy", input);
    const { arn } = store.getPolicy(input.PolicyArn);
    const { EntityFilter: filter, PolicyUsageFilter: usage, PathPrefix } = input;
    const all = [
      ...(usage === "PermissionsBoundary" ? [] : store.holdersOf(arn)),
      ...(usage === "PermissionsPolicy" ? [] : store.boundedBy(arn)),
    ];
    const wanted = all
      .filter(({ kind }) => filter === undefined || filter === kind)
      .filter(({ holder }) => below([holder], PathPrefix).length > 0);
    const unique = [...new Map(wanted.map((one) => [keyOf(one), one])).values()];
    const { items, answer } = cut(sortedBy(unique, keyOf), keyOf, input);
    const of = (kind: AnyHolder["kind"]): AnyHolder["holder"][] =>
      items.filter((one) => one.kind === kind).map(({ holder }) => holder);
    return {
      PolicyUsers: of("User").map(({ name, id }) => ({ UserName: name, UserId: id })),
      PolicyRoles: of("Role").map(({ name, id }) => ({ RoleName: name, RoleId: id })),
      PolicyGroups: of("Group").map(({ name, id }) => ({ GroupName: name, GroupId: id })),
      ...answer,
    };
  },
});

const keyOf = ({ kind, holder }: AnyHolder): string => `${kind}/${holder.name}`;
