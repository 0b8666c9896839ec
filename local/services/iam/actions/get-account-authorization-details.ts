import type {
  EntityType,
  GetAccountAuthorizationDetailsCommandInput,
  GetAccountAuthorizationDetailsCommandOutput,
} from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { awsManagedPolicies } from "../aws-managed/aws-managed-policies";
import { check } from "../constraints";
import { groupDetail, policyDetail, roleDetail, userDetail } from "../details";
import { cut } from "../lists";
import type { IamStore } from "../store";

type Output = Omit<GetAccountAuthorizationDetailsCommandOutput, "$metadata">;

/** One entity of any kind: its key says where it stands in the list, `add` puts it into the answer. */
interface Detail {
  type: EntityType;
  key: string;
  add(
    output: Required<Pick<Output, "UserDetailList" | "RoleDetailList" | "GroupDetailList" | "Policies">>,
  ): void;
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html */
export const getAccountAuthorizationDetails = (
  store: IamStore,
): Action<GetAccountAuthorizationDetailsCommandInput, Output> => ({
  name: "GetAccountAuthorizationDetails",
  permissions: () => [{ action: "iam:GetAccountAuthorizationDetails", resource: "*" }],
  async handle(input) {
    check("GetAccountAuthorizationDetails", input);
    const wanted = allDetails(store).filter(
      ({ type }) => !input.Filter?.length || input.Filter.includes(type),
    );
    const { items, answer } = cut(wanted, ({ key }) => key, input);
    const lists = { UserDetailList: [], RoleDetailList: [], GroupDetailList: [], Policies: [] };
    for (const item of items) item.add(lists);
    return { ...lists, ...answer };
  },
});

/** Keys begin with a number for the kind, so that the kinds come one after another. */
function allDetails(store: IamStore): Detail[] {
  const attachedOfAws = [...awsManagedPolicies().values()].filter(
    ({ arn }) => store.holdersOf(arn).length + store.boundedBy(arn).length > 0,
  );
  return [
    ...store.users.all().map(
      (user): Detail => ({
        type: "User",
        key: `1/${user.name}`,
        add: ({ UserDetailList }) => UserDetailList.push(userDetail(store, user)),
      }),
    ),
    ...store.groups.all().map(
      (group): Detail => ({
        type: "Group",
        key: `2/${group.name}`,
        add: ({ GroupDetailList }) => GroupDetailList.push(groupDetail(store, group)),
      }),
    ),
    ...store.roles.all().map(
      (role): Detail => ({
        type: "Role",
        key: `3/${role.name}`,
        add: ({ RoleDetailList }) => RoleDetailList.push(roleDetail(store, role)),
      }),
    ),
    ...store.ownPolicies().map(
      (policy): Detail => ({
        type: "LocalManagedPolicy",
        key: `4/${policy.name}`,
        add: ({ Policies }) => Policies.push(policyDetail(store, policy)),
      }),
    ),
    ...attachedOfAws.map(
      (policy): Detail => ({
        type: "AWSManagedPolicy",
        key: `5/${policy.name}`,
        add: ({ Policies }) => Policies.push(policyDetail(store, policy)),
      }),
    ),
  ];
}
