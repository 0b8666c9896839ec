import type { CreateAccessKeyCommandInput, CreateAccessKeyCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { iamId, randomText } from "../../../core/ids";
import { check } from "../constraints";
import { quotaExceeded } from "../errors";
import { keyOwner, onUser, userNameOf } from "../permissions";
import type { AccessKey } from "../records";
import type { IamStore } from "../store";

const MOST_KEYS = 2;
const SECRET_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html */
export const createAccessKey = (
  store: IamStore,
): Action<CreateAccessKeyCommandInput, Omit<CreateAccessKeyCommandOutput, "$metadata">> => ({
  name: "CreateAccessKey",
  permissions: ({ UserName }, call) => onUser(store, "CreateAccessKey", userNameOf(UserName, call)),
  async handle(input, call) {
    check("CreateAccessKey", input);
    const owner = keyOwner(input.UserName, call);
    if (owner !== undefined) store.users.get(owner);
    if (store.keysOf(owner).length >= MOST_KEYS) throw quotaExceeded("AccessKeysPerUser", MOST_KEYS);
    const key: AccessKey = {
      // A key's id is an id of IAM's but for its length.
      id: iamId("AKIA").slice(0, 20),
      secret: randomText(40, SECRET_ALPHABET),
      ...(owner !== undefined && { user: owner }),
      status: "Active",
      created: store.now(),
    };
    await store.putKey(key);
    return {
      AccessKey: {
        UserName: owner,
        AccessKeyId: key.id,
        Status: key.status,
        SecretAccessKey: key.secret,
        CreateDate: new Date(key.created),
      },
    };
  },
});
