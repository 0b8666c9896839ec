import { parseArn } from "../../core/arn";
import type { Identity } from "../../core/identity";
import type { Principals } from "./authorizer";
import type { HeldPolicy, Principal } from "./caller";
import type { PolicyHolder } from "./records";
import type { IamStore } from "./store";

/** Tells the authorizer which policies a user or role has now. */
export class StoredPrincipals implements Principals {
  constructor(private readonly store: IamStore) {}

  get version(): number {
    return this.store.version;
  }

  find(identity: Identity): Principal | undefined {
    if (identity.kind === "role-session") return this.ofRole(identity);
    if (identity.kind === "user") return this.ofUser(identity.issuerArn ?? identity.arn, identity);
    return undefined;
  }

  /** A role that has been deleted and made again is another role: sessions of the first have nothing from it. */
  private ofRole({ roleArn, userId }: Identity): Principal | undefined {
    const role = this.store.roles.find(nameIn(roleArn));
    if (!role || role.id !== userId.split(":", 1)[0]) return undefined;
    return { policies: this.policiesOf(role), ...this.boundaryOf(role.boundary), tags: role.tags };
  }

  private ofUser(arn: string, { issuerArn, userId }: Identity): Principal | undefined {
    const user = this.store.users.find(nameIn(arn));
    if (!user || (issuerArn === undefined && user.id !== userId)) return undefined;
    const groups = user.groups.flatMap((name) => this.store.groups.find(name) ?? []);
    return {
      policies: [user, ...groups].flatMap((holder) => this.policiesOf(holder)),
      ...this.boundaryOf(user.boundary),
      tags: user.tags,
    };
  }

  private policiesOf({ inline, attached }: PolicyHolder): HeldPolicy[] {
    return [...Object.values(inline).map((text) => ({ text })), ...attached.map((arn) => this.managed(arn))];
  }

  /** A boundary whose policy is gone leaves nothing allowed. */
  private boundaryOf(arn: string | undefined): { boundary?: HeldPolicy } {
    return arn === undefined ? {} : { boundary: this.managed(arn) };
  }

  managed(arn: string): HeldPolicy {
    return { arn, text: defaultText(this.store, arn) ?? NOTHING };
  }
}

const NOTHING = '{"Version":"2012-10-17","Statement":[]}';

/** @returns the text of a managed policy's default version */
export function defaultText(store: IamStore, arn: string): string | undefined {
  const policy = store.findPolicy(arn);
  return policy?.versions.find(({ id }) => id === policy.defaultVersion)?.document;
}

/** @returns the name at the end of an ARN, behind its path */
function nameIn(arn: string | undefined): string | undefined {
  return parseArn(arn ?? "")
    ?.resource.split("/")
    .at(-1);
}
