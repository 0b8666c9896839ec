import { flowOfCosted } from "../../../lib/cost/costed";
import { COSTED, costedWith } from "../../support/costed";

test("lines flow as the class says, packed, into what its source is", () => {
  expect(flowOfCosted(COSTED)).toEqual({
    generators: 1,
    rate: 10,
    buffer: { seconds: 60, mebibytes: 1 },
    source: "direct-put",
    packed: true,
  });
  expect(flowOfCosted(costedWith({ source: "kinesis" })).source).toBe("kinesis");
});

test("Amazon's agent puts every line as a record of its own, unless the class is known to pack", () => {
  expect(flowOfCosted(costedWith({ producer: "agent" })).packed).toBe(false);
  expect(flowOfCosted(costedWith({ producer: "agent" }, { packed: true })).packed).toBe(true);
});
