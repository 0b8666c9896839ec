import { inOrder } from "../../../../cli/kafka/clients/in-order";

test("messages come partition by partition, each in the order of its offsets", () => {
  const at = (partition: number, offset: number) => ({ partition, offset, key: undefined, value: "" });
  const mixed = [at(1, 2), at(0, 10), at(1, 0), at(0, 9)];
  expect(inOrder(mixed)).toEqual([at(0, 9), at(0, 10), at(1, 0), at(1, 2)]);
});
