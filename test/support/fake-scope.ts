import type { Scope } from "../../cli/inventory/kind";
import type { Owner } from "../../cli/inventory/owner";
import { Patience } from "../../cli/stacks/patience";
import { localTarget } from "../../cli/target";

/** What an inventory works with, without a cloud behind. */
export function fakeScope(owner: Owner): Scope {
  return {
    owner,
    signal: new AbortController().signal,
    account: {
      target: localTarget(1, "us-east-1"),
      region: "us-east-1",
      id: "000000000000",
      partition: "aws",
      caller: "arn:aws:iam::000000000000:root",
      rhythm: { poll: 1, jitter: 0, late: 1 },
      client: { region: "us-east-1", retryStrategy: new Patience() },
    },
  };
}
