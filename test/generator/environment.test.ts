import { EnvironmentReader } from "../../generator/environment";

test("what is missing and what cannot be is told at once, each with what to set", () => {
  const read = new EnvironmentReader({ LOGLAB_SEAT: "s 1", LOGLAB_RATE: "-1" });
  expect([read.text("host", /^\w+$/, "a name"), read.text("seat", /^\w+$/, "an id")]).toEqual(["", ""]);
  expect(read.number("rate", 5, "a number")).toBeNaN();
  expect(read.problems).toEqual([
    "LOGLAB_HOST is missing; set it to a name.",
    'LOGLAB_SEAT is "s 1", which it cannot be; set it to an id.',
    'LOGLAB_RATE is "-1", which it cannot be; set it to a number.',
  ]);
});

test("what is there and right is read without a word", () => {
  const read = new EnvironmentReader({ LOGLAB_HOST: "web1", LOGLAB_RATE: "0.5", LOGLAB_LOG_GROUP: "" });
  expect([read.text("host", /^\w+$/, "a name"), read.number("rate", 5, "a number")]).toEqual(["web1", 0.5]);
  expect([read.has("host"), read.has("logGroup"), read.problems]).toEqual([true, false, []]);
});
