import { parseArn } from "../../core/arn";
import { notModelled } from "../../core/errors";
import type { Identity } from "../../core/identity";
import { invalidInput } from "./errors";
import { defaultText } from "./principals";
import type { PolicyHolder, Role, User } from "./records";
import type { SimulatedPolicy, Simulation } from "./simulation";
import type { IamStore } from "./store";

/** What both simulations could be asked for and do not model. */
interface Unmodelled {
  ResourceOwner?: string;
  CallerArn?: string;
  ResourceHandlingOption?: string;
}

/** @throws AwsError that names what is not modelled */
export function refuseUnmodelled({ ResourceOwner, CallerArn, ResourceHandlingOption }: Unmodelled): void {
  if (ResourceOwner !== undefined) throw notModelled("iam simulation with ResourceOwner");
  if (CallerArn !== undefined) throw notModelled("iam simulation with CallerArn");
  if (ResourceHandlingOption !== undefined) throw notModelled("iam simulation with ResourceHandlingOption");
}

/**
 * Gathers the policies of a user, group or role.
 * @throws AwsError NoSuchEntity, InvalidInput
 */
export function simulatedPrincipal(
  store: IamStore,
  arn: string,
): Pick<Simulation, "policies" | "boundaries" | "identity" | "tags"> {
  const [kind, ...path] = parseArn(arn)?.resource.split("/") ?? [];
  const name = path.at(-1) ?? "";
  switch (kind) {
    case "user": {
      const user = store.users.get(name);
      const groups = user.groups.flatMap((group) => store.groups.find(group) ?? []);
      const policies = [user, ...groups].flatMap((one) =>
        policiesOf(store, one === user ? "user" : "group", one),
      );
      return { policies, ...personOf(store, user, identityOf(store, "user", arn, user)) };
    }
    case "role": {
      const role = store.roles.get(name);
      const policies = policiesOf(store, "role", role);
      return { policies, ...personOf(store, role, identityOf(store, "role-session", arn, role)) };
    }
    case "group":
      return { policies: policiesOf(store, "group", store.groups.get(name)), boundaries: [] };
    default:
      throw invalidInput(`Invalid Entity Arn: ${arn} does not clearly define entity type and name.`);
  }
}

function personOf(
  store: IamStore,
  { boundary, tags }: User | Role,
  identity: Identity,
): Pick<Simulation, "boundaries" | "identity" | "tags"> {
  const text = boundary === undefined ? undefined : defaultText(store, boundary);
  return { boundaries: text === undefined ? [] : [text], identity, tags };
}

function identityOf(store: IamStore, kind: Identity["kind"], arn: string, { id }: User | Role): Identity {
  return {
    kind,
    arn,
    account: store.cloud.account,
    userId: id,
    ...(kind === "role-session" && { roleArn: arn }),
  };
}

function policiesOf(
  store: IamStore,
  kind: "user" | "group" | "role",
  { name, inline, attached }: PolicyHolder,
): SimulatedPolicy[] {
  return [
    ...Object.entries(inline).map(
      ([policy, text]): SimulatedPolicy => ({ id: `${kind}_${name}_${policy}`, type: kind, text }),
    ),
    ...attached.flatMap((arn): SimulatedPolicy[] => {
      const text = defaultText(store, arn);
      const type = arn.startsWith("arn:aws:iam::aws:") ? "aws-managed" : "user-managed";
      return text === undefined ? [] : [{ id: arn.split("/").at(-1) ?? arn, type, text }];
    }),
  ];
}
