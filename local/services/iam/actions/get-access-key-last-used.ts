import type {
  GetAccessKeyLastUsedCommandInput,
  GetAccessKeyLastUsedCommandOutput,
} from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { accessKeyNotFound } from "../errors";
import { onUser } from "../permissions";
import type { IamStore } from "../store";

type Input = Having<GetAccessKeyLastUsedCommandInput, "AccessKeyId">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html */
export const getAccessKeyLastUsed = (
  store: IamStore,
): Action<Input, Omit<GetAccessKeyLastUsedCommandOutput, "$metadata">> => ({
  name: "GetAccessKeyLastUsed",
  permissions: ({ AccessKeyId = "" }) =>
    onUser(store, "GetAccessKeyLastUsed", store.findKey(AccessKeyId)?.user),
  async handle(input) {
    check("GetAccessKeyLastUsed", input);
    const key = store.findKey(input.AccessKeyId);
    if (!key) throw accessKeyNotFound(input.AccessKeyId);
    // Uses are not written down; AWS answers like this for a key that was never used.
    return {
      UserName: key.user,
      AccessKeyLastUsed: { LastUsedDate: undefined, ServiceName: "N/A", Region: "N/A" },
    };
  },
});
