import { columns } from "../../../cli/print/columns";

test("columns are as wide as their widest cells, and no line ends in blanks", () => {
  expect(
    columns([
      ["", "Kafka", "Streams"],
      ["part", "partition", ""],
    ]),
  ).toEqual(["      Kafka      Streams", "part  partition"]);
});
