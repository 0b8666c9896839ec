import type { Authorizer, KeyRing } from "../../core/authorizer";
import type { Cloud } from "../../core/cloud";
import type { Service } from "../../core/service";
import { iamActions } from "./actions";
import { IamAuthorizer } from "./authorizer";
import { StoredKeys } from "./key-ring";
import { StoredPrincipals } from "./principals";
import { iamResourceTypes } from "./resources";
import { IamStore } from "./store";

/** IAM, which beside its API decides every call of the local cloud and knows the long-term access keys. */
export type Iam = Service & { authorizer: Authorizer; keys: KeyRing };

/** Identity and Access Management of the account. */
export function createIam(cloud: Cloud): Iam {
  const store = new IamStore(cloud);
  return {
    name: "iam",
    protocol: "query",
    client: "@aws-sdk/client-iam",
    deniedCode: "AccessDenied",
    actions: iamActions(store),
    resourceTypes: iamResourceTypes,
    authorizer: new IamAuthorizer(new StoredPrincipals(store), cloud),
    keys: new StoredKeys(store),
    async start() {},
    async stop() {},
  };
}
