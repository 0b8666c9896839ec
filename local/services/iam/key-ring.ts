import type { KeyRing, SigningKey } from "../../core/authorizer";
import { type Identity, ROOT } from "../../core/identity";
import type { AccessKey } from "./records";
import type { IamStore } from "./store";

/** The key that everybody knows from other emulators: the account's root. */
const TEST_KEY = "test";

/** Long-term access keys: `test`, users' and the root's own. */
export class StoredKeys implements KeyRing {
  private readonly test: SigningKey = {
    secretAccessKey: TEST_KEY,
    identity: { ...ROOT, accessKeyId: TEST_KEY },
  };

  constructor(private readonly store: IamStore) {}

  find(accessKeyId: string, sessionToken: string | undefined): SigningKey | undefined {
    // Who sets `test` as key and secret often sets a token as well.
    if (accessKeyId === TEST_KEY) return this.test;
    const key = this.store.findKey(accessKeyId);
    if (key?.status !== "Active" || sessionToken) return undefined;
    const identity = this.identityOf(key);
    return identity && { secretAccessKey: key.secret, identity };
  }

  private identityOf(key: AccessKey): Identity | undefined {
    if (key.user === undefined) return { ...ROOT, accessKeyId: key.id };
    const user = this.store.users.find(key.user);
    if (!user) return undefined;
    const { account } = this.store.cloud;
    return {
      kind: "user",
      arn: this.store.users.arnOf(user),
      account,
      userId: user.id,
      accessKeyId: key.id,
    };
  }
}
