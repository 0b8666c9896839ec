import { removeStack } from "../../../cli/stacks/remove-stack";
import { StackWatch } from "../../../cli/stacks/stack-watch";
import { type Asked, answering, awsError, stackOf } from "../../support/answering";

const NAME = "Lab-a-s01";
const FOUND = stackOf(NAME, "CREATE_COMPLETE");

function removal(answer: (asked: Asked) => object) {
  const { client, asked } = answering(answer);
  const watch = new StackWatch(client, "a", 1, new AbortController().signal);
  return { remove: (found = FOUND) => removeStack({ client, watch, token: () => "t" }, NAME, found), asked };
}

test("waits until the stack is gone", async () => {
  let looks = 0;
  const { remove, asked } = removal(({ operation }) => {
    if (operation !== "DescribeStacks") return {};
    looks += 1;
    return {
      Stacks: looks === 1 ? [FOUND] : looks === 2 ? [{ ...FOUND, StackStatus: "DELETE_IN_PROGRESS" }] : [],
    };
  });
  expect(await remove()).toBeUndefined();
  expect(asked[0]).toEqual({ operation: "DeleteStack", input: { StackName: NAME, ClientRequestToken: "t" } });
});

test("tells why a stack stays, and does not take an earlier failure for this one's", async () => {
  const failed = { ...FOUND, StackStatus: "DELETE_FAILED", DeletionTime: new Date(1) } as const;
  let looks = 0;
  const { remove } = removal(({ operation }) => {
    if (operation === "DescribeStackEvents")
      return {
        StackEvents: [
          {
            LogicalResourceId: "Bucket",
            ResourceType: "AWS::S3::Bucket",
            ResourceStatus: "DELETE_FAILED",
            ResourceStatusReason: "not empty",
          },
        ],
      };
    looks += 1;
    return { Stacks: [looks < 4 ? failed : { ...failed, DeletionTime: new Date(2) }] };
  });
  expect(await remove(failed)).toBe("Bucket (AWS::S3::Bucket): not empty");
  expect(looks).toBeGreaterThanOrEqual(4);
});

test("begins nothing where somebody deletes already, and gives CloudFormation's word where it refuses", async () => {
  const going = { ...FOUND, StackStatus: "DELETE_IN_PROGRESS" } as const;
  const waiting = removal(() => ({ Stacks: [] }));
  expect(await waiting.remove(going)).toBeUndefined();
  expect(waiting.asked.map(({ operation }) => operation)).toEqual(["DescribeStacks"]);
  const refused = removal(() => {
    throw awsError("ValidationError", "TerminationProtection is enabled");
  });
  expect(await refused.remove()).toBe("TerminationProtection is enabled");
});
