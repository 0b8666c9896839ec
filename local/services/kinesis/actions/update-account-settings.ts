import type {
  UpdateAccountSettingsCommandInput,
  UpdateAccountSettingsCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { earliestEnd, showCommitment } from "../commitment";
import type { Kinesis } from "../kinesis";
import type { Commitment } from "../store";
import { check } from "../validation/requests";

/**
 * Nothing is billed here; the commitment is kept and shown.
 * @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateAccountSettings.html
 */
export const updateAccountSettings = ({
  store,
}: Kinesis): Action<
  UpdateAccountSettingsCommandInput,
  Omit<UpdateAccountSettingsCommandOutput, "$metadata">
> => ({
  name: "UpdateAccountSettings",
  permissions: () => [{ action: "kinesis:UpdateAccountSettings", resource: "*" }],
  async handle(input) {
    check("UpdateAccountSettings", input);
    const now = store.cloud.clock.now();
    const enable = input.MinimumThroughputBillingCommitment?.Status === "ENABLED";
    const commitment = enable ? begun(store.commitment, now) : ended(store.commitment, now);
    if (commitment) await store.putCommitment(commitment);
    return { MinimumThroughputBillingCommitment: showCommitment(commitment, now) };
  },
});

/** One that was to end at its earliest goes on. */
function begun(commitment: Commitment | undefined, now: number): Commitment {
  const over = commitment?.ended !== undefined && commitment.ended <= now;
  return { started: commitment && !over ? commitment.started : now };
}

function ended(commitment: Commitment | undefined, now: number): Commitment | undefined {
  if (!commitment || commitment.ended !== undefined) return commitment;
  return { ...commitment, ended: Math.max(now, earliestEnd(commitment)) };
}
