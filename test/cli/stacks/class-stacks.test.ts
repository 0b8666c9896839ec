import { classStacks, otherClasses, seatOfStackName } from "../../../cli/stacks/class-stacks";
import { answering, stackOf } from "../../support/answering";

test("tells seats by names alone, also where one class's name begins another's", () => {
  expect(seatOfStackName("dsci", "Lab-dsci-s01")).toBe("s01");
  expect(seatOfStackName("dsci", "Lab-dsci-shared")).toBe("shared");
  expect(seatOfStackName("dsci", "Lab-dsci-6007-s01")).toBeUndefined();
  expect(seatOfStackName("dsci-6007", "Lab-dsci-6007-s01")).toBe("s01");
  expect(seatOfStackName("dsci", "CDKToolkit")).toBeUndefined();
});

test("lists a class's stacks page by page, without those that are gone", async () => {
  const { client, asked } = answering(({ input }) =>
    input.NextToken === undefined
      ? {
          Stacks: [stackOf("Lab-a-s01", "CREATE_COMPLETE"), stackOf("Lab-b-s01", "CREATE_COMPLETE")],
          NextToken: "2",
        }
      : { Stacks: [stackOf("Lab-a-s02", "DELETE_FAILED"), stackOf("Lab-a-s03", "DELETE_COMPLETE")] },
  );
  expect([...(await classStacks(client, "a")).keys()]).toEqual(["Lab-a-s01", "Lab-a-s02"]);
  expect(asked).toHaveLength(2);
});

test("names other classes by the tags of their stacks", () => {
  const tagged = (Value: string) =>
    stackOf("x", "CREATE_COMPLETE", { Tags: [{ Key: "loglab:class", Value }] });
  const stacks = [tagged("a"), tagged("a-b"), stackOf("y", "CREATE_COMPLETE")];
  expect([...otherClasses(stacks, "a")]).toEqual(["a-b"]);
});
